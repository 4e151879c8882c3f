import TendModel

/// The one place where bytes of a file become text: nothing hostile passes.
enum CellText {
  /// The text of a cell in one line, without blanks around it.
  static func line(_ cell: CSVCell, in bytes: [UInt8]) -> String {
    // Most cells need no cleaning.
    if cell.isClean, !cell.isEscaped { return unwrapped(trimmed(cell, in: bytes)) }
    return unwrapped(OutsideText.line(String(decoding: cell.content(in: bytes), as: UTF8.self)))
  }

  /// The text of a cell with its line ends, without blanks around it.
  static func multiline(_ cell: CSVCell, in bytes: [UInt8]) -> String {
    if cell.isClean, !cell.isEscaped { return unwrapped(trimmed(cell, in: bytes)) }
    return unwrapped(
      OutsideText.multiline(String(decoding: cell.content(in: bytes), as: UTF8.self))
    )
  }

  /// What spreadsheets write so that a number stays a text, `="0049123"`, without it.
  private static func unwrapped(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "="), text.hasPrefix("=\""), text.hasSuffix("\""),
      text.utf8.count >= 3
    else { return text }
    let inside = text.dropFirst(2).dropLast()
    return inside.utf8.contains(UInt8(ascii: "\"")) ? text : String(inside)
  }

  private static func trimmed(_ cell: CSVCell, in bytes: [UInt8]) -> String {
    var start = cell.start
    var end = cell.end
    while start < end, bytes[start] == 0x20 { start += 1 }
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    return bytes.withUnsafeBufferPointer { buffer in
      String(decoding: UnsafeBufferPointer(rebasing: buffer[start..<end]), as: UTF8.self)
    }
  }
}
