/// What a terminal could obey and no file of this program holds.
enum ControlCharacter {
  /// C0, DEL or C1, but not tab, line feed or carriage return.
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F...0x9F: true
    default: false
    }
  }

  /// The text without such characters.
  static func removed(from text: String) -> String {
    guard text.unicodeScalars.contains(where: contains) else { return text }
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !contains(scalar) { output.append(scalar) }
    return String(output)
  }
}
