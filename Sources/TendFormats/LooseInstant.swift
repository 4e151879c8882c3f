public import TendModel

/// A day and a time as exports write them, with or without a zone.
public struct LooseInstant: Hashable, Sendable, CustomStringConvertible {
  /// The day.
  public var day: CalendarDay
  /// Seconds since midnight (0..<86,400); nil when only the day is known.
  public var second: Int?
  /// The time is that of UTC; otherwise it is that of some clock that the file does not name.
  public var isUTC: Bool

  /// Reads a day and a time: `2025-06-01 14:03:22 UTC`, `1/29/26, 2:37 PM`, `29.01.26 14:37`.
  ///
  /// - Returns: Nil when there is no day in it.
  init?(_ text: String, order: LooseDate.Order) {
    guard let day = LooseDate(text)?.day(order) else { return nil }
    self.day = day
    let bytes = Array(text.utf8.prefix(64))
    second = Self.second(bytes)
    let upper = text.uppercased()
    isUTC = upper.contains("UTC") || upper.contains("GMT") || upper.hasSuffix("Z")
    if let offset = Self.offset(bytes), let local = second {
      let instant = day.epochDay * 86_400 + local - offset
      self.day = CalendarTime(local: instant, zone: .utc).day
      second = instant - self.day.epochDay * 86_400
      isUTC = true
    }
  }

  /// Seconds east of UTC that end a text, as `+02:00` or `-0500` right after a clock; nil when there are none.
  private static func offset(_ bytes: [UInt8]) -> Int? {
    guard let sign = bytes.lastIndex(where: { $0 == 0x2B || $0 == 0x2D }),
      let colon = bytes.firstIndex(of: 0x3A), colon < sign
    else { return nil }
    let digits = bytes[(sign + 1)...].filter { $0 != 0x3A }
    guard digits.count == 4, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return DescribedZone.offset(String(decoding: [bytes[sign]] + digits, as: UTF8.self))
  }

  /// ISO 8601: with `Z` for UTC, without a zone otherwise, the day alone when there is no time.
  public var description: String {
    guard let second else { return day.description }
    let parts = [second / 3600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(day)T\(parts.joined(separator: ":"))" + (isUTC ? "Z" : "")
  }

  /// The first `H:MM` or `H:MM:SS`, with AM or PM after it or not.
  private static func second(_ bytes: [UInt8]) -> Int? {
    guard let colon = bytes.firstIndex(of: 0x3A), let hourStart = start(before: colon, in: bytes),
      let hour = number(bytes, from: hourStart, upTo: colon),
      let minute = number(bytes, at: colon + 1)
    else { return nil }
    var index = colon + 3
    var second = 0
    if index < bytes.count, bytes[index] == 0x3A, let found = number(bytes, at: index + 1) {
      second = found
      index += 3
    }
    guard hour < 24, minute < 60, second < 61 else { return nil }
    let half = String(decoding: bytes[min(index, bytes.count)...], as: UTF8.self).lowercased()
      .filter { $0.isLetter }
    var hours = hour
    if half.hasPrefix("pm"), hour < 12 { hours += 12 }
    if half.hasPrefix("am"), hour == 12 { hours = 0 }
    return hours * 3600 + minute * 60 + min(second, 59)
  }

  private static func start(before colon: Int, in bytes: [UInt8]) -> Int? {
    var start = colon
    while start > 0, colon - start < 2, (0x30...0x39).contains(bytes[start - 1]) { start -= 1 }
    return start < colon ? start : nil
  }

  private static func number(_ bytes: [UInt8], at start: Int) -> Int? {
    guard start + 2 <= bytes.count else { return nil }
    return number(bytes, from: start, upTo: start + 2)
  }

  private static func number(_ bytes: [UInt8], from start: Int, upTo end: Int) -> Int? {
    var value = 0
    for byte in bytes[start..<end] {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte) - 0x30
    }
    return value
  }
}
