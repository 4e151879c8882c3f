/// Text as it stands in an XML document.
///
/// Source: XML 1.0, sections 2.2 and 2.4.
enum XMLText {
  /// The text with its marks escaped; characters that XML 1.0 forbids are left out.
  static func escaped(_ text: String) -> String {
    var output = ""
    for scalar in ControlCharacter.removed(from: text).unicodeScalars {
      switch scalar.value {
      case 0x26: output += "&amp;"
      case 0x3C: output += "&lt;"
      case 0x3E: output += "&gt;"
      case 0x22: output += "&quot;"
      // A reader makes blanks of these in an attribute unless they are references.
      case 0x09, 0x0A, 0x0D: output += "&#\(scalar.value);"
      case 0xFFFE, 0xFFFF: continue
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }
}
