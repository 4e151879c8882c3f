import TendModel

extension CSVTable {
  private static var recordsPerReport: Int { 512 }

  /// Passes each record below the header on, without blank ones and repeated headers.
  ///
  /// - Returns: What was odd about the records, in the file's order, with what the body adds.
  /// - Throws: `FormatError` with `cancelled`.
  func forEachRecord(
    progress: (Int, Int) -> Bool,
    _ body: (CSVRecord, inout [ImportProblem]) -> Void
  ) throws(FormatError) -> [ImportProblem] {
    var problems: [ImportProblem] = []
    var reader = makeReader()
    var record = CSVRecord(bytes)
    var recordCount = 0
    while reader.next(into: &record) {
      recordCount += 1
      if recordCount.isMultiple(of: Self.recordsPerReport) {
        guard progress(reader.position, bytes.count) else { throw FormatError.cancelled }
      }
      let row = record.unwrapped(delimiter: delimiter) ?? record
      if row.isBlank || repeatsHeader(row) { continue }
      if row.flaw != nil || row.cells.count != header.count {
        problems += RecordProblem.list(row, in: self)
      }
      body(row, &problems)
    }
    guard progress(bytes.count, bytes.count) else { throw FormatError.cancelled }
    return problems
  }
}

extension CSVRecord {
  /// The text of a cell in one line; nil for a cell that is empty or not there.
  func text(_ column: Int) -> String? {
    if isEmpty(column) { return nil }
    let text = line(column)
    return text.isEmpty ? nil : text
  }

  /// The text of a cell in one line without a limit to its length; empty for a cell that the record does not have.
  func whole(_ column: Int) -> String {
    multiline(column).split(separator: "\n").joined(separator: " ")
  }
}
