public import TendModel

/// The rule by which a contact becomes due.
public enum NextDue {
  /// The cadence in force.
  ///
  /// - Parameters:
  ///   - own: What is set on the contact.
  ///   - networkCadences: The cadences of its networks in days, those that have one.
  ///   - circle: 1 (inner) to 4.
  /// - Returns: Days, above 0; nil when the contact is never due by the calendar.
  public static func cadenceDays(
    own: Cadence,
    networkCadences: [Int],
    circle: Int
  ) -> Int? {
    switch own {
    case .days(let days, _): days
    case .ambient, .eventOnly, .quiet: nil
    case .inherited: networkCadences.min() ?? Cadence.circleDays(circle)
    }
  }

  /// The next due day: that of the cadence, or that of the snooze where it is later; nil when never.
  ///
  /// A snooze asks for no reminder before a day, so that it never brings a contact forward.
  ///
  /// - Parameters:
  ///   - snoozedUntil: The day before which nobody is to be reminded; nil without a snooze.
  ///   - anchor: The day from which the cadence counts.
  ///   - cadenceDays: The cadence in force, in days; nil when the contact is never due by the calendar.
  /// - Returns: The later of the two days, or the one that there is.
  public static func day(
    snoozedUntil: CalendarDay?,
    anchor: CalendarDay,
    cadenceDays: Int?
  ) -> CalendarDay? {
    [snoozedUntil, cadenceDays.map { anchor.adding(days: $0) }].compactMap(\.self).max()
  }

  /// Where a contact stands, by the rules above.
  ///
  /// - Parameters:
  ///   - contact: The contact.
  ///   - lastContact: The newest day on which it was reached; nil when never.
  ///   - networkCadences: The cadences of its networks in days, those that have one.
  ///   - usualGapDays: The mean gap between days of contact; nil while there is no rhythm.
  /// - Returns: The facts from which status and rank are counted.
  public static func standing(
    of contact: Contact,
    lastContact: CalendarDay?,
    networkCadences: [Int],
    usualGapDays: Double? = nil
  ) -> Standing {
    let anchor = lastContact ?? contact.createdOn
    let cadenceDays = cadenceDays(
      own: contact.cadence,
      networkCadences: networkCadences,
      circle: contact.circle
    )
    var longestGapDays: Int?
    if case .days(_, let longest) = contact.cadence { longestGapDays = longest }
    return Standing(
      lastContact: lastContact,
      anchor: anchor,
      cadenceDays: cadenceDays,
      due: day(snoozedUntil: contact.snoozedUntil, anchor: anchor, cadenceDays: cadenceDays),
      longestGapDays: longestGapDays,
      usualGapDays: usualGapDays
    )
  }
}
