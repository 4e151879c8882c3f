public import TendModel

/// How a contact stands on a day, in one word.
public enum ContactStatus: String, Hashable, Sendable, CaseIterable {
  /// Not due yet.
  case fresh
  /// Due, and not late yet: on its very day, or within the longest gap that is agreed.
  case due
  /// Late: the due day and any longest gap that is agreed have passed.
  case overdue
  /// Quiet for so long, by its own rhythm, that the tie has most likely lapsed.
  case dormant
  /// Never due by the calendar.
  case none

  /// Judges a contact on a day.
  ///
  /// A contact without any contact yet is not dormant: there is nothing to revive.
  public init(_ standing: Standing, today: CalendarDay) {
    guard let due = standing.due else {
      self = .none
      return
    }
    if Self.isDormant(standing, today: today) {
      self = .dormant
    } else if due > today {
      self = .fresh
    } else {
      self = (standing.latest ?? due) >= today ? .due : .overdue
    }
  }

  private static func isDormant(_ standing: Standing, today: CalendarDay) -> Bool {
    let days = standing.lastContact?.days(until: today)
    let warmth = TieWarmth(
      daysSinceLast: days,
      gapRatio: standing.gapRatio(today: today),
      targetDays: standing.cadenceDays.map { max($0, standing.longestGapDays ?? 0) }
    )
    return warmth == .dormant
  }
}

extension Standing {
  /// How many usual gaps have passed since the last contact; nil when that cannot be told.
  public func gapRatio(today: CalendarDay) -> Double? {
    guard let lastContact else { return nil }
    return Rhythm.gapRatio(
      daysSinceLast: lastContact.days(until: today),
      usualGapDays: usualGapDays,
      targetDays: cadenceDays
    )
  }

  /// How many cadences have passed since the last contact; nil without a contact or a cadence.
  public func overdueRatio(today: CalendarDay) -> Double? {
    guard let lastContact, let cadenceDays, cadenceDays > 0 else { return nil }
    return Double(lastContact.days(until: today)) / Double(cadenceDays)
  }

  /// The lateness in words, `45 days, meant every 30 (1.5x)`; nil without a contact.
  public func latenessText(today: CalendarDay) -> String? {
    guard let lastContact else { return nil }
    let days = DayWords.count(lastContact.days(until: today), "day")
    guard let cadenceDays, let ratio = overdueRatio(today: today) else { return days }
    return "\(days), meant every \(cadenceDays) (\(DayWords.times(ratio)))"
  }

  /// The silence in words, `quiet for 9x the usual gap`; nil when that cannot be told.
  public func silenceText(today: CalendarDay) -> String? {
    gapRatio(today: today).map { "quiet for \(DayWords.times($0)) the usual gap" }
  }
}
