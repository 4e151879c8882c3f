/// The transfer encoding that writes bytes as `=` and two hexadecimal digits.
///
/// Source: RFC 2045, section 6.7.
enum QuotedPrintable {
  /// The bytes that a text stands for; what is no code stays as it is.
  ///
  /// - Parameters:
  ///   - bytes: The encoded text.
  ///   - mark: What stands before the digits.
  ///   - underscoreIsBlank: As in the headers of mail (RFC 2047, section 4.2).
  /// - Returns: At most as many bytes as the text has.
  static func decoded(
    _ bytes: ArraySlice<UInt8>,
    mark: UInt8 = 0x3D,
    underscoreIsBlank: Bool = false
  ) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == mark, index + 2 < bytes.endIndex, let high = digit(bytes[index + 1]),
        let low = digit(bytes[index + 2])
      {
        plain.append(high << 4 | low)
        index += 3
        continue
      }
      plain.append(byte == 0x5F && underscoreIsBlank ? 0x20 : byte)
      index += 1
    }
    return plain
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
