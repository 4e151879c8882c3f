/// A CSV file whose header row has been found.
struct CSVTable: Sendable {
  /// How far into a file a header row is looked for.
  private static let headerRecordLimit = 40

  /// Valid UTF-8.
  let bytes: [UInt8]
  /// What separates the cells.
  let delimiter: UInt8
  /// The column names as written, without empty ones at the end.
  let header: [String]
  /// The first row is a header.
  let hasHeader: Bool
  /// The byte after the header row.
  let position: Int
  /// The line of that byte.
  let line: Int

  /// Finds the first record that answers to a description of a header.
  ///
  /// Whatever stands before it is a preamble. Each delimiter that may be meant is tried.
  init?(_ bytes: [UInt8], minimumWidth: Int = 2, isHeader: ([String]) -> Bool) {
    let sniffer = DelimiterSniffer(bytes)
    for delimiter in sniffer.delimiters {
      var reader = CSVReader(
        bytes,
        delimiter: delimiter,
        position: sniffer.position,
        line: sniffer.line
      )
      var record = CSVRecord(bytes)
      for _ in 0..<Self.headerRecordLimit {
        guard reader.next(into: &record) else { break }
        let row = record.unwrapped(delimiter: delimiter) ?? record
        var names = row.cells.indices.map { row.line($0) }
        while names.last?.isEmpty == true { names.removeLast() }
        guard names.count >= minimumWidth, isHeader(names) else { continue }
        self.bytes = bytes
        self.delimiter = delimiter
        header = names
        hasHeader = true
        position = reader.position
        line = reader.line
        return
      }
    }
    return nil
  }

  /// A table without a header row: its columns are called by their numbers.
  init(headerless bytes: [UInt8]) {
    let sniffer = DelimiterSniffer(bytes)
    delimiter = sniffer.delimiters.first ?? 0x2C
    var reader = CSVReader(
      bytes,
      delimiter: delimiter,
      position: sniffer.position,
      line: sniffer.line
    )
    var record = CSVRecord(bytes)
    for _ in 0..<Self.headerRecordLimit {
      guard reader.next(into: &record) else { break }
    }
    self.bytes = bytes
    header = (0..<max(1, reader.widest)).map { "Column \($0 + 1)" }
    hasHeader = false
    position = sniffer.position
    line = sniffer.line
  }

  /// A reader of the records below the header.
  func makeReader() -> CSVReader {
    CSVReader(bytes, delimiter: delimiter, position: position, line: line)
  }

  /// The cells of a record that lie beyond the header, by a name made of their number.
  func excess(of record: CSVRecord) -> [(name: String, value: String)] {
    guard record.cells.count > header.count else { return [] }
    return (header.count..<record.cells.count).compactMap { column in
      let value = record.line(column)
      return value.isEmpty ? nil : ("Column \(column + 1)", value)
    }
  }

  /// The record says the header again, as where two exports were put into one file.
  func repeatsHeader(_ record: CSVRecord) -> Bool {
    guard let first = record.cells.first, first.end - first.start >= header[0].utf8.count,
      record.line(0) == header[0], record.cells.count >= header.count
    else { return false }
    return header.indices.allSatisfy { record.line($0) == header[$0] }
  }

  /// The order in which the file writes days and months, by the first date that leaves no doubt.
  ///
  /// Without one, a file of semicolons comes from a country that writes the day first.
  func dateOrder(columns: [Int]) -> LooseDate.Order {
    var reader = makeReader()
    var record = CSVRecord(bytes)
    while reader.next(into: &record) {
      for column in columns {
        if let order = LooseDate(record.line(column))?.provenOrder { return order }
      }
    }
    return delimiter == 0x3B ? .dayFirst : .monthFirst
  }

  /// A column name as it is compared: lower case, single blanks, no invisible mark.
  static func folded(_ name: String) -> String {
    let visible = name.unicodeScalars.filter { $0 != "\u{FEFF}" && $0 != "\u{200B}" }
    return String(String.UnicodeScalarView(visible)).lowercased()
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
