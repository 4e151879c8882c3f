/// Values of single lines: read as they are meant, written as the version wants them.
enum VCardValue {
  /// The value of a line, encoding, charset and escapes undone.
  static func text(of line: VCardLine) -> String {
    guard let content = line.contentLine, content.hasValue else { return "" }
    return reader.text(content)
  }

  private static let reader = CardText(fallback: .windows1252, isUTF8: false)

  /// A value for a line of a version, and the parameters that it needs; several parts make a structured one.
  static func encoded(_ parts: [String], version: String) -> (value: String, parameters: String) {
    guard version.hasPrefix("2") else {
      return (parts.map(ContentLineWriter.escaped).joined(separator: ";"), "")
    }
    // Version 2.1 knows no escape but that of the semicolon, and no charset but ASCII unless it is named.
    let isPlain = parts.allSatisfy { $0.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }
    let values = parts.map { part in
      parts.count > 1 ? part.replacing(";", with: "\\;") : part
    }
    if isPlain { return (values.joined(separator: ";"), "") }
    return (
      values.map(quotedPrintable).joined(separator: ";"),
      ";CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE"
    )
  }

  private static func quotedPrintable(_ text: String) -> String {
    var output = ""
    for byte in text.replacing("\n", with: "\r\n").utf8 {
      if byte > 0x20, byte < 0x7F, byte != 0x3D {
        output.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        output += "=" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return output
  }
}
