/// The bytes of mail as they are read: UTF-16 that begins with its byte order mark in UTF-8, all others as they are.
///
/// The pieces of a file may end anywhere, also inside a character.
struct MailBytes {
  private enum Kind {
    /// Fewer bytes came than a mark has.
    case unknown
    case plain
    case wide(isBigEndian: Bool)
  }

  private var kind = Kind.unknown
  /// The beginning of what comes next.
  private var rest: [UInt8] = []

  /// The next piece as it is to be read; nil for one that is read as it is.
  mutating func decoded(_ piece: UnsafeRawBufferPointer) -> [UInt8]? {
    if case .plain = kind { return nil }
    var bytes = rest + Array(piece)
    rest = []
    if case .unknown = kind {
      guard let first = bytes.first else { return nil }
      let mayBeMark = first >= 0xFE
      if mayBeMark, bytes.count < 2 {
        rest = bytes
        return []
      }
      guard mayBeMark, first ^ bytes[1] == 0x01 else {
        kind = .plain
        return bytes
      }
      kind = .wide(isBigEndian: first == 0xFE)
      bytes.removeFirst(2)
    }
    guard case .wide(let isBigEndian) = kind else { return bytes }
    return text(bytes, isBigEndian)
  }

  /// What is left when the file is at its end, which ends what is known of it.
  mutating func finish() -> [UInt8] {
    defer { self = MailBytes() }
    if case .unknown = kind { return rest }
    return []
  }

  private mutating func text(_ bytes: [UInt8], _ isBigEndian: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: 0, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
    }
    var whole = units.count
    // The second half of the character comes with the next piece.
    if let last = units.last, UTF16.isLeadSurrogate(last) { whole -= 1 }
    rest = Array(bytes[(whole * 2)...])
    return Array(String(decoding: units[..<whole], as: UTF16.self).utf8)
  }
}
