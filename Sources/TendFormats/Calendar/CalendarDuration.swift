/// How long something lasts: days on the wall clock and seconds as they pass.
///
/// Source: RFC 5545, section 3.3.6.
struct CalendarDuration: Hashable, Sendable {
  let days: Int
  let seconds: Int

  /// Reads `P1W`, `-P3DT4H5M6S`; nil for anything else.
  init?(_ text: String) {
    var bytes = text.uppercased().utf8[...]
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative || bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
    guard bytes.popFirst() == UInt8(ascii: "P"), !bytes.isEmpty else { return nil }
    var (days, seconds, number, isTime) = (0, 0, -1, false)
    for byte in bytes {
      switch byte {
      case 0x30...0x39:
        guard number < 10_000_000 else { return nil }
        number = max(number, 0) * 10 + Int(byte) - 0x30
        continue
      case UInt8(ascii: "T") where number < 0: isTime = true
      case UInt8(ascii: "W") where number >= 0: days += number * 7
      case UInt8(ascii: "D") where number >= 0: days += number
      case UInt8(ascii: "H") where isTime && number >= 0: seconds += number * 3600
      case UInt8(ascii: "M") where isTime && number >= 0: seconds += number * 60
      case UInt8(ascii: "S") where isTime && number >= 0: seconds += number
      default: return nil
      }
      number = -1
    }
    guard number < 0, days < 4_000_000 else { return nil }
    self.days = isNegative ? -days : days
    self.seconds = isNegative ? -seconds : seconds
  }
}
