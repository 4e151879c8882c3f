/// Where one cell lies in the bytes and how it is to be read; its text is made only when it is asked for.
struct CSVCell: Hashable, Sendable {
  /// The first byte; the opening quote when `isEscaped`.
  var start: Int
  /// The byte after the last.
  var end: Int
  /// The range begins with its opening quote and holds quotes that are not part of the text.
  var isEscaped: Bool
  /// All characters are printable ASCII or Latin letters, which need no cleaning.
  var isClean: Bool

  /// The bytes of the text, quotes undone.
  func content(in bytes: [UInt8]) -> [UInt8] {
    guard isEscaped else { return Array(bytes[start..<end]) }
    var output: [UInt8] = []
    output.reserveCapacity(end - start)
    var index = start + 1
    while index < end {
      let byte = bytes[index]
      index += 1
      guard byte == CSVReader.quote else {
        output.append(byte)
        continue
      }
      guard index < end, bytes[index] == CSVReader.quote else { break }
      output.append(byte)
      index += 1
    }
    // After the closing quote everything is text, quotes too.
    output += bytes[min(index, end)..<end]
    return output
  }
}
