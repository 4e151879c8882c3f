/// Bytes written as 64 letters of ASCII.
///
/// Source: RFC 4648, section 4.
enum Base64 {
  /// The bytes that a text stands for; blanks and line ends inside are passed over, padding may be missing.
  ///
  /// - Returns: Nil when another byte is among them or a letter is left over.
  static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var output: [UInt8] = []
    output.reserveCapacity(text.count / 4 * 3 + 3)
    var bits: UInt32 = 0
    var count = 0
    var isPadded = false
    for byte in text {
      let value = values[Int(byte)]
      if value < 64 {
        // Letters after the padding are a second text, which no writer means.
        if isPadded { return nil }
        bits = bits << 6 | UInt32(value)
        count += 1
        if count == 4 {
          output.append(UInt8(truncatingIfNeeded: bits >> 16))
          output.append(UInt8(truncatingIfNeeded: bits >> 8))
          output.append(UInt8(truncatingIfNeeded: bits))
          (bits, count) = (0, 0)
        }
      } else if value == padding {
        isPadded = true
      } else if value != blank {
        return nil
      }
    }
    switch count {
    case 0: break
    case 2: output.append(UInt8(truncatingIfNeeded: bits >> 4))
    case 3:
      output.append(UInt8(truncatingIfNeeded: bits >> 10))
      output.append(UInt8(truncatingIfNeeded: bits >> 2))
    default: return nil
    }
    return output
  }

  /// The byte is a letter of base64 or padding.
  static func isLetter(_ byte: UInt8) -> Bool {
    values[Int(byte)] < 64 || values[Int(byte)] == padding
  }

  /// As much as can be read: what is no letter is passed over, and padding ends one of several texts that were joined.
  static func salvaged(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count * 3 / 4)
    var bits: UInt32 = 0
    var count = 0
    for byte in text {
      let value = values[Int(byte)]
      if value == padding { count = 0 }
      guard value < 64 else { continue }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        output.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return output
  }

  private static let blank: UInt8 = 64
  private static let padding: UInt8 = 65

  /// The meaning of each byte: 0..<64 a letter, then a blank, the padding, none.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    for (value, letter) in letters.utf8.enumerated() { values[Int(letter)] = UInt8(value) }
    // The alphabet for addresses, section 5.
    values[0x2D] = 62
    values[0x5F] = 63
    for byte in [0x09, 0x0A, 0x0D, 0x20] { values[byte] = blank }
    values[0x3D] = padding
    return values
  }()
}
