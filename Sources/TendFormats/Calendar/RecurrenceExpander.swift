import TendModel

/// Walks through the occurrences of a rule on the wall clock.
///
/// The start is the first occurrence, whether the rule names it or not, and counts as one (RFC 5545, section 3.8.5.3).
/// The work is bounded: a rule that names no day ends.
struct RecurrenceExpander: IteratorProtocol {
  /// Days and times that are looked at between two occurrences before a rule counts as empty.
  static let mostSteps = 20_000
  /// Occurrences of one period that are kept; only a rule that means harm has more.
  private static let mostInPeriod = 100_000

  private let rule: RecurrenceRule
  private let start: Int
  private let until: Int
  private let days: RecurrenceDays
  private var period = 0
  private var found: [Int] = []
  private var foundIndex = 0
  private var given = 0
  /// The newest occurrence that was given.
  private var last: Int
  private var hasBegun = false
  private var isOver = false
  /// How many days and times were looked at in all.
  private(set) var steps = 0

  /// - Parameters:
  ///   - rule: The rule.
  ///   - start: The first occurrence, in seconds since 1970 as the wall clock counts them.
  ///   - until: The last second that may be an occurrence; nil where the rule does not end by a day.
  init(_ rule: RecurrenceRule, from start: Int, until: Int? = nil) {
    self.rule = rule
    self.start = start
    last = start
    self.until = min(until ?? .max, CalendarDay.latest.epochDay * 86_400 + 86_399)
    days = RecurrenceDays(rule, start: Self.day(start))
  }

  /// The next occurrence; nil when there is none, or none that can be found with bounded work.
  mutating func next() -> Int? {
    guard !isOver else { return nil }
    if let count = rule.count, given >= count { return nil }
    if !hasBegun {
      hasBegun = true
      given = 1
      return start <= until ? start : nil
    }
    let budget = steps + Self.mostSteps
    while true {
      while foundIndex < found.count {
        let time = found[foundIndex]
        foundIndex += 1
        // What was moved to another day may be there already.
        guard time > last else { continue }
        guard time <= until else {
          isOver = true
          return nil
        }
        given += 1
        last = time
        return time
      }
      guard steps < budget, fill() else {
        isOver = true
        return nil
      }
    }
  }

  /// The last occurrence is none and does not count.
  mutating func leaveOut() { given -= 1 }

  /// Finds the occurrences of the next period; false when the calendar is at its end.
  private mutating func fill() -> Bool {
    foundIndex = 0
    found = []
    let isPossible = rule.frequency < .daily ? fillTimes() : fillDays()
    if !rule.positions.isEmpty { found = Self.picked(found, rule.positions) }
    return isPossible
  }

  private mutating func fillDays() -> Bool {
    let (step, isOverflowing) = period.multipliedReportingOverflow(by: rule.interval)
    guard !isOverflowing, let range = days.period(step) else { return false }
    period += 1
    let clock = start - Self.day(start) * 86_400
    let times = Self.times(
      rule.hours.isEmpty ? [clock / 3600] : rule.hours,
      rule.minutes.isEmpty ? [clock / 60 % 60] : rule.minutes,
      rule.seconds.isEmpty ? [clock % 60] : rule.seconds
    )
    steps += times.count
    for part in days.candidates(in: range) {
      steps += part.count
      for day in days.days(in: part) where found.count < Self.mostInPeriod {
        found += times.map { day * 86_400 + $0 }
      }
    }
    return true
  }

  /// The occurrences of an hour, a minute or a second; long spans that cannot hold one are leapt over.
  private mutating func fillTimes() -> Bool {
    let unit = rule.frequency == .hourly ? 3600 : rule.frequency == .minutely ? 60 : 1
    let base = start - start.modulo(unit)
    let (step, isOverflowing) = (unit * rule.interval).multipliedReportingOverflow(by: period)
    guard !isOverflowing, base <= Int.max - step, base + step <= until else { return false }
    let time = base + step
    steps += 1
    let day = Self.day(time)
    let second = time - day * 86_400
    let leap: Int? =
      if !days.contains(day) {
        (day + 1) * 86_400
      } else if !rule.hours.isEmpty, !rule.hours.contains(second / 3600) {
        time - second % 3600 + 3600
      } else if unit < 3600, !rule.minutes.isEmpty, !rule.minutes.contains(second / 60 % 60) {
        time - second % 60 + 60
      } else {
        nil
      }
    if let leap {
      period = max(period + 1, (leap - base + unit * rule.interval - 1) / (unit * rule.interval))
      return true
    }
    period += 1
    let clock = start - Self.day(start) * 86_400
    let minutes =
      unit < 3600 ? [second / 60 % 60] : rule.minutes.isEmpty ? [clock / 60 % 60] : rule.minutes
    let seconds = rule.seconds.isEmpty ? [unit == 1 ? second % 60 : clock % 60] : rule.seconds
    found = Self.times([second / 3600], minutes, unit == 1 ? [second % 60] : seconds)
      .map { day * 86_400 + $0 }
    if unit == 1, !rule.seconds.isEmpty, !rule.seconds.contains(second % 60) { found = [] }
    steps += found.count
    return true
  }

  private static func times(_ hours: [Int], _ minutes: [Int], _ seconds: [Int]) -> [Int] {
    hours.flatMap { hour in
      minutes.flatMap { minute in
        // A leap second is on no calendar; the second before stands for it.
        seconds.map { hour * 3600 + minute * 60 + min($0, 59) }
      }
    }
  }

  private static func picked(_ times: [Int], _ positions: [Int]) -> [Int] {
    let indices = positions.map { $0 > 0 ? $0 - 1 : times.count + $0 }
    return Set(indices).filter(times.indices.contains).sorted().map { times[$0] }
  }

  private static func day(_ seconds: Int) -> Int { (seconds - seconds.modulo(86_400)) / 86_400 }
}

extension Int {
  /// The remainder that is never negative.
  fileprivate func modulo(_ divisor: Int) -> Int {
    let remainder = self % divisor
    return remainder < 0 ? remainder + divisor : remainder
  }
}
