/// What a `Message-ID` is told apart by, in 16 bytes whatever its length.
struct MailKey: Hashable {
  private let first: UInt64
  private let second: UInt64

  /// Two hashes of the text (FNV-1a, Fowler, Noll and Vo 1991, from two beginnings).
  init(_ text: String) {
    var first: UInt64 = 0xCBF2_9CE4_8422_2325
    var second: UInt64 = 0x9AE1_6A3B_2F90_404F
    for byte in text.utf8 {
      first = (first ^ UInt64(byte)) &* 0x100_0000_01B3
      second = (second ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    // Both share their multiplier, so that the second is turned to have other collisions.
    self.first = first
    self.second = second ^ (second >> 29) &* 0xBF58_476D_1CE4_E5B9
  }

  /// 60 bits in 15 digits of lower-case hexadecimal: enough to tell the messages of a day apart, and small enough that Swift
  /// keeps them in the string itself.
  var shortText: String { String(Self.digits(first ^ (second << 1)).suffix(15)) }

  /// Both hashes in lower-case hexadecimal, 32 digits.
  var text: String { Self.digits(first) + Self.digits(second) }

  private static func digits(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
