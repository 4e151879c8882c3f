import TendModel

/// A date of a vCard: basic or extended, with parts missing, with a time, or words.
///
/// Source: RFC 6350, section 4.3; ISO 8601:2004, truncated forms.
enum CardDate {
  /// Apple's year for an unknown one; it is a leap year.
  private static let appleYear = 1604

  /// Reads a date as it is written; a time after it is left out, never converted.
  ///
  /// - Parameters:
  ///   - text: The value, escapes undone.
  ///   - omittedYear: The year that stands for an unknown one; nil when the line names none.
  /// - Returns: What is no possible date becomes its words.
  static func parsed(_ text: String, omittedYear: Int? = nil) -> PartialDate {
    let bytes = Array(text.utf8)
    guard let date = parsed(withoutTime(bytes)) else { return .text(text) }
    guard case .full(let day) = date else { return date }
    let parts = day.parts
    guard parts.year == omittedYear ?? appleYear || parts.year == appleYear else { return date }
    return .monthDay(month: parts.month, day: parts.day)
  }

  private static func withoutTime(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    guard let end = bytes.firstIndex(where: { $0 == 0x54 || $0 == 0x74 || $0 == 0x20 }) else {
      return bytes[...]
    }
    // What follows must be a time or nothing, or the whole is words.
    let isEnd = end + 1 == bytes.count
    guard end > 0, isEnd || digit(bytes[end + 1]) != nil else { return bytes[...] }
    // Blanks between the parts of a date are no time: `1985 04 12`.
    let rest = bytes[(end + 1)...]
    if bytes[end] == 0x20, rest.count < 4 || rest.contains(0x20) && !rest.contains(0x3A) {
      return isEnd ? bytes[..<end] : bytes[...]
    }
    return bytes[..<end]
  }

  private static func parsed(_ bytes: ArraySlice<UInt8>) -> PartialDate? {
    var digits: [Int] = []
    var shape: [UInt8] = []
    guard bytes.count <= 10 else { return nil }
    for byte in bytes {
      if let digit = digit(byte) {
        digits.append(digit)
        shape.append(0x30)
      } else {
        shape.append(byte)
      }
    }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    switch String(decoding: shape, as: UTF8.self) {
    case "0000-00-00", "00000000":
      if number(0..<4) == 0 { return monthDay(number(4..<6), number(6..<8)) }
      return CalendarDay(year: number(0..<4), month: number(4..<6), day: number(6..<8))
        .map { .full($0) }
    case "--0000", "--00-00":
      return monthDay(number(0..<2), number(2..<4))
    case "---00":
      return (1...31).contains(number(0..<2)) ? .day(number(0..<2)) : nil
    case "0000":
      return number(0..<4) > 0 ? .year(number(0..<4)) : nil
    case "0000-00":
      guard number(0..<4) > 0, (1...12).contains(number(4..<6)) else { return nil }
      return .yearMonth(year: number(0..<4), month: number(4..<6))
    default:
      return nil
    }
  }

  private static func monthDay(_ month: Int, _ day: Int) -> PartialDate? {
    CalendarDay(year: 2000, month: month, day: day) == nil
      ? nil : .monthDay(month: month, day: day)
  }

  private static func digit(_ byte: UInt8) -> Int? {
    (0x30...0x39).contains(byte) ? Int(byte) - 0x30 : nil
  }
}
