import TendModel

/// The one place where bytes of a file become text: nothing hostile passes.
enum CellText {
  /// The text of a cell in one line, without blanks around it.
  static func line(_ cell: CSVCell, in bytes: [UInt8]) -> String {
    // Most cells need no cleaning.
    if cell.isClean, !cell.isEscaped { return trimmed(cell, in: bytes) }
    return OutsideText.line(String(decoding: cell.content(in: bytes), as: UTF8.self))
  }

  /// The text of a cell with its line ends, without blanks around it.
  static func multiline(_ cell: CSVCell, in bytes: [UInt8]) -> String {
    if cell.isClean, !cell.isEscaped { return trimmed(cell, in: bytes) }
    return OutsideText.multiline(String(decoding: cell.content(in: bytes), as: UTF8.self))
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
