/// Writes rows of cells with commas between them and CR LF at each end.
///
/// Source: RFC 4180.
struct CSVWriter {
  /// What was written so far, UTF-8.
  private(set) var bytes: [UInt8] = []

  /// Adds a row; a cell stands in quotes where it has to.
  mutating func append(_ cells: [String]) {
    for (index, text) in cells.enumerated() {
      let cell = ControlCharacter.removed(from: text)
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      let needsQuotes =
        cell.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D, 0x3B, 0x09].contains($0) }
        || cell.utf8.first == 0x20 || cell.utf8.last == 0x20
      guard needsQuotes else {
        bytes += cell.utf8
        continue
      }
      bytes.append(UInt8(ascii: "\""))
      for byte in cell.utf8 {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
    bytes += [0x0D, 0x0A]
  }
}
