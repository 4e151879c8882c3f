/// One record of a CSV file: its cells and what was odd about it.
struct CSVRecord {
  /// What was odd about the quotes of a record.
  enum Flaw: Hashable, Sendable {
    /// A quote was opened and never closed; the cell was ended at the end of its line.
    case unclosedQuote
    /// Text followed a closing quote and was kept.
    case textAfterQuote
  }

  /// The bytes in which the cells lie.
  let bytes: [UInt8]
  /// The cells in order.
  var cells: [CSVCell] = []
  /// The line on which the record starts, from 1.
  var line = 1
  /// What was odd about the quotes, with the line on which the cell starts.
  var flaw: (kind: Flaw, line: Int)?

  /// A record to be filled by a reader of the same bytes.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// A cell; nil for one that the record does not have.
  func cell(_ column: Int) -> CSVCell? {
    column >= 0 && column < cells.count ? cells[column] : nil
  }

  /// A cell is not there or has no bytes.
  func isEmpty(_ column: Int) -> Bool {
    guard column >= 0, column < cells.count else { return true }
    return cells[column].start == cells[column].end
  }

  /// Two bytes of a kind stand side by side in a cell.
  func holdsPair(of byte: UInt8, _ column: Int) -> Bool {
    guard column >= 0, column < cells.count else { return false }
    let cell = cells[column]
    var index = cell.start + 1
    while index < cell.end {
      if bytes[index] == byte, bytes[index - 1] == byte { return true }
      index += 1
    }
    return false
  }

  /// The text of a cell in one line; empty for a cell that the record does not have.
  func line(_ column: Int) -> String {
    guard column >= 0, column < cells.count else { return "" }
    let cell = cells[column]
    if cell.start == cell.end { return "" }
    return CellText.line(cell, in: bytes)
  }

  /// The text of a cell with its line ends; empty for a cell that the record does not have.
  func multiline(_ column: Int) -> String {
    guard column >= 0, column < cells.count else { return "" }
    let cell = cells[column]
    if cell.start == cell.end { return "" }
    return CellText.multiline(cell, in: bytes)
  }

  /// The record inside the only cell, where a spreadsheet took a whole line for one cell and quoted it.
  ///
  /// - Returns: Nil when there are several cells or the one holds no delimiter.
  func unwrapped(delimiter: UInt8) -> CSVRecord? {
    guard cells.count == 1, let cell = cells.first else { return nil }
    guard bytes[cell.start..<cell.end].contains(delimiter) else { return nil }
    let content = cell.content(in: bytes)
    var record = CSVRecord(content)
    var reader = CSVReader(content, delimiter: delimiter)
    guard reader.next(into: &record), reader.position == content.count else { return nil }
    record.line = line
    record.flaw = record.flaw.map { ($0.kind, line) } ?? flaw
    return record
  }

  /// No cell has a text.
  var isBlank: Bool {
    cells.indices.allSatisfy { line($0).isEmpty }
  }
}
