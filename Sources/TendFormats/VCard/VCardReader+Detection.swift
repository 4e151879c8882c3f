extension VCardReader {
  /// A line of the file begins a vCard; what stands before it is junk.
  ///
  /// - Complexity: O(n) when there is none.
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    let word = Array("BEGIN:VCARD".utf8)
    var isLineStart = true
    var index = 0
    while index + word.count <= bytes.count {
      let byte = bytes[index]
      if isLineStart, ContentLine.upper(byte) == word[0], begins(bytes, index, word) { return true }
      isLineStart =
        byte == 0x0A || byte == 0x0D || isLineStart && (byte <= 0x20 || isMark(bytes, index))
      index += 1
    }
    return false
  }

  private static func begins(_ bytes: [UInt8], _ start: Int, _ word: [UInt8]) -> Bool {
    for (offset, letter) in word.enumerated()
    where ContentLine.upper(bytes[start + offset]) != letter { return false }
    let after = start + word.count
    return after == bytes.count || bytes[after] <= 0x20
  }

  /// The byte is one of a byte order mark at the beginning of the file.
  private static func isMark(_ bytes: [UInt8], _ index: Int) -> Bool {
    index < 3 && bytes[index] == [0xEF, 0xBB, 0xBF][index]
  }
}
