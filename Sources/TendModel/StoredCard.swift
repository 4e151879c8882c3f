/// The lines of an address card as its source wrote them, byte for byte.
///
/// A card is text wherever that gives back its bytes, so that people and the history can read it; others are kept as digits.
public struct StoredCard: Hashable, Sendable, Codable {
  /// How the bytes are written down.
  public enum Encoding: String, Hashable, Sendable, Codable {
    /// The bytes are UTF-8 without a NUL and stand as they are.
    case utf8 = "utf-8"
    /// Two upper-case hexadecimal digits for each byte.
    case hex
  }

  /// How the bytes are written down.
  public let encoding: Encoding
  /// The bytes, written down so.
  public let text: String

  /// A card of bytes.
  public init(_ bytes: [UInt8]) {
    if !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) {
      (encoding, self.text) = (.utf8, text)
    } else {
      (encoding, text) = (.hex, String(decoding: Self.digits(of: bytes), as: UTF8.self))
    }
  }

  /// A card as it was written down.
  public init(encoding: Encoding, text: String) {
    self.encoding = encoding
    self.text = text
  }

  /// The bytes; empty when the text has not two digits for each.
  public var bytes: [UInt8] {
    let written = Array(text.utf8)
    if encoding == .utf8 { return written }
    guard written.count.isMultiple(of: 2) else { return [] }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(written.count / 2)
    for index in stride(from: 0, to: written.count, by: 2) {
      guard let high = Self.value(of: written[index]), let low = Self.value(of: written[index + 1])
      else { return [] }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func digits(of bytes: [UInt8]) -> [UInt8] {
    func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
    return bytes.flatMap { [digit($0 >> 4), digit($0 & 0xF)] }
  }

  private static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46: digit - 0x37
    default: nil
    }
  }
}
