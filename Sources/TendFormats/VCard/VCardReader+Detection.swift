import Glibc

extension VCardReader {
  /// A line of the file begins a vCard; what stands before it is junk.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - isIndented: Only a line that begins with a blank counts.
  /// - Returns: Whether there is such a line.
  /// - Complexity: O(n) when there is none.
  static func isLikely(_ bytes: [UInt8], isIndented: Bool = false) -> Bool {
    bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return false }
      var index = 0
      // Colons are rare and found by the C library, so that large files of other formats cost next to nothing.
      while let colon = memchr(start + index, 0x3A, buffer.count - index) {
        let place = start.distance(to: UnsafeRawPointer(colon))
        if isBegin(buffer, colon: place, isIndented: isIndented) { return true }
        index = place + 1
      }
      return false
    }
  }

  /// The colon is that of `BEGIN:VCARD` on a line of its own, whatever its case.
  private static func isBegin(
    _ bytes: UnsafeRawBufferPointer,
    colon: Int,
    isIndented: Bool
  ) -> Bool {
    guard matches(bytes, at: colon - 5, "BEGIN"), matches(bytes, at: colon + 1, "VCARD") else {
      return false
    }
    if colon + 6 < bytes.count, bytes[colon + 6] > 0x20 { return false }
    var index = colon - 6
    if index > 0, bytes[index] == UInt8(ascii: ".") {
      // A group may stand before it, as before every property.
      index -= 1
      while index >= 0, isGroupByte(bytes[index]) { index -= 1 }
    }
    let word = index
    while index >= 0, bytes[index] == 0x20 || bytes[index] == 0x09 { index -= 1 }
    if isIndented, index == word { return false }
    if index < 0 || bytes[index] == 0x0A || bytes[index] == 0x0D { return true }
    // Only the byte order mark of UTF-8 may stand there.
    return index == 2 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
  }

  private static func isGroupByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D
  }

  private static func matches(
    _ bytes: UnsafeRawBufferPointer,
    at start: Int,
    _ word: StaticString
  ) -> Bool {
    guard start >= 0, start + word.utf8CodeUnitCount <= bytes.count else { return false }
    return word.withUTF8Buffer { letters in
      letters.indices.allSatisfy { ContentLine.upper(bytes[start + $0]) == letters[$0] }
    }
  }
}
