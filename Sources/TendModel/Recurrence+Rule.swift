extension Recurrence {
  /// The recurrence as the value of an RFC 5545 RRULE: `FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH`.
  ///
  /// One day that some months lack is written with `BYSETPOS`, which picks the last day that there is, so that other
  /// programs keep a short month's occurrence too.
  public var rule: String {
    var parts = ["FREQ=" + Self.frequency(unit)]
    if interval != 1 { parts.append("INTERVAL=\(interval)") }
    switch days {
    case .ofStart: break
    case .weekdays(let weekdays):
      parts.append("BYDAY=" + weekdays.map(Self.code).joined(separator: ","))
    case .monthDays(let monthDays): parts += Self.monthDayParts(monthDays)
    case .monthWeekdays(let weekdays):
      let list = weekdays.map { "\($0.place)" + Self.code($0.weekday) }
      parts.append("BYDAY=" + list.joined(separator: ","))
    case .date(let month, let day):
      parts.append("BYMONTH=\(month)")
      parts += month == 2 && day == 29 ? Self.monthDayParts([29]) : ["BYMONTHDAY=\(day)"]
    }
    switch end {
    case .never: break
    case .until(let day): parts.append("UNTIL=" + day.description.filter { $0 != "-" })
    case .count(let count): parts.append("COUNT=\(count)")
    }
    return parts.joined(separator: ";")
  }

  /// The rule for a calendar entry that begins on a day, with that day named where some months lack it.
  public func rule(from start: CalendarDay) -> String { anchored(on: start).rule }

  /// Reads the value of an RRULE, with or without the property's name; nil for a rule beyond what can be kept.
  ///
  /// An `UNTIL` with a time at midnight ends the day before, as in the examples of RFC 5545.
  public init?(rule text: String) {
    guard text.utf8.count <= 500, let parts = Self.parts(text.uppercased()) else { return nil }
    let known: Set = [
      "FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "UNTIL", "COUNT", "WKST",
    ]
    guard known.isSuperset(of: parts.keys) else { return nil }
    let interval = parts["INTERVAL"].map { Int($0) } ?? 1
    guard let interval, Self.validIntervals.contains(interval),
      var value = Self.pattern(parts, interval), let end = Self.end(parts),
      Self.accepts(weekStart: parts["WKST"], value)
    else { return nil }
    value.end = end
    self = value
  }

  private static let codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

  private static func code(_ weekday: Int) -> String { codes[weekday - 1] }

  private static func frequency(_ unit: Unit) -> String {
    switch unit {
    case .day: "DAILY"
    case .week: "WEEKLY"
    case .month: "MONTHLY"
    case .year: "YEARLY"
    }
  }

  private static func monthDayParts(_ days: [Int]) -> [String] {
    guard days.count == 1, let day = days.first, (29...31).contains(day) else {
      return ["BYMONTHDAY=" + days.map(String.init).joined(separator: ",")]
    }
    return ["BYMONTHDAY=" + (28...day).map(String.init).joined(separator: ","), "BYSETPOS=-1"]
  }

  private static func parts(_ text: String) -> [String: String]? {
    let value = text.hasPrefix("RRULE:") ? text.dropFirst(6) : text[...]
    var parts: [String: String] = [:]
    for part in value.split(separator: ";", omittingEmptySubsequences: false) {
      let pair = part.split(separator: "=", omittingEmptySubsequences: false)
      guard pair.count == 2, parts.updateValue(String(pair[1]), forKey: String(pair[0])) == nil
      else { return nil }
    }
    return parts
  }

  private static func pattern(_ parts: [String: String], _ interval: Int) -> Recurrence? {
    let byDay = parts["BYDAY"]?.split(separator: ",", omittingEmptySubsequences: false)
    guard let monthDays = Self.monthDays(parts) else { return nil }
    let month = parts["BYMONTH"]
    let isPlain = byDay == nil && monthDays.isEmpty && month == nil
    switch parts["FREQ"] {
    case "DAILY" where isPlain: return Recurrence(every: interval, .day)
    case "WEEKLY" where isPlain: return Recurrence(every: interval, .week)
    case "MONTHLY" where isPlain: return Recurrence(every: interval, .month)
    case "YEARLY" where isPlain: return Recurrence(every: interval, .year)
    case "WEEKLY" where monthDays.isEmpty && month == nil:
      let weekdays = (byDay ?? []).map { codes.firstIndex(of: String($0)).map { $0 + 1 } ?? 0 }
      return Recurrence(everyWeeks: interval, on: weekdays)
    case "MONTHLY" where byDay == nil && month == nil:
      return Recurrence(everyMonths: interval, on: monthDays)
    case "MONTHLY" where monthDays.isEmpty && month == nil:
      return Recurrence(everyMonths: interval, on: (byDay ?? []).map(monthWeekday))
    case "YEARLY" where byDay == nil && monthDays.count == 1:
      guard let month = month.flatMap({ Int($0) }) else { return nil }
      return Recurrence(everyYears: interval, month: month, day: monthDays[0])
    default: return nil
    }
  }

  private static func monthWeekday(_ text: Substring) -> MonthWeekday {
    let weekday = codes.firstIndex(of: String(text.suffix(2))).map { $0 + 1 } ?? 0
    return MonthWeekday(Int(text.dropLast(2)) ?? 0, weekday: weekday)
  }

  /// The days of `BYMONTHDAY`, empty without one; nil when it is wrong or `BYSETPOS` picks anything but the last of 28 up
  /// to a day.
  private static func monthDays(_ parts: [String: String]) -> [Int]? {
    let list = parts["BYMONTHDAY"].map { text in
      text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    }
    guard let days = list else { return parts["BYSETPOS"] == nil ? [] : nil }
    guard !days.contains(0) else { return nil }
    guard let position = parts["BYSETPOS"] else { return days }
    guard position == "-1", let last = days.last, (29...31).contains(last), days == Array(28...last)
    else { return nil }
    return [last]
  }

  private static func end(_ parts: [String: String]) -> End? {
    switch (parts["UNTIL"], parts["COUNT"]) {
    case (nil, nil): return .never
    case (nil, let count?):
      return Int(count).flatMap { validCounts.contains($0) ? .count($0) : nil }
    case (let until?, nil):
      let date = until.prefix(8)
      let day = CalendarDay("\(date.prefix(4))-\(date.dropFirst(4).prefix(2))-\(date.dropFirst(6))")
      let time = until.dropFirst(8)
      guard let day else { return nil }
      switch time {
      case "": return .until(day)
      case "T000000", "T000000Z": return .until(day.adding(days: -1))
      default:
        let digits = time.dropFirst().prefix(6)
        let isTime = digits.utf8.count == 6 && digits.utf8.allSatisfy { (48...57).contains($0) }
        return time.first == "T" && isTime && ["", "Z"].contains(time.dropFirst(7))
          ? .until(day) : nil
      }
    default: return nil
    }
  }

  /// Weeks begin on Monday here; another beginning is taken where it makes no difference.
  private static func accepts(weekStart: String?, _ value: Recurrence) -> Bool {
    guard let weekStart, weekStart != "MO" else { return true }
    guard codes.contains(weekStart) else { return false }
    guard case .weekdays(let weekdays) = value.days, value.interval > 1 else { return true }
    return weekStart == "SU" && !weekdays.contains(7)
  }
}
