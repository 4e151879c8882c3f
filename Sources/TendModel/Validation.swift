/// The rules of the core model that one value alone can break; the schema holds them a second time.
///
/// Each `validate()` throws a `ValidationError` that names the first field found wrong.
enum Rule {
  static func notBlank(_ text: String, _ field: String) throws(ValidationError) {
    // Of nearly all texts the first byte tells it.
    if let first = text.utf8.first, (0x21..<0x7f).contains(first) { return }
    if text.unicodeScalars.allSatisfy(isUnseen) {
      throw ValidationError(field, "must not be blank")
    }
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return properties.isWhitespace || properties.isDefaultIgnorableCodePoint
      || [.control, .format].contains(properties.generalCategory)
  }

  static func within(
    _ value: Int?,
    _ range: ClosedRange<Int>,
    _ field: String
  )
    throws(ValidationError)
  {
    guard let value, !range.contains(value) else { return }
    throw ValidationError(
      field,
      "is \(value); it must be from \(range.lowerBound) to \(range.upperBound)"
    )
  }
}

extension Contact {
  /// Checks name, circle, importance, ratings, cadence and birthday.
  ///
  /// - Throws: `ValidationError` naming the first field that is wrong.
  public func validate() throws(ValidationError) {
    try Rule.notBlank(name, "name")
    try Rule.within(circle, 1...4, "circle")
    try Rule.within(importance, 1...5, "importance")
    try Rule.within(closeness?.value, 1...5, "closeness")
    try Rule.within(trust?.value, 1...5, "trust")
    if case .days(let days, let longest) = cadence {
      try Rule.within(days, Cadence.validDays, "cadence")
      if let longest { try Rule.within(longest, days...Cadence.validDays.upperBound, "cadence") }
    }
    if let birthday, !birthday.isPossible {
      throw ValidationError("birthday", "\(birthday.text) is no date; \(PartialDate.forms)")
    }
  }
}

extension ContactPoint {
  /// Checks that there is a value; what a user types is held to more by `validateEntry()`.
  ///
  /// - Throws: `ValidationError` when the value is blank or the rank is below 0.
  public func validate() throws(ValidationError) {
    try Rule.notBlank(value, kind.rawValue)
    try Rule.within(preference, 0...1000, "preference")
  }
}

extension Network {
  /// Checks name and cadence.
  ///
  /// - Throws: `ValidationError` naming the first field that is wrong.
  public func validate() throws(ValidationError) {
    try Rule.notBlank(name, "network name")
    try Rule.within(cadenceDays, Cadence.validDays, "cadence")
  }
}

extension Interaction {
  /// Checks participants and time.
  ///
  /// - Throws: `ValidationError` naming the first field that is wrong.
  public func validate() throws(ValidationError) {
    if contacts.isEmpty { throw ValidationError("contacts", "name at least one contact") }
    try Rule.within(minuteOfDay, 0...1439, "time")
  }
}

extension FollowUp {
  /// Checks title, target, recurrence and state.
  ///
  /// - Throws: `ValidationError` naming the first field that is wrong.
  public func validate() throws(ValidationError) {
    try Rule.notBlank(title, "title")
    if (contact == nil) == (network == nil) {
      throw ValidationError("follow-up", "belongs to one contact or to one network")
    }
    try Rule.within(recurrence?.interval, Recurrence.validIntervals, "recurrence")
    if case .count(let count)? = recurrence?.end {
      try Rule.within(count, Recurrence.validCounts, "recurrence")
    }
    if recurrence != nil, due == nil {
      throw ValidationError("recurrence", "needs a due day to count from")
    }
    if (state == .open) != (closedOn == nil) {
      throw ValidationError("follow-up", "has a closing day exactly when it is done or dropped")
    }
  }
}

extension Exchange {
  /// Checks the weight.
  ///
  /// - Throws: `ValidationError` when the weight is not from 1 to 3.
  public func validate() throws(ValidationError) { try Rule.within(weight, 1...3, "weight") }
}

extension Topic {
  /// Checks the name.
  ///
  /// - Throws: `ValidationError` when the name is blank, has blanks at its ends or starts with `#`.
  public func validate() throws(ValidationError) {
    try Rule.notBlank(name, "topic")
    if name.first?.isWhitespace == true || name.last?.isWhitespace == true || name.hasPrefix("#") {
      throw ValidationError("topic", "must not begin with # or a blank, nor end with a blank")
    }
  }
}
