/// Finds out what separates the cells of a file.
struct DelimiterSniffer {
  /// The delimiters that occur, the usual one first.
  static let candidates: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]

  /// How much of a file is looked at.
  private static let sampleLength = 65_536
  private static let sampleRecordCount = 20

  /// The delimiters to try, the likeliest first.
  let delimiters: [UInt8]
  /// The byte at which the records begin, after a `sep=` line.
  let position: Int
  /// The line of that byte, from 1.
  let line: Int

  /// Looks at the first records.
  init(_ bytes: [UInt8]) {
    if let (delimiter, position) = Self.separatorLine(bytes) {
      // Another program may have changed the delimiter below the line.
      delimiters = [delimiter] + Self.candidates.filter { $0 != delimiter }
      self.position = position
      line = 2
      return
    }
    let sample = Array(bytes.prefix(Self.sampleLength))
    let ranked = Self.candidates.enumerated().map { order, delimiter in
      (delimiter, order, Self.regularity(of: sample, delimiter: delimiter))
    }
    delimiters = ranked.sorted { left, right in
      left.2 != right.2 ? left.2 > right.2 : left.1 < right.1
    }.map(\.0)
    position = 0
    line = 1
  }

  /// The delimiter of a first line `sep=;`, which Excel reads and writes, and where the next line begins.
  private static func separatorLine(_ bytes: [UInt8]) -> (delimiter: UInt8, position: Int)? {
    let end = bytes.prefix(16).firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.prefix(16).count
    var text = bytes[..<end].filter { $0 != CSVReader.quote }
    // Excel may pad the line with delimiters when it saves the file again.
    while text.count > 5, let last = text.last, candidates.contains(last) { text.removeLast() }
    guard text.count == 5, text[4] > 0x08, text[4] < 0x7F else { return nil }
    guard text.prefix(4).map({ $0 | 0x20 }) == Array("sep=".utf8).map({ $0 | 0x20 }) else {
      return nil
    }
    var next = end
    if next < bytes.count, bytes[next] == CSVReader.carriageReturn { next += 1 }
    if next < bytes.count, bytes[next] == CSVReader.lineFeed { next += 1 }
    return (text[4], next)
  }

  /// How well records of one width fill the sample: their number, then their width.
  private static func regularity(of sample: [UInt8], delimiter: UInt8) -> Int {
    var reader = CSVReader(sample, delimiter: delimiter)
    var record = CSVRecord(sample)
    var recordCounts: [Int: Int] = [:]
    for _ in 0..<sampleRecordCount {
      guard reader.next(into: &record) else { break }
      if record.cells.count > 1 { recordCounts[record.cells.count, default: 0] += 1 }
    }
    return recordCounts.map { width, count in count * 10_000 + min(width, 9999) }.max() ?? 0
  }
}
