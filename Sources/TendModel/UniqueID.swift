/// A name for a record that never changes and means the same on every machine: a UUID in lower case.
public struct UniqueID: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The 36 characters of the UUID.
  public let text: String

  /// Accepts the canonical form, 8-4-4-4-12 hexadecimal digits in either case; nil otherwise.
  public init?(_ text: String) {
    let lower = text.lowercased()
    let groups = lower.split(separator: "-", omittingEmptySubsequences: false)
    guard groups.map(\.utf8.count) == [8, 4, 4, 4, 12] else { return nil }
    guard lower.utf8.allSatisfy({ $0 == 45 || (48...57).contains($0) || (97...102).contains($0) })
    else { return nil }
    self.text = lower
  }

  /// Makes a version 4 UUID (RFC 9562, section 5.4) from 128 random bits.
  public init(randomHigh: UInt64, randomLow: UInt64) {
    let high = (randomHigh & 0xffff_ffff_ffff_0fff) | 0x4000
    let low = (randomLow & 0x3fff_ffff_ffff_ffff) | 0x8000_0000_0000_0000
    text = String(unsafeUninitializedCapacity: 36) { buffer in
      var place = 0
      for (index, shift) in stride(from: 124, through: 0, by: -4).enumerated() {
        if index == 8 || index == 12 || index == 16 || index == 20 {
          buffer[place] = UInt8(ascii: "-")
          place += 1
        }
        let digit = UInt8(truncatingIfNeeded: (shift < 64 ? low : high) >> (shift % 64)) & 0xf
        buffer[place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
        place += 1
      }
      return place
    }
  }

  /// The UUID itself.
  public var description: String { text }

  /// Reads the UUID from a string.
  ///
  /// - Throws: `DecodingError.dataCorrupted` when the string is no UUID.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = UniqueID(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a UUID: \(text)")
    }
    self = value
  }

  /// Writes the UUID as a string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
