extension Recurrence {
  /// The first occurrence after `day`, counted from `start` so that a month's end does not drift.
  ///
  /// The start is itself the first occurrence. Nil when the repetition is over by then, or when the occurrence would
  /// lie after the year 9999.
  ///
  /// - Complexity: O(1), with `End.count` linear in the occurrences up to `day`.
  public func next(after day: CalendarDay, from start: CalendarDay) -> CalendarDay? {
    step(after: day, from: start)?.day
  }

  /// The first occurrence after the day on which a repetition is agreed on, which is none itself, and the recurrence that
  /// begins with it.
  ///
  /// `quarterly`, said on 30 November, is the 30th: the 28th of February is only what is left of it there.
  func beginning(after day: CalendarDay) -> (day: CalendarDay, recurrence: Recurrence)? {
    following(day, from: day).map { ($0, anchored(on: day)) }
  }

  /// The first occurrence on or after a day.
  func beginning(with day: CalendarDay) -> CalendarDay? {
    let (year, month, _) = day.parts
    let isOccurrence =
      switch days {
      case .ofStart: true
      case .weekdays(let weekdays): weekdays.contains(day.weekday)
      case .monthDays, .monthWeekdays: occurrences(year: year, month: month).contains(day)
      case .date(let named, let date):
        CalendarDay(
          year: year,
          month: named,
          day: min(date, CalendarDay.daysInMonth(named, year: year))
        ) == day
      }
    return isOccurrence ? day : following(day, from: day)
  }

  /// The next occurrence and the recurrence as it stands from there on, for a follow-up that replaces a finished one.
  ///
  /// A number of occurrences is lowered by those that passed, and a start that some months lack (the 31st) stays named.
  public func advanced(
    after day: CalendarDay,
    from start: CalendarDay
  ) -> (day: CalendarDay, recurrence: Recurrence)? {
    guard let (next, passed) = step(after: day, from: start) else { return nil }
    var rest = anchored(on: start)
    if case .count(let count) = end { rest.end = .count(count - passed) }
    return (next, rest)
  }

  /// The next occurrence, and how many were before it; that number is only counted where the end depends on it.
  private func step(
    after day: CalendarDay,
    from start: CalendarDay
  ) -> (day: CalendarDay, passed: Int)? {
    switch end {
    case .never: return following(day, from: start).map { ($0, 0) }
    case .until(let last):
      return following(day, from: start).flatMap { $0 <= last ? ($0, 0) : nil }
    case .count(let count):
      var (occurrence, passed) = (start, 0)
      repeat {
        guard let next = following(occurrence, from: start) else { return nil }
        occurrence = next
        passed += 1
        if passed >= count { return nil }
      } while occurrence <= day
      return (occurrence, passed)
    }
  }

  /// The first day after both that the pattern names, wherever it may end.
  private func following(_ day: CalendarDay, from start: CalendarDay) -> CalendarDay? {
    let after = max(day, start)
    switch days {
    case .ofStart where unit == .day || unit == .week: return counted(after, from: start)
    case .ofStart: return sameDay(after, from: start)
    case .weekdays(let weekdays): return weekday(weekdays, after, from: start)
    case .monthDays, .monthWeekdays: return inMonth(after, from: start)
    case .date(let month, let date): return inYear(month, date, after, from: start)
    }
  }

  /// An interval of 0 can be written in a value that was not validated yet.
  private var safeInterval: Int { max(1, interval) }

  private func counted(_ day: CalendarDay, from start: CalendarDay) -> CalendarDay? {
    let days = safeInterval * (unit == .week ? 7 : 1)
    let step = max(1, start.days(until: day) / days + 1)
    let next = start.adding(days: step * days)
    return next > day ? next : nil
  }

  private func sameDay(_ day: CalendarDay, from start: CalendarDay) -> CalendarDay? {
    let months = safeInterval * (unit == .year ? 12 : 1)
    // No month has more than 31 days, so this estimate never lies beyond the answer.
    var step = max(1, start.days(until: day) / (31 * months))
    while start.adding(months: step * months) <= day {
      if start.adding(months: step * months) == .last { return nil }
      step += 1
    }
    return start.adding(months: step * months)
  }

  /// Weeks begin on Monday.
  private func weekday(
    _ weekdays: [Int],
    _ day: CalendarDay,
    from start: CalendarDay
  ) -> CalendarDay? {
    let monday = start.epochDay - (start.weekday - 1)
    let first = (day.epochDay - monday) / (7 * safeInterval)
    for period in first...first + 1 {
      for weekday in weekdays {
        let candidate = monday + period * 7 * safeInterval + weekday - 1
        guard candidate > day.epochDay else { continue }
        return candidate <= CalendarDay.last.epochDay ? CalendarDay(epochDay: candidate) : nil
      }
    }
    return nil
  }

  private func inMonth(_ day: CalendarDay, from start: CalendarDay) -> CalendarDay? {
    let first = start.parts.year * 12 + start.parts.month - 1
    let current = day.parts.year * 12 + day.parts.month - 1
    var month = first + (current - first) / safeInterval * safeInterval
    // Not every month has a fifth Monday, so several may have to be looked at.
    while month < 10_000 * 12 {
      let candidates = occurrences(year: month / 12, month: month % 12 + 1)
      if let next = candidates.filter({ $0 > day }).min() { return next }
      month += safeInterval
    }
    return nil
  }

  private func occurrences(year: Int, month: Int) -> [CalendarDay] {
    let length = CalendarDay.daysInMonth(month, year: year)
    switch days {
    case .monthDays(let monthDays):
      return monthDays.compactMap { day in
        let date = day > 0 ? min(day, length) : max(1, length + 1 + day)
        return CalendarDay(year: year, month: month, day: date)
      }
    case .monthWeekdays(let weekdays):
      return weekdays.compactMap { entry in
        guard let first = CalendarDay(year: year, month: month, day: 1) else { return nil }
        let firstPlace = 1 + (entry.weekday - first.weekday + 7) % 7
        let count = (length - firstPlace) / 7 + 1
        let index = entry.place > 0 ? entry.place - 1 : count + entry.place
        guard (0..<count).contains(index) else { return nil }
        return CalendarDay(year: year, month: month, day: firstPlace + index * 7)
      }
    default: return []
    }
  }

  private func inYear(
    _ month: Int,
    _ date: Int,
    _ day: CalendarDay,
    from start: CalendarDay
  ) -> CalendarDay? {
    let first = start.parts.year
    var year = first + (day.parts.year - first) / safeInterval * safeInterval
    while year < 10_000 {
      let length = CalendarDay.daysInMonth(month, year: year)
      if let next = CalendarDay(year: year, month: month, day: min(date, length)), next > day {
        return next
      }
      year += safeInterval
    }
    return nil
  }
}
