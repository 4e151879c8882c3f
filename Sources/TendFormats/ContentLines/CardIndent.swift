/// Takes off the indent of cards whose lines are all indented, as in text that was pasted from mail.
///
/// A line that begins with a blank would else belong to the one before.
enum CardIndent {
  /// The bytes with the lines of such cards moved to the left; all others as they are.
  ///
  /// - Complexity: O(n).
  static func removed(_ bytes: [UInt8]) -> [UInt8] {
    guard VCardReader.isLikely(bytes, isIndented: true) else { return bytes }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var indent: ArraySlice<UInt8> = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    output += bytes[..<start]
    while start < bytes.count {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      if isBegin(bytes[start..<end]) { indent = self.indent(bytes, start, end) }
      let line = bytes[start..<end]
      output += line.starts(with: indent) ? line.dropFirst(indent.count) : line
      if end < bytes.count { output.append(bytes[end]) }
      start = end + 1
    }
    return output
  }

  private static func isBegin(_ line: ArraySlice<UInt8>) -> Bool {
    let words = line.prefix(64).lazy.filter { $0 > 0x20 }.map { ContentLine.upper($0) }
    return words.elementsEqual("BEGIN:VCARD".utf8)
  }

  /// The blanks before a `BEGIN` when the next line has just as many.
  private static func indent(_ bytes: [UInt8], _ start: Int, _ end: Int) -> ArraySlice<UInt8> {
    let indent = bytes[start..<end].prefix { isBlank($0) }
    guard let next = bytes[end...].firstIndex(where: { $0 != 0x0A && $0 != 0x0D }),
      bytes[next...].starts(with: indent)
    else { return [] }
    let first = next + indent.count
    return first < bytes.count && bytes[first] > 0x20 ? indent : []
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
