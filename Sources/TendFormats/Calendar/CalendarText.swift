/// Turns the bytes of a value into text.
enum CalendarText {
  /// The text of a line: quoted-printable undone, decoded, unescaped.
  static func text(of line: CalendarLine) -> String {
    String(decoding: unescaped(octets(of: line)[...]), as: UTF8.self)
  }

  /// The texts of a list, cut at commas that are not escaped.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - separators: What stands between two texts.
  /// - Returns: The texts without blanks around; empty ones are left out.
  static func list(of line: CalendarLine, separators: Set<UInt8> = [0x2C]) -> [String] {
    let octets = octets(of: line)
    var texts: [String] = []
    var start = 0
    var index = 0
    while index <= octets.count {
      if index == octets.count || separators.contains(octets[index]) {
        texts.append(String(decoding: unescaped(octets[start..<index]), as: UTF8.self))
        start = index + 1
      } else if octets[index] == 0x5C {
        index += 1
      }
      index += 1
    }
    return texts.map(trimmed).filter { !$0.isEmpty }
  }

  static func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }

  private static func octets(of line: CalendarLine) -> [UInt8] {
    let encoding = line.parameter("ENCODING") ?? line.parameter("QUOTED-PRINTABLE") ?? ""
    let raw =
      encoding.uppercased() == "QUOTED-PRINTABLE"
      ? QuotedPrintable.decoded(line.value[...]) : line.value
    return decoded(raw[...], charset: line.parameter("CHARSET"))
  }

  /// The bytes in UTF-8: what is valid UTF-8 stays, else they are read in the charset, else as Windows-1252.
  static func decoded(_ bytes: ArraySlice<UInt8>, charset: String?) -> [UInt8] {
    if bytes.allSatisfy({ $0 < 0x80 && $0 != 0x1B }) { return Array(bytes) }
    let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
    if let charset, let known = Charset(charset), !(isUTF8 && known == .utf8) {
      return known.decoded(bytes)
    }
    if isUTF8 { return Array(bytes) }
    return Charset.windows1252.decoded(bytes)
  }

  /// A backslash before `n` is a line end, before any other character but a letter that character.
  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(0x5C) else { return Array(bytes) }
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard bytes[index] == 0x5C, index + 1 < bytes.endIndex else {
        plain.append(bytes[index])
        index += 1
        continue
      }
      let next = bytes[index + 1]
      switch next {
      case 0x6E, 0x4E: plain.append(0x0A)
      case 0x41...0x5A, 0x61...0x7A: plain += [0x5C, next]
      default: plain.append(next)
      }
      index += 2
    }
    return plain
  }
}
