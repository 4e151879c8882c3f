/// The English words of the calendar, written and read: weekdays, months, ordinals and small numbers.
enum CalendarWords {
  /// Monday first, as in ISO 8601.
  static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  /// January first.
  static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let numbers = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]
  private static let ordinals = ["first", "second", "third", "fourth", "fifth"]

  /// The weekday, 1 for Monday, that a lower-case word names by at least its first three letters.
  static func weekday(_ word: some StringProtocol) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    return weekdays.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }

  /// The month, 1 for January, that a lower-case word names by at least its first three letters.
  static func month(_ word: some StringProtocol) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    return months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }

  /// `mon` for 1.
  static func short(weekday: Int) -> String { String(weekdays[weekday - 1].prefix(3)) }

  /// `jan` for 1.
  static func short(month: Int) -> String { String(months[month - 1].prefix(3)) }

  /// A number from 0 to 9999 in digits, or from one to twelve in words; `a` and `an` are one.
  static func number(_ word: some StringProtocol) -> Int? {
    if word == "a" || word == "an" { return 1 }
    if let index = numbers.firstIndex(where: { $0 == word }) { return index + 1 }
    return digits(word)
  }

  /// A number of at most four ASCII digits.
  static func digits(_ word: some StringProtocol) -> Int? {
    guard (1...4).contains(word.utf8.count), word.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return Int(word)
  }

  /// `1st`, `22nd`, `third`; nil for a bare number.
  static func ordinal(_ word: some StringProtocol) -> Int? {
    if let index = ordinals.firstIndex(where: { $0 == word }) { return index + 1 }
    guard word.utf8.count > 2, let number = digits(word.dropLast(2)) else { return nil }
    return ["st", "nd", "rd", "th"].contains(String(word.suffix(2))) ? number : nil
  }

  /// `1st` for 1.
  static func ordinal(_ number: Int) -> String {
    let isTeen = (11...13).contains(number % 100)
    switch number % 10 {
    case 1 where !isTeen: return "\(number)st"
    case 2 where !isTeen: return "\(number)nd"
    case 3 where !isTeen: return "\(number)rd"
    default: return "\(number)th"
    }
  }
}
