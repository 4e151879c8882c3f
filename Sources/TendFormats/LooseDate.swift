import TendModel

/// A date as people and spreadsheets write it, perhaps in an order that only other dates can tell.
struct LooseDate: Hashable, Sendable {
  /// Which comes first where day and month are both numbers.
  enum Order: Hashable, Sendable { case dayFirst, monthFirst }

  private enum Shape: Hashable {
    case certain(CalendarDay)
    case ambiguous(first: Int, second: Int, year: Int)
  }

  private let shape: Shape

  /// Reads a date at the beginning of a text; a time after it is left out, words around it are passed over.
  ///
  /// Known are `05 May 2025`, `May 5, 2025`, `5-May-25`, `2025-05-05`, `20250505`, `05.05.2025`, `11/22/16, 8:30 AM`.
  init?(_ text: String) {
    guard let shape = Self.shape(of: Self.tokens(of: text)) else { return nil }
    self.shape = shape
  }

  /// The day; nil when the order gives no day of the calendar.
  func day(_ order: Order) -> CalendarDay? {
    switch shape {
    case .certain(let day):
      return day
    case .ambiguous(let first, let second, let year):
      let dayFirst = CalendarDay(year: year, month: second, day: first)
      let monthFirst = CalendarDay(year: year, month: first, day: second)
      return order == .dayFirst ? dayFirst ?? monthFirst : monthFirst ?? dayFirst
    }
  }

  /// The order of day and month does not show in the text alone.
  var needsOrder: Bool {
    guard case .ambiguous(let first, let second, _) = shape else { return false }
    return first <= 12 && second <= 12 && first != second
  }

  /// The order that this date can only have; nil when it has none or could have both.
  var provenOrder: Order? {
    guard case .ambiguous(let first, let second, _) = shape else { return nil }
    if first > 12, second <= 12 { return .dayFirst }
    return second > 12 && first <= 12 ? .monthFirst : nil
  }

  private enum Token: Hashable {
    case number(Int, width: Int, separator: UInt8)
    case month(Int)
  }

  /// Reads `05 May 2025` straight from the bytes: by far the most frequent shape, without any detour.
  static func exportDay(_ bytes: [UInt8], from start: Int, to end: Int) -> CalendarDay? {
    guard end - start == 11, bytes[start + 2] == 0x20, bytes[start + 6] == 0x20 else { return nil }
    var day = 0
    for index in start..<(start + 2) {
      guard let digit = digit(bytes[index]) else { return nil }
      day = day * 10 + digit
    }
    var code = 0
    for index in (start + 3)..<(start + 6) { code = code << 8 | Int(bytes[index] | 0x20) }
    guard let month = monthCodes.firstIndex(of: code) else { return nil }
    var year = 0
    for index in (start + 7)..<end {
      guard let digit = digit(bytes[index]) else { return nil }
      year = year * 10 + digit
    }
    return CalendarDay(year: year, month: month + 1, day: day)
  }

  private static func digit(_ byte: UInt8) -> Int? {
    (0x30...0x39).contains(byte) ? Int(byte) - 0x30 : nil
  }

  /// Numbers and names of months; a number knows the byte after it.
  private static func tokens(of text: String) -> [Token] {
    let bytes = Array(text.utf8.prefix(64))
    var tokens: [Token] = []
    var index = 0
    while index < bytes.count, tokens.count < 3 {
      let start = index
      if digit(bytes[index]) != nil {
        while index < bytes.count, digit(bytes[index]) != nil { index += 1 }
        guard index - start <= 8 else { return [] }
        let number = bytes[start..<index].reduce(0) { $0 * 10 + Int($1) - 0x30 }
        let separator = index < bytes.count ? bytes[index] : 0
        // A clock may stand before the year, as in `Sun Jun 01 14:03:22 UTC 2025`.
        let colon = UInt8(ascii: ":")
        if separator == colon || start > 0 && bytes[start - 1] == colon { continue }
        tokens.append(.number(number, width: index - start, separator: separator))
      } else if isLetter(bytes[index]) {
        while index < bytes.count, isLetter(bytes[index]) { index += 1 }
        let word = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
        if let month = MonthNames.number(of: word) { tokens.append(.month(month)) }
      } else {
        index += 1
      }
    }
    return tokens
  }

  /// Reads a text that is a day without a year and nothing else, `24.12.`, `24 Dec` or `December 24`; nil for any other.
  static func yearless(_ text: String) -> (month: Int, day: Int)? {
    let (month, day): (Int?, Int?)
    if let found = text.wholeMatch(of: /(\d{1,2})\. ?(\d{1,2})\./) {
      (month, day) = (Int(found.2), Int(found.1))
    } else if let found = text.wholeMatch(of: /(\d{1,2})(?:\.|st|nd|rd|th)?[ -](?:of )?(\p{L}+)\.?/)
    {
      (month, day) = (MonthNames.number(of: found.2.lowercased()), Int(found.1))
    } else if let found = text.wholeMatch(of: /(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?/) {
      (month, day) = (MonthNames.number(of: found.1.lowercased()), Int(found.2))
    } else {
      return nil
    }
    // 29 February is a day of some years.
    guard let month, let day, CalendarDay(year: 2000, month: month, day: day) != nil else {
      return nil
    }
    return (month, day)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20)
  }

  private static func shape(of tokens: [Token]) -> Shape? {
    if case .number(let number, width: 8, _) = tokens.first {
      return certain(number / 10_000, number / 100 % 100, number % 100)
    }
    guard tokens.count == 3, case .number(let third, let thirdWidth, _) = tokens[2] else {
      return nil
    }
    switch (tokens[0], tokens[1]) {
    case (.number(let day, let width, _), .month(let month)) where width <= 2:
      return year(third, thirdWidth).flatMap { certain($0, month, day) }
    case (.month(let month), .number(let day, let width, _)) where width <= 2:
      return year(third, thirdWidth).flatMap { certain($0, month, day) }
    case (.number(let first, width: 4, _), .number(let second, _, _)):
      return certain(first, second, third)
    case (.number(let first, let width, let separator), .number(let second, let next, _)):
      guard width <= 2, next <= 2, let year = year(third, thirdWidth) else { return nil }
      if separator == 0x2E { return certain(year, second, first) }
      guard [0x2F, 0x2D].contains(separator) else { return nil }
      return .ambiguous(first: first, second: second, year: year)
    default:
      return nil
    }
  }

  private static func certain(_ year: Int, _ month: Int, _ day: Int) -> Shape? {
    CalendarDay(year: year, month: month, day: day).map { .certain($0) }
  }

  /// Two digits mean 1970 to 2069.
  private static func year(_ number: Int, _ width: Int) -> Int? {
    switch width {
    case 4: number
    case 2: number < 70 ? 2000 + number : 1900 + number
    default: nil
    }
  }

  /// English short names as three bytes in one number each.
  private static let monthCodes: [Int] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ].map { name in name.utf8.reduce(0) { $0 << 8 | Int($1) } }
}
