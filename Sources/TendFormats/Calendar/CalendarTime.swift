import TendModel

/// A day, or a time of day on a wall clock with its zone if it has one.
///
/// Source: RFC 5545, sections 3.3.4 and 3.3.5.
struct CalendarTime: Hashable, Sendable {
  /// Seconds since 1970-01-01 00:00 as the wall clock counts them; midnight for a day.
  var local: Int
  /// A day without a time.
  var isDate = false
  /// Nil for a time that is the same on every wall clock, and for a day.
  var zone: CalendarZone?

  /// A time on a wall clock.
  init(local: Int, isDate: Bool = false, zone: CalendarZone?) {
    self.local = local
    self.isDate = isDate
    self.zone = zone
  }

  /// Reads `20240912`, `20240912T100000` with `Z` or without, and the same with hyphens and colons; nil for anything else.
  ///
  /// - Parameters:
  ///   - text: The value.
  ///   - zone: The zone of a time that names none itself.
  init?(_ text: some StringProtocol, zone: CalendarZone?) {
    let bytes = Array(text.utf8.filter { $0 != 0x3A })
    var index = 0
    func number(_ count: Int) -> Int? {
      guard index + count <= bytes.count else { return nil }
      var value = 0
      for byte in bytes[index..<(index + count)] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte) - 0x30
      }
      index += count
      return value
    }
    func skip(_ byte: UInt8) -> Bool {
      guard index < bytes.count, bytes[index] | 0x20 == byte | 0x20 else { return false }
      index += 1
      return true
    }
    guard let year = number(4) else { return nil }
    _ = skip(UInt8(ascii: "-"))
    guard let month = number(2) else { return nil }
    _ = skip(UInt8(ascii: "-"))
    guard let dayOfMonth = number(2),
      let day = CalendarDay(year: year, month: month, day: dayOfMonth)
    else { return nil }
    let midnight = day.epochDay * 86_400
    guard index < bytes.count else {
      self.init(local: midnight, isDate: true, zone: nil)
      return
    }
    guard skip(UInt8(ascii: "T")) || skip(0x20), let hour = number(2), let minute = number(2) else {
      return nil
    }
    let second = number(2) ?? 0
    if skip(UInt8(ascii: ".")) || skip(UInt8(ascii: ",")) {
      while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
    }
    if index + 1 < bytes.count { _ = skip(0x20) }
    guard hour < 24, minute < 60, second <= 60 else { return nil }
    let local = midnight + hour * 3600 + minute * 60 + min(second, 59)
    if index == bytes.count {
      self.init(local: local, zone: zone)
    } else if skip(UInt8(ascii: "Z")), index == bytes.count {
      self.init(local: local, zone: .utc)
    } else if let offset = DescribedZone.offset(String(decoding: bytes[index...], as: UTF8.self)),
      [0x2B, 0x2D].contains(bytes[index])
    {
      self.init(local: local, zone: .fixed(offset))
    } else {
      return nil
    }
  }

  /// Seconds since 1970 in UTC; nil where no zone says which.
  var instant: Int? { zone.map { local - $0.offset(atLocal: local) } }

  /// No wall clock of the zone shows it, because it is put forward then.
  var isLeftOut: Bool {
    guard let zone, let instant else { return false }
    return zone.offset(at: instant) != local - instant
  }

  /// The last second that an end at this time includes: of a day its last.
  var lastSecond: Int { isDate ? local + 86_399 : local }

  /// The day on the wall clock.
  var day: CalendarDay {
    CalendarDay(epochDay: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
  }

  /// The same day as the whole.
  var dateOnly: CalendarTime {
    CalendarTime(local: day.epochDay * 86_400, isDate: true, zone: nil)
  }

  /// The time this much later: days on the wall clock, then seconds as they pass.
  func adding(_ duration: CalendarDuration) -> CalendarTime {
    var later = self
    later.local += duration.days * 86_400
    guard duration.seconds != 0 else { return later }
    if isDate, duration.seconds.isMultiple(of: 86_400) {
      later.local += duration.seconds
      return later
    }
    later.isDate = false
    guard let zone, let instant = later.instant else {
      later.local += duration.seconds
      return later
    }
    let end = instant + duration.seconds
    later.local = end + zone.offset(at: end)
    return later
  }

  /// ISO 8601: a bare day, a time without offset where there is no zone, else with `Z` or the offset.
  var text: String {
    if isDate { return day.description }
    let second = local - day.epochDay * 86_400
    let time = [second / 3600, second / 60 % 60, second % 60].map(Self.padded)
    let clock = day.description + "T" + time.joined(separator: ":")
    guard let zone else { return clock }
    if zone == .utc { return clock + "Z" }
    let offset = zone.offset(atLocal: local)
    let size = abs(offset)
    var parts = [size / 3600, size / 60 % 60]
    if size % 60 != 0 { parts.append(size % 60) }
    return clock + (offset < 0 ? "-" : "+") + parts.map(Self.padded).joined(separator: ":")
  }

  private static func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}
