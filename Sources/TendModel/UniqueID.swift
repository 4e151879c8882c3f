/// A name for a record that never changes and means the same on every machine: a UUID in lower case.
public struct UniqueID: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The 36 characters of the UUID.
  public let text: String

  /// Accepts the canonical form, 8-4-4-4-12 hexadecimal digits in either case; nil otherwise.
  public init?(_ text: String) {
    guard text.utf8.count == 36 else { return nil }
    var isLower = true
    for (place, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-"):
        guard Self.isDash(place) else { return nil }
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"):
        if Self.isDash(place) { return nil }
      case UInt8(ascii: "A")...UInt8(ascii: "F"):
        if Self.isDash(place) { return nil }
        isLower = false
      default: return nil
      }
    }
    // Nearly all come from a store and are in lower case already.
    self.text = isLower ? text : text.lowercased()
  }

  /// Makes a version 4 UUID (RFC 9562, section 5.4) from 128 random bits.
  public init(randomHigh: UInt64, randomLow: UInt64) {
    self.init(high: randomHigh, low: randomLow, version: 4)
  }

  /// Makes a version 7 UUID (RFC 9562, section 5.7), with a counter of 26 bits behind the time (section 6.2, method 1).
  ///
  /// Those of one second sort by their counters, so that an index of many made together grows at its end.
  ///
  /// - Parameters:
  ///   - second: Seconds since 1970-01-01 00:00 UTC.
  ///   - counter: Counts those that are made together; the lowest 26 bits are taken.
  ///   - random: Random bits, of which 48 are taken.
  public init(second: Int64, counter: UInt32, random: UInt64) {
    let time = UInt64(bitPattern: second &* 1000)
    self.init(
      high: time << 16 | UInt64(counter >> 14 & 0xfff),
      low: UInt64(counter & 0x3fff) << 48 | random & 0xffff_ffff_ffff,
      version: 7
    )
  }

  /// Sets version and variant (RFC 9562, section 4) among 128 bits.
  private init(high: UInt64, low: UInt64, version: UInt64) {
    let high = (high & 0xffff_ffff_ffff_0fff) | version << 12
    let low = (low & 0x3fff_ffff_ffff_ffff) | 0x8000_0000_0000_0000
    text = String(unsafeUninitializedCapacity: 36) { buffer in
      var place = 0
      for shift in stride(from: 124, through: 0, by: -4) {
        if Self.isDash(place) {
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

  private static func isDash(_ place: Int) -> Bool {
    place == 8 || place == 13 || place == 18 || place == 23
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
