/// A cell of Google's files that holds several values with ` ::: ` between them.
enum MultiValue {
  /// All values in order, without blanks around them, empty ones included.
  static func split(_ text: String) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      var values: [String] = []
      var start = 0
      var index = 0
      while index + 2 < bytes.count {
        if bytes[index] == colon, bytes[index + 1] == colon, bytes[index + 2] == colon {
          values.append(trimmed(bytes[start..<index]))
          index += 3
          start = index
        } else {
          index += 1
        }
      }
      if values.isEmpty { return [String(decoding: bytes, as: UTF8.self)] }
      return values + [trimmed(bytes[start...])]
    }
  }

  /// The values that say something.
  static func list(_ text: String) -> [String] {
    text.isEmpty ? [] : split(text).filter { !$0.isEmpty }
  }

  /// Takes off the `* ` that marks a primary value or one of Google's own labels.
  static func unmarked(_ text: String) -> (text: String, isMarked: Bool) {
    guard text.utf8.first == 0x2A else { return (text, false) }
    if text.utf8.count == 1 { return ("", true) }
    var text = text
    let rest = text.withUTF8 { bytes in bytes[1] == 0x20 ? trimmed(bytes[2...]) : nil }
    return rest.map { ($0, true) } ?? (text, false)
  }

  /// The group in which Google puts everyone, in its spellings; it says nothing about anyone.
  static func isEveryone(_ label: String) -> Bool {
    (10...12).contains(label.utf8.count) && (label.utf8.first ?? 0) | 0x20 == 0x6D
      && label.lowercased().filter { $0 != " " } == "mycontacts"
  }

  private static let colon: UInt8 = 0x3A

  private static func trimmed(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    var bytes = bytes
    while bytes.first == 0x20 || bytes.first == 0x0A { bytes = bytes.dropFirst() }
    while bytes.last == 0x20 || bytes.last == 0x0A { bytes = bytes.dropLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
