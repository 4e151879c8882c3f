extension ContentLine {
  /// Takes a line apart at its first colon that is not inside quotation marks.
  ///
  /// A quotation mark that is never closed is text.
  ///
  /// - Parameters:
  ///   - bytes: Where the line lies.
  ///   - text: The line without its end.
  ///   - number: The number of the line, from 1.
  ///   - place: The bytes of the file that the line takes.
  init(_ bytes: [UInt8], text: Range<Int>, number: Int, place: Range<Int>) {
    self.init(bytes: bytes, number: number, place: place, end: text.upperBound)
    if !readHead(text, minding: true) { _ = readHead(text, minding: false) }
  }

  private init(bytes: [UInt8], number: Int, place: Range<Int>, end: Int) {
    self.bytes = bytes
    self.number = number
    self.place = place
    group = end..<end
    name = end..<end
    parameters = end..<end
    value = end..<end
    hasValue = false
    nameKey = 0
    groupKey = 0
  }

  /// Finds the parts; false when a quotation mark was still open at the end.
  private mutating func readHead(_ text: Range<Int>, minding quotes: Bool) -> Bool {
    var start = text.lowerBound
    // Where files were joined, a byte order mark stands before the first line of each.
    if text.count >= 3, bytes[start] == 0xEF, bytes[start + 1] == 0xBB, bytes[start + 2] == 0xBF {
      start += 3
    }
    while start < text.upperBound, Self.isBlank(bytes[start]) { start += 1 }
    var index = start
    var key = Self.firstKey
    var nameEnd = -1
    var isQuoted = false
    group = start..<start
    groupKey = 0
    loop: while index < text.upperBound {
      let byte = bytes[index]
      switch byte {
      case 0x3A where !isQuoted: break loop
      case 0x3B where nameEnd < 0: nameEnd = index
      case 0x22 where nameEnd >= 0 && quotes: isQuoted.toggle()
      case 0x2E where nameEnd < 0:
        group = group.lowerBound..<index
        groupKey = Self.key(bytes[group])
        start = index + 1
        key = Self.firstKey
      case _ where nameEnd < 0 && !Self.isBlank(byte): key = Self.next(key, byte)
      default: break
      }
      index += 1
    }
    if isQuoted { return false }
    hasValue = index < text.upperBound
    if nameEnd < 0 { nameEnd = index }
    parameters = min(nameEnd + 1, index)..<index
    while nameEnd > start, Self.isBlank(bytes[nameEnd - 1]) { nameEnd -= 1 }
    name = start..<nameEnd
    nameKey = key
    value = min(index + 1, text.upperBound)..<text.upperBound
    return true
  }

  @inline(__always)
  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
