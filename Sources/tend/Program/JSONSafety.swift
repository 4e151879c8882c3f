/// Writes JSON so that a terminal that shows it has nothing to obey.
enum JSONSafety {
  /// The same JSON with control, direction and tag characters as `\u` escapes.
  ///
  /// Outside strings JSON has no such characters, so that every one of them stands where an escape may.
  static func escaped(_ json: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    // Up to here it was looked at, and from `start` on not yet taken over.
    var (index, start) = (0, 0)
    while let place = json[index...].firstIndex(where: leads.contains) {
      // No more than the bytes of one character: this one and those that go on with it.
      let end = json[(place + 1)...].prefix(3).firstIndex { $0 & 0xC0 != 0x80 }
      let letter = json[place..<(end ?? min(place + 4, json.count))]
      index = letter.endIndex
      guard let scalar = String(decoding: letter, as: UTF8.self).unicodeScalars.first,
        isObeyed(scalar)
      else { continue }
      output += json[start..<place]
      output += escape(scalar).utf8
      start = index
    }
    if start == 0 { return json }
    return output + json[start...]
  }

  /// The first bytes of the characters to be escaped, and of others; all but DEL lie above ASCII.
  private static let leads = ByteSet([0x7F, 0xC2, 0xD8, 0xE2, 0xEF, 0xF3])

  /// Bytes, looked up in a table.
  private struct ByteSet {
    private let table: [Bool]

    init(_ bytes: [UInt8]) { table = (0..<256).map { bytes.contains(UInt8($0)) } }

    func contains(_ byte: UInt8) -> Bool { table[Int(byte)] }
  }

  private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x7F...0x9F, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF,
      0xE0000...0xE007F:
      true
    default: false
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    Character(scalar).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}
