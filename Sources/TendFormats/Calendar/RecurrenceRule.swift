/// A recurrence rule in full, as calendars of others have them.
///
/// The model's own `Recurrence` is what a follow-up keeps: days only, and a day that a month lacks becomes its last. A
/// calendar's rule also counts hours, picks from sets, and leaves such days out, so it is a type of its own.
///
/// Source: RFC 5545, section 3.3.10; RFC 7529, section 4, for days that do not exist, in the Gregorian calendar alone.
struct RecurrenceRule: Hashable, Sendable {
  enum Frequency: Int, Comparable, Sendable {
    case secondly, minutely, hourly, daily, weekly, monthly, yearly

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// What becomes of a day that a month or year does not have.
  ///
  /// Source: RFC 7529, section 4.1.
  enum Skip: String, Sendable {
    /// It is left out.
    case omit = "OMIT"
    /// The day before takes its place.
    case backward = "BACKWARD"
    /// The day after takes its place.
    case forward = "FORWARD"
  }

  /// A weekday, 1 for Monday, with its place in the month or year; 0 means every one.
  struct Weekday: Hashable, Sendable {
    let place: Int
    let weekday: Int
  }

  private(set) var frequency = Frequency.yearly
  private(set) var interval = 1
  private(set) var count: Int?
  private(set) var until: CalendarTime?
  private(set) var seconds: [Int] = []
  private(set) var minutes: [Int] = []
  private(set) var hours: [Int] = []
  private(set) var weekdays: [Weekday] = []
  private(set) var monthDays: [Int] = []
  private(set) var yearDays: [Int] = []
  private(set) var weekNumbers: [Int] = []
  private(set) var months: [Int] = []
  private(set) var positions: [Int] = []
  /// The day on which a week begins, 1 for Monday.
  private(set) var weekStart = 1
  /// What becomes of days that do not exist.
  private(set) var skip = Skip.omit
  /// Parts that name a number or an end and have none, as written in upper case.
  private(set) var unreadParts: [String] = []

  private static let words = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
  private static let frequencies = [
    "SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY",
  ]

  /// Reads the value of an `RRULE`; nil when it is none.
  ///
  /// Parts that are not known are passed over. A number of occurrences, an end or an interval that cannot be read is
  /// noted, and the rule goes on without it.
  init?(_ text: String) {
    var hasFrequency = false
    var value = text.uppercased()[...]
    if value.hasPrefix("RRULE:") { value = value.dropFirst(6) }
    for part in value.split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1).map { $0.filter { $0 != " " } }
      guard pair.count == 2 else { continue }
      if pair[0] == "FREQ" {
        guard let place = Self.frequencies.firstIndex(of: pair[1]),
          let found = Frequency(rawValue: place)
        else { return nil }
        frequency = found
        hasFrequency = true
      } else if !take(pair[0], pair[1]) {
        return nil
      }
    }
    guard hasFrequency else { return nil }
  }

  private mutating func take(_ name: String, _ value: String) -> Bool {
    func numbers(_ range: ClosedRange<Int>, isSigned: Bool = true) -> [Int]? {
      var seen: Set<Int> = []
      for word in value.split(separator: ",") {
        guard let number = Int(word), range.contains(number), number != 0 || !isSigned else {
          return nil
        }
        seen.insert(number)
      }
      return seen.isEmpty ? nil : seen.sorted()
    }
    switch name {
    case "INTERVAL":
      interval = max(1, min(Int(value) ?? 1, 1_000_000))
      if Int(value) != interval { unreadParts.append(name + "=" + value) }
    case "COUNT":
      count = Int(value).map { max(0, $0) }
      if count == nil { unreadParts.append(name + "=" + value) }
    case "UNTIL":
      until = CalendarTime(value, zone: nil)
      if until == nil { unreadParts.append(name + "=" + value) }
    case "BYSECOND": return set(numbers(0...60, isSigned: false), \.seconds)
    case "BYMINUTE": return set(numbers(0...59, isSigned: false), \.minutes)
    case "BYHOUR": return set(numbers(0...23, isSigned: false), \.hours)
    case "BYMONTHDAY": return set(numbers(-31...31), \.monthDays)
    case "BYYEARDAY": return set(numbers(-366...366), \.yearDays)
    case "BYWEEKNO": return set(numbers(-53...53), \.weekNumbers)
    case "BYMONTH": return set(numbers(1...12), \.months)
    case "BYSETPOS": return set(numbers(-366...366), \.positions)
    // Months and years of other calendars have other days.
    case "RSCALE": return ["GREGORIAN", "GREGORY"].contains(value)
    case "SKIP":
      if let known = Skip(rawValue: value) {
        skip = known
      } else {
        unreadParts.append(name + "=" + value)
      }
    case "WKST": weekStart = (Self.words.firstIndex(of: value) ?? 0) + 1
    case "BYDAY", "BYWEEKDAY": return takeWeekdays(value)
    default: break
    }
    return true
  }

  private mutating func set(_ numbers: [Int]?, _ list: WritableKeyPath<Self, [Int]>) -> Bool {
    guard let numbers else { return false }
    self[keyPath: list] = numbers
    return true
  }

  private mutating func takeWeekdays(_ value: String) -> Bool {
    var seen: Set<Weekday> = []
    for word in value.split(separator: ",") {
      guard let index = Self.words.firstIndex(of: String(word.suffix(2))) else { return false }
      let number = word.dropLast(2)
      guard let place = number.isEmpty ? 0 : Int(number), (-53...53).contains(place) else {
        return false
      }
      seen.insert(Weekday(place: place, weekday: index + 1))
    }
    weekdays = seen.sorted { ($0.weekday, $0.place) < ($1.weekday, $1.place) }
    return !seen.isEmpty
  }
}
