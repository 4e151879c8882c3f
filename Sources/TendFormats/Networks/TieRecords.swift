/// Cuts a list of ties into rows and cells, whatever separates them.
enum TieRecords {
  /// The rows that are neither blank nor a comment (`#` or `%`), cells without blanks around them.
  static func of(_ bytes: [UInt8]) -> [[String]] {
    let content = withoutComments(bytes)
    let sniffer = DelimiterSniffer(content)
    let delimiter = sniffer.delimiters.first ?? 0x2C
    var reader = CSVReader(
      content,
      delimiter: delimiter,
      position: sniffer.position,
      line: sniffer.line
    )
    var record = CSVRecord(content)
    var rows: [[String]] = []
    var widest = 0
    while reader.next(into: &record) {
      let row = record.cells.indices.map { record.line($0) }
      if row.allSatisfy(\.isEmpty) { continue }
      widest = max(widest, row.count)
      rows.append(row)
    }
    if widest > 1 { return rows }
    return rows.map { row in
      row.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
    }
  }

  private static func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count - 1
      let first = bytes[start...end].first { $0 != 0x20 && $0 != 0x09 }
      if first == UInt8(ascii: "#") || first == UInt8(ascii: "%") {
        output.append(0x0A)
      } else {
        output += bytes[start...end]
      }
      start = end + 1
    }
    return output
  }
}
