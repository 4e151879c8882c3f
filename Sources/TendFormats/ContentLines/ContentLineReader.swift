/// Reads the content lines of a vCard or iCalendar file from bytes, whatever wrote them.
///
/// Line ends are CR LF, LF, CR, or several CR before an LF. Folds are undone before anything is decoded, because
/// writers cut inside characters. Soft line breaks of quoted-printable and blocks of base64 without indent are
/// joined to the line that they belong to. Blank lines are passed over.
///
/// Version 2.1 folds where a blank is and keeps it; later versions fold anywhere and put a blank in.
///
/// - Complexity: O(n) for the whole file: a byte is looked at a bounded number of times.
struct ContentLineReader {
  let bytes: [UInt8]
  /// The byte at which the next line is looked for.
  var position: Int
  /// The number of that line, from 1.
  var number: Int
  /// The length of the last line without its end.
  private var lastLength = 0
  /// How many bytes were looked at, repeats counted; a measure of work for tests.
  var steps = 0
  /// The version of the card at hand.
  private(set) var age: ContentLine.Age

  /// A reader that starts at a byte, which lies at the beginning of a line.
  ///
  /// - Parameters:
  ///   - bytes: All bytes.
  ///   - position: The byte.
  ///   - number: The number of its line.
  ///   - age: The version of the card whose lines these are, where none begins in them.
  init(
    _ bytes: [UInt8],
    position: Int = 0,
    number: Int = 1,
    age: ContentLine.Age = .current
  ) {
    self.bytes = bytes
    self.position = position
    self.number = number
    self.age = age
  }

  /// The next line that is not blank; nil at the end.
  mutating func next() -> ContentLine? {
    while position < bytes.count {
      let start = position
      let firstNumber = number
      let end = endOfLine(from: start)
      pass(end)
      if start == end { continue }
      let line = ContentLine(
        bytes,
        text: start..<end,
        number: firstNumber,
        place: start..<position
      )
      if isBegin(line) { age = ageOfCard() }
      var whole = complete(line, start..<end)
      whole.age = age
      return whole
    }
    return nil
  }

  /// Joins what belongs to a line beyond its end.
  private mutating func complete(_ first: ContentLine, _ text: Range<Int>) -> ContentLine {
    let mayGoOn = position < bytes.count
    guard mayGoOn else { return first }
    if Self.isBlank(bytes[position]), !endsInSoftBreak(first), !isIndentedFrame() {
      return unfolded(first, text)
    }
    if first.hasValue, !first.value.isEmpty || !first.parameters.isEmpty {
      return joined(first, text)
    }
    return first
  }

  private mutating func unfolded(_ first: ContentLine, _ text: Range<Int>) -> ContentLine {
    var joined = Array(bytes[text])
    var length = text.count
    while position < bytes.count, Self.isBlank(bytes[position]), !isIndentedFrame() {
      var start = position + 1
      if isBlankFold(first, length: length, next: start) {
        Self.appendBlank(to: &joined)
        while start < bytes.count, Self.isBlank(bytes[start]) { start += 1 }
      }
      let end = endOfLine(from: start)
      length = end - position
      // A blank line ends a block of base64 that is not indented; it adds nothing to a folded text.
      joined += bytes[start..<end]
      pass(end)
    }
    let line = ContentLine(
      joined,
      text: 0..<joined.count,
      number: first.number,
      place: first.place.lowerBound..<position
    )
    guard line.hasValue, position < bytes.count else { return line }
    return self.joined(line, 0..<joined.count)
  }

  /// Joins soft line breaks and the lines of a block of base64.
  private mutating func joined(_ line: ContentLine, _ text: Range<Int>) -> ContentLine {
    if endsInSoftBreak(line) { return joinedSoftBreaks(line, text) }
    if goesOnWithoutIndent(line) { return joinedWithoutIndent(line, text) }
    return mayBeBlock(line) ? joinedBlock(line, text) : line
  }

  private mutating func joinedWithoutIndent(
    _ line: ContentLine,
    _ text: Range<Int>
  ) -> ContentLine {
    var joined = Array(line.bytes[text])
    while goesOnWithoutIndent(line) {
      let end = endOfLine(from: position)
      Self.appendBlank(to: &joined)
      joined += bytes[position..<end]
      pass(end)
    }
    return again(line, joined)
  }

