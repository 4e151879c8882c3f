extension ContentLineReader {
  /// The value can be base64 over several lines that are not indented.
  func mayBeBlock(_ line: ContentLine) -> Bool {
    Self.pictures.contains(line.nameKey) || line.declaredEncoding == .base64
  }

  private static let pictures = ["PHOTO", "LOGO", "SOUND", "KEY"].map { ContentLine.key($0.utf8) }

  /// Joins the lines of a block of base64 that follow the line of its property.
  mutating func joinedBlock(_ line: ContentLine, _ text: Range<Int>) -> ContentLine {
    let value = line.bytes[line.value]
    // A link is whole on its line, and padding ends a block.
    let isLink = value.prefix(Self.longestScheme).contains(0x3A)
    guard var start = nextOfBlock(isOpen: !isLink && value.last != Self.equals) else { return line }
    var joined = Array(line.bytes[text])
    while true {
      let end = endOfLine(from: start)
      joined += bytes[start..<end]
      pass(end)
      guard let next = nextOfBlock(isOpen: !isLink && joined.last != Self.equals) else { break }
      start = next
    }
    return again(line, joined)
  }

  /// Where the next line of a block begins, blank lines before it passed over; nil when there is none.
  ///
  /// - Parameter isOpen: The block may go on with an indent or behind blank lines, which mail and editors put into it.
  /// - Returns: The first byte of its text.
  private mutating func nextOfBlock(isOpen: Bool) -> Int? {
    guard position < bytes.count else { return nil }
    if isBase64Line(position) { return position }
    let before = (position, number)
    while isOpen, position < bytes.count {
      var start = position
      while start < bytes.count, Self.isBlank(bytes[start]) { start += 1 }
      steps += start - position
      guard start < bytes.count else { break }
      if bytes[start] == Self.lineFeed || bytes[start] == Self.carriageReturn {
        pass(start)
        continue
      }
      // A short word without an indent may be anything.
      let isLong = start > position || endOfLine(from: start) - start >= Self.shortestBlockLine
      if isLong, isBase64Line(start) { return start }
      break
    }
    (position, number) = before
    return nil
  }

  /// Longer than the scheme of any link.
  private static let longestScheme = 16
  /// Behind a blank line a shorter one is taken for text.
  private static let shortestBlockLine = 24

  /// The line at a byte has nothing but the letters of base64, and something.
  private mutating func isBase64Line(_ start: Int) -> Bool {
    var index = start
    while index < bytes.count, Self.isBase64(bytes[index]) { index += 1 }
    steps += index - start
    guard index > start else { return false }
    while index < bytes.count, Self.isBlank(bytes[index]) { index += 1 }
    return index == bytes.count || bytes[index] == Self.lineFeed
      || bytes[index] == Self.carriageReturn
  }

  private static func isBase64(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2F, 0x3D: true
    default: false
    }
  }
}
