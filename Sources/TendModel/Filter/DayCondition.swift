/// A comparison with a day: `<=fri`, `>90d`, `2026-01..2026-03`, `today`.
public enum DayCondition: Hashable, Sendable, CustomStringConvertible {
  /// How two days compare.
  public enum Comparison: String, Sendable, CaseIterable {
    case atMost = "<="
    case atLeast = ">="
    case below = "<"
    case above = ">"
  }

  /// On the day; within the duration, counted from today.
  case on(FilterDay)
  /// Before or after a day; of ages, younger or older than a duration.
  case compared(Comparison, FilterDay)
  /// Within two days, both included.
  case between(FilterDay, FilterDay)

  /// Reads a condition; nil when its words name no day.
  public init?(_ text: String) {
    if text.lowercased() == "overdue", let today = FilterDay("today") {
      self = .compared(.below, today)
      return
    }
    if let comparison = Comparison.allCases.first(where: { text.hasPrefix($0.rawValue) }) {
      guard let day = FilterDay(String(text.dropFirst(comparison.rawValue.count))) else {
        return nil
      }
      self = .compared(comparison, day)
      return
    }
    let bounds = Self.bounds(text)
    guard let first = FilterDay(bounds[0]) else { return nil }
    if bounds.count == 1 {
      self = .on(first)
    } else {
      guard let last = FilterDay(bounds[1]) else { return nil }
      self = .between(first, last)
    }
  }

  /// The first day of a range lies behind its last; days that depend on today, and ages, may stand in either order.
  var isReversed: Bool {
    guard case .between(let first, let last) = self, let one = first.fixedDays,
      let other = last.fixedDays
    else { return false }
    return one.lowerBound > other.lowerBound
  }

  /// The parts of `a..b`; one when there are no two dots.
  static func bounds(_ text: String) -> [String] {
    let characters = Array(text)
    let dots = characters.indices.dropLast().first {
      characters[$0] == "." && characters[$0 + 1] == "."
    }
    guard let dots else { return [text] }
    return [String(characters[..<dots]), String(characters[(dots + 2)...])]
  }

  /// The condition as it is typed.
  public var description: String {
    let text =
      switch self {
      case .on(let day): day.text
      case .compared(let comparison, let day): comparison.rawValue + day.text
      case .between(let first, let last): first.text + ".." + last.text
      }
    return text.contains(" ") ? "\"\(text)\"" : text
  }

  /// The days that meet the condition on a day; nil when none does.
  ///
  /// - Parameters:
  ///   - today: The day on which the filter is read.
  ///   - isAge: Durations count back, and `>` means longer ago.
  /// - Returns: The first and last day.
  public func days(today: CalendarDay, isAge: Bool) -> ClosedRange<CalendarDay>? {
    switch self {
    case .on(let day):
      guard let days = day.days(today: today, isAge: isAge) else { return nil }
      guard day.isDuration else { return days }
      return min(today, days.lowerBound)...max(today, days.upperBound)
    case .between(let first, let last):
      guard let first = first.days(today: today, isAge: isAge),
        let last = last.days(today: today, isAge: isAge)
      else { return nil }
      return min(first.lowerBound, last.lowerBound)...max(first.upperBound, last.upperBound)
    case .compared(let comparison, let day):
      guard let days = day.days(today: today, isAge: isAge) else { return nil }
      return Self.days(isAge && day.isDuration ? comparison.turned : comparison, days)
    }
  }

  private static func days(
    _ comparison: Comparison,
    _ days: ClosedRange<CalendarDay>
  ) -> ClosedRange<CalendarDay>? {
    let (first, last) = (CalendarDay.first, CalendarDay.last)
    switch comparison {
    case .atMost: return first...days.upperBound
    case .atLeast: return days.lowerBound...last
    case .below: return days.lowerBound > first ? first...days.lowerBound.adding(days: -1) : nil
    case .above: return days.upperBound < last ? days.upperBound.adding(days: 1)...last : nil
    }
  }
}

extension DayCondition.Comparison {
  /// The same comparison of ages as one of days.
  fileprivate var turned: Self {
    switch self {
    case .atMost: .atLeast
    case .atLeast: .atMost
    case .below: .above
    case .above: .below
    }
  }
}
