/// Writes content lines: folded at 75 octets, with CR LF, the values escaped.
///
/// Source: RFC 5545, sections 3.1 and 3.3.11.
struct ContentLineWriter {
  /// The most octets of a line without its end.
  static let longestLine = 75

  private(set) var bytes: [UInt8] = []

  /// A line whose value is a form of its own: a date, a rule, a keyword.
  mutating func append(_ name: String, _ value: String) { append(Array("\(name):\(value)".utf8)) }

  /// A line whose value is text: backslash, comma, semicolon and line ends are escaped, other control characters left out.
  mutating func append(_ name: String, text: String) { append(name, Self.escaped(text)) }

  private mutating func append(_ line: [UInt8]) {
    var start = 0
    var room = Self.longestLine
    while line.count - start > room {
      var end = start + room
      // A fold inside a character would make both lines invalid UTF-8.
      while line[end] & 0xC0 == 0x80 { end -= 1 }
      bytes += line[start..<end]
      bytes += [0x0D, 0x0A, 0x20]
      start = end
      // The blank that marks the continuation counts.
      room = Self.longestLine - 1
    }
    bytes += line[start...]
    bytes += [0x0D, 0x0A]
  }

  private static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      switch scalar {
      case "\\", ",", ";": escaped.append(contentsOf: ["\\", scalar])
      case "\n" where previous == "\r": continue
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
        escaped.append(contentsOf: ["\\", "n"])
      case "\t": escaped.append(scalar)
      case "\0"..<" ", "\u{7F}"..."\u{9F}": continue
      // What turns a line around or is a message nobody sees must not come out of the store either.
      case "\u{61C}", "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}",
        "\u{FEFF}", "\u{E0000}"..."\u{E007F}":
        continue
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
