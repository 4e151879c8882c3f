/// A cell of Google's files that holds several values with ` ::: ` between them.
enum MultiValue {
  /// All values in order, without blanks around them, empty ones included.
  static func split(_ text: String) -> [String] {
    let bytes = text.utf8
    guard bytes.contains(0x3A) else { return [text] }
    var values: [String] = []
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
      if bytes[index...].starts(with: [0x3A, 0x3A, 0x3A]) {
        values.append(trimmed(text[start..<index]))
        index = bytes.index(index, offsetBy: 3)
        start = index
      } else {
        index = bytes.index(after: index)
      }
    }
    if values.isEmpty { return [text] }
    return values + [trimmed(text[start...])]
  }

  /// The values that say something.
  static func list(_ text: String) -> [String] {
    text.isEmpty ? [] : split(text).filter { !$0.isEmpty }
  }

  /// Takes off the `* ` that marks a primary value or one of Google's own labels.
  static func unmarked(_ text: String) -> (text: String, isMarked: Bool) {
    guard text.utf8.first == 0x2A else { return (text, false) }
    if text.utf8.count == 1 { return ("", true) }
    let rest = text.utf8.dropFirst()
    guard rest.first == 0x20 else { return (text, false) }
    return (trimmed(text[rest.startIndex...]), true)
  }

  private static func trimmed(_ text: Substring) -> String {
    var view = text
    while view.utf8.first == 0x20 || view.utf8.first == 0x0A { view = view.dropFirst() }
    while view.utf8.last == 0x20 || view.utf8.last == 0x0A { view = view.dropLast() }
    return String(view)
  }
}
