/// Writes JSON so that a terminal that shows it has nothing to obey.
enum JSONSafety {
  /// The same JSON with control, direction and tag characters as `\u` escapes.
  ///
  /// Outside strings JSON has no such characters, so that every one of them stands where an escape may.
  static func escaped(_ json: [UInt8]) -> [UInt8] {
    // Everything to be escaped lies above ASCII, but for DEL.
    guard json.contains(where: { $0 >= 0x7F }) else { return json }
    var scalars = String.UnicodeScalarView()
    for scalar in String(decoding: json, as: UTF8.self).unicodeScalars {
      if isObeyed(scalar) {
        scalars.append(contentsOf: escape(scalar).unicodeScalars)
      } else {
        scalars.append(scalar)
      }
    }
    return Array(String(scalars).utf8)
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
