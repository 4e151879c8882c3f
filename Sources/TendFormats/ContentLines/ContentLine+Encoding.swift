extension ContentLine {
  /// How the bytes of a value are to be read.
  enum Encoding: Hashable {
    case plain, quotedPrintable, base64
  }

  /// What the parameters say of the encoding: `ENCODING=…`, or the bare word of vCard 2.1.
  var declaredEncoding: Encoding {
    if parameters.isEmpty { return .plain }
    var found = Encoding.plain
    eachParameter { parameter in
      guard parameter.name.isEmpty || matches(parameter.name, "ENCODING") else { return true }
      let word = unquoted(parameter.value)
      if matches(word, "QUOTED-PRINTABLE") {
        found = .quotedPrintable
      } else if matches(word, "BASE64") || !parameter.name.isEmpty && matches(word, "B") {
        found = .base64
      } else if !parameter.name.isEmpty, matches(word, "Q") {
        found = .quotedPrintable
      }
      return found == .plain
    }
    return found
  }

  /// The value says itself that it is quoted-printable: codes of a line end or of one letter, and nothing against it.
  var looksQuotedPrintable: Bool {
    var hasProof = false
    // Where a charset is named, one letter outside ASCII is enough.
    let namesCharset = !parameters.isEmpty && parameter("CHARSET") != nil
    var previous: UInt8 = 0
    var index = value.lowerBound
    while index < value.upperBound {
      let byte = bytes[index]
      if byte >= 0x80 { return false }
      if byte != 0x3D {
        previous = 0
        index += 1
        continue
      }
      // A soft break at the end proves nothing and speaks against nothing.
      if index + 1 == value.upperBound { break }
      guard index + 2 < value.upperBound, let high = Self.hexadecimal(bytes[index + 1]),
        let low = Self.hexadecimal(bytes[index + 2])
      else { return false }
      let code = high << 4 | low
      if code & 0xC0 == 0x80 && previous >= 0xC2 || code == 0x0A && previous == 0x0D
        || namesCharset && code >= 0xC0
      {
        hasProof = true
      }
      previous = code
      index += 3
    }
    return hasProof
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    default: nil
    }
  }
}