  private mutating func joinedSoftBreaks(
    _ line: ContentLine,
    _ text: Range<Int>
  ) -> ContentLine {
    var joined = Array(line.bytes[text])
    Self.dropPadding(&joined)
    var length = text.count
    while joined.last == Self.equals, position < bytes.count, !isFrame(position),
      !isProperty(position, after: joined, length: length)
    {
      joined.removeLast()
      // A blank there is text, which encoders of fixed width leave at the beginning; a tab is an indent.
      if bytes[position] == 0x09 { position += 1 }
      let end = endOfLine(from: position)
      joined += bytes[position..<end]
      length = end - position
      Self.dropPadding(&joined)
      pass(end)
      while position < bytes.count, joined.last != Self.equals, Self.isBlank(bytes[position]),
        !isIndentedFrame()
      {
        let end = endOfLine(from: position)
        joined += bytes[(position + 1)..<end]
        pass(end)
      }
    }
    return again(line, joined)
  }

  private static func appendBlank(to text: inout [UInt8]) {
    if let last = text.last, isBlank(last) { return }
    text.append(0x20)
  }

  /// Takes off the blanks behind a soft break, which some transports add.
  private static func dropPadding(_ text: inout [UInt8]) {
    guard let last = text.last, isBlank(last), let end = text.lastIndex(where: { !isBlank($0) }),
      text[end] == equals
    else { return }
    text.removeSubrange((end + 1)...)
  }

  func again(_ line: ContentLine, _ joined: [UInt8]) -> ContentLine {
    ContentLine(
      joined,
      text: 0..<joined.count,
      number: line.number,
      place: line.place.lowerBound..<position
    )
  }

  /// The value is quoted-printable and goes on in the next line.
  private mutating func endsInSoftBreak(_ line: ContentLine) -> Bool {
    guard line.hasValue, let last = line.value.last(where: { !Self.isBlank(line.bytes[$0]) }),
      line.bytes[last] == Self.equals
    else { return false }
    steps += line.value.count
    switch line.declaredEncoding {
    case .quotedPrintable: return true
    case .base64: return false
    case .plain:
      return last + 1 == line.value.upperBound && !mayBeBlock(line) && line.looksQuotedPrintable
    }
  }

  /// The indented line at the position begins or ends an object: someone indented a whole file.
  ///
  /// After a line so long that its writer folded it, the words are text.
  private func isIndentedFrame() -> Bool {
    guard lastLength < Self.shortestFoldedLine else { return false }
    var index = position
    while index < bytes.count, Self.isBlank(bytes[index]) { index += 1 }
    return isFrame(index)
  }

  private static let shortestFoldedLine = 60

  /// The line at a byte is `BEGIN:V…` or `END:V…` and nothing more, whatever its case.
  private func isFrame(_ start: Int) -> Bool {
    for word in Self.frames where start + word.count <= bytes.count {
      var index = 0
      while index < word.count, ContentLine.upper(bytes[start + index]) == word[index] {
        index += 1
      }
      guard index == word.count else { continue }
      var end = start + index
      while end < bytes.count, (0x41...0x5A).contains(ContentLine.upper(bytes[end])) { end += 1 }
      if end == bytes.count || bytes[end] <= 0x20 { return true }
    }
    return false
  }

  private static let frames = [Array("END:V".utf8), Array("BEGIN:V".utf8)]

  /// The first CR or LF at or after a byte, or the end of the file.
  mutating func endOfLine(from start: Int) -> Int {
    let end = bytes.withUnsafeBufferPointer { buffer in
      var index = start
      while index < buffer.count, buffer[index] != Self.lineFeed,
        buffer[index] != Self.carriageReturn
      { index += 1 }
      return index
    }
    steps += end - start
    lastLength = end - start
    return end
  }

  /// Goes behind the line end at a byte: CR LF, LF, CR, or several CR and an LF.
  mutating func pass(_ end: Int) {
    position = end
    guard end < bytes.count else { return }
    number += 1
    position += 1
    guard bytes[end] == Self.carriageReturn else { return }
    var index = position
    while index < bytes.count, index < end + 4, bytes[index] == Self.carriageReturn { index += 1 }
    if index < bytes.count, bytes[index] == Self.lineFeed { position = index + 1 }
  }

  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let equals: UInt8 = 0x3D

  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
