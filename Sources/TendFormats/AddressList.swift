import TendModel

/// Lists of e-mail addresses, one on each line, with a header or without.
enum AddressList {
  private static let sampleCount = 20

  /// The list as a table of one column; nil when another thing than an address stands among its first lines.
  static func table(_ bytes: [UInt8]) -> CSVTable? {
    let headed = CSVTable(bytes, minimumWidth: 1) { header in
      header.count == 1 && HeaderGuess.field(header[0])?.field == .email
    }
    if let headed, holdsAddresses(headed, least: 1) { return headed }
    let bare = CSVTable(headerless: bytes)
    return bare.header.count == 1 && holdsAddresses(bare, least: 2) ? bare : nil
  }

  private static func holdsAddresses(_ table: CSVTable, least: Int) -> Bool {
    var reader = table.makeReader()
    var record = CSVRecord(table.bytes)
    var count = 0
    while count < sampleCount, reader.next(into: &record) {
      if record.isBlank { continue }
      guard record.cells.count == 1, ContentGuess.look(record.line(0)) == .email else {
        return false
      }
      count += 1
    }
    return count >= least
  }
}
