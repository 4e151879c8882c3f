/// Reads the records of a CSV file from UTF-8 bytes: RFC 4180, and an answer for everything that breaks it.
///
/// Line ends are CR LF, LF or CR. A quote opens a quoted cell only as its first byte; elsewhere it is text.
/// Text after a closing quote is kept. Blank lines are no records.
///
/// - Complexity: O(n) for the whole file: a byte is looked at a bounded number of times.
struct CSVReader {
  static let quote: UInt8 = 0x22
  static let carriageReturn: UInt8 = 0x0D
  static let lineFeed: UInt8 = 0x0A

  /// What a byte means to the scanner; 0 is a byte without a meaning of its own.
  enum Meaning {
    static let notClean: UInt8 = 1
    static let quote: UInt8 = 2
    static let delimiter: UInt8 = 3
    static let lineEnd: UInt8 = 4
  }

  let bytes: [UInt8]
  let delimiter: UInt8
  let meanings: [UInt8]
  /// The byte at which the next record is looked for.
  private(set) var position: Int
  /// The line of that byte, from 1.
  private(set) var line: Int
  /// How many cells the widest record had so far.
  private(set) var widest = 0
  /// How many bytes were looked at, repeats counted; a measure of work for tests.
  private(set) var steps = 0

  /// A reader that starts at a byte, which lies on a line.
  init(_ bytes: [UInt8], delimiter: UInt8, position: Int = 0, line: Int = 1) {
    self.bytes = bytes
    self.delimiter = delimiter
    self.position = position
    self.line = line
    var meanings = [UInt8](repeating: 0, count: 256)
    for byte in 0...255 where !Self.isClean(byte) { meanings[byte] = Meaning.notClean }
    meanings[Int(Self.quote)] = Meaning.quote
    meanings[Int(Self.carriageReturn)] = Meaning.lineEnd
    meanings[Int(Self.lineFeed)] = Meaning.lineEnd
    meanings[Int(delimiter)] = Meaning.delimiter
    self.meanings = meanings
  }

  /// The byte is printable ASCII or part of a Latin letter up to U+023F, none of which can do harm.
  ///
  /// Bytes that only continue a character are clean, as the first byte of each character decides.
  private static func isClean(_ byte: Int) -> Bool {
    (0x20..<0x7F).contains(byte) || (0x80..<0xC0).contains(byte) || (0xC3...0xC8).contains(byte)
  }

  /// Fills a record made of the same bytes with the next one.
  ///
  /// - Returns: False when there is none.
  mutating func next(into record: inout CSVRecord) -> Bool {
    skipLineEnds()
    record.cells.removeAll(keepingCapacity: true)
    record.flaw = nil
    record.line = line
    guard position < bytes.count else { return false }
    while readCell(into: &record) {}
    widest = max(widest, record.cells.count)
    return true
  }

  /// Reads one cell; true when a delimiter says that another follows.
  private mutating func readCell(into record: inout CSVRecord) -> Bool {
    if position < bytes.count, bytes[position] == Self.quote {
      readQuotedCell(into: &record)
    } else {
      readPlainCell(from: position, into: &record)
    }
    guard position < bytes.count else { return false }
    if bytes[position] == delimiter {
      position += 1
      return true
    }
    consumeLineEnd()
    return false
  }

  private mutating func readPlainCell(from start: Int, into record: inout CSVRecord) {
    let (end, isClean) = endOfPlainText(from: start)
    record.cells.append(CSVCell(start: start, end: end, isEscaped: false, isClean: isClean))
    position = end
  }

  /// The delimiter, line end or end of file after plain text.
  private mutating func endOfPlainText(from start: Int) -> (end: Int, isClean: Bool) {
    var index = start
    var isClean = true
    while index < bytes.count {
      let meaning = meanings[Int(bytes[index])]
      if meaning >= Meaning.delimiter { break }
      if meaning == Meaning.notClean { isClean = false }
      index += 1
    }
    steps += index - start
    return (index, isClean)
  }

  private mutating func readQuotedCell(into record: inout CSVRecord) {
    let open = position
    let openLine = line
    let close = closingQuote(after: open)
    steps += close.index - open
    guard close.index < bytes.count else {
      record.flaw = (.unclosedQuote, openLine)
      if looksLikeRecords(from: open, to: bytes.count) {
        // The quote is a slip of one line; what follows are records, not text.
        return readPlainCell(from: open + 1, into: &record)
      }
      // The file was cut inside the cell.
      record.cells.append(
        CSVCell(start: open, end: bytes.count, isEscaped: true, isClean: false)
      )
      line += close.lineEnds
      position = bytes.count
      return
    }
    let after = close.index + 1
    let isClosed = after == bytes.count || meanings[Int(bytes[after])] >= Meaning.delimiter
    if isClosed {
      let start = close.hasDoubledQuotes ? open : open + 1
      let end = close.hasDoubledQuotes ? after : close.index
      record.cells.append(
        CSVCell(start: start, end: end, isEscaped: close.hasDoubledQuotes, isClean: close.isClean)
      )
      line += close.lineEnds
      position = after
      return
    }
    if close.lineEnds > 0, looksLikeRecords(from: open, to: close.index) {
      record.flaw = (.unclosedQuote, openLine)
      return readPlainCell(from: open + 1, into: &record)
    }
    let tail = endOfPlainText(from: after)
    if bytes[after..<tail.end].contains(where: { $0 != 0x20 }) {
      record.flaw = (.textAfterQuote, openLine)
    }
    record.cells.append(CSVCell(start: open, end: tail.end, isEscaped: true, isClean: false))
    line += close.lineEnds
    position = tail.end
  }

  private func closingQuote(
    after open: Int
  ) -> (index: Int, hasDoubledQuotes: Bool, isClean: Bool, lineEnds: Int) {
    var index = open + 1
    var hasDoubledQuotes = false
    var isClean = true
    var lineEnds = 0
    while index < bytes.count {
      switch meanings[Int(bytes[index])] {
      case Meaning.quote:
        guard index + 1 < bytes.count, bytes[index + 1] == Self.quote else {
          return (index, hasDoubledQuotes, isClean, lineEnds)
        }
        hasDoubledQuotes = true
        index += 1
      case Meaning.lineEnd:
        isClean = false
        if bytes[index] == Self.carriageReturn, index + 1 < bytes.count,
          bytes[index + 1] == Self.lineFeed
        {
          index += 1
        }
        lineEnds += 1
      case Meaning.notClean:
        isClean = false
      default:
        break
      }
      index += 1
    }
    return (bytes.count, hasDoubledQuotes, isClean, lineEnds)
  }

  /// A line after the first of a range has so many delimiters that it must be a record of its own.
  private mutating func looksLikeRecords(from start: Int, to end: Int) -> Bool {
    let enough = max(1, widest / 2)
    var delimiters = 0
    var isFirstLine = true
    for index in start..<end {
      let meaning = meanings[Int(bytes[index])]
      if meaning == Meaning.lineEnd {
        isFirstLine = false
        delimiters = 0
      } else if meaning == Meaning.delimiter, !isFirstLine {
        delimiters += 1
        if delimiters >= enough {
          steps += index - start
          return true
        }
      }
    }
    steps += end - start
    return false
  }

  private mutating func skipLineEnds() {
    while position < bytes.count, meanings[Int(bytes[position])] == Meaning.lineEnd {
      consumeLineEnd()
    }
  }

  private mutating func consumeLineEnd() {
    if bytes[position] == Self.carriageReturn, position + 1 < bytes.count,
      bytes[position + 1] == Self.lineFeed
    {
      position += 1
    }
    position += 1
    line += 1
  }
}
