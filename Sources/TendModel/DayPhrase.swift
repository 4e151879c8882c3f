/// A day in words, read against the day on which they are said.
///
/// Understood are `today`, `tonight`, `this morning`, `tomorrow`, `yesterday`, `last night`, `day after tomorrow`, `+3`, `-2`,
/// `3d`, `2w`, `1m`, `1y` (counted from today, a leading `-` counts back), `two weeks`, `in two weeks`, `3 days ago`, `a week
/// ago`, weekdays such as `fri` (`last fri` is the one before today, `next fri` the one after, `this fri` that of this
/// week), `next week`, `tomorrow morning`, `next week fri`, `end of month`, `end of next week`, `end of march`, `mid march`,
/// `in march` (its first day), `12 mar`, `1st of march` (with `last` before it the newest past one), `on the 5th`,
/// `12 mar 2026` and `2026-03-12`. A weekday or a date without a year lies ahead or behind as `Leaning` says.
public struct DayPhrase: Hashable, Sendable {
  /// On which side of today a day lies that the words leave open.
  public enum Leaning: Sendable {
    /// A weekday is the next one after today, `12 mar` the nearest from today on.
    case ahead
    /// A weekday is the last one before today, `12 mar` the newest until today.
    case behind
  }

  /// The day that is meant.
  public let day: CalendarDay

  /// What is offered for completion.
  public static let examples = [
    "today", "tomorrow", "yesterday", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "+3d", "+1w",
    "+2w", "+1m", "+3m", "+1y", "end of month",
  ]

  /// The most bytes that a phrase has.
  private static let longest = 60

  /// Reads a phrase in any case; nil when it names no day.
  ///
  /// - Parameters:
  ///   - text: The phrase.
  ///   - today: The day on which it is said.
  ///   - leaning: Where a day lies that the words leave open.
  ///   - calendar: The words.
  public init?(
    _ text: some StringProtocol,
    today: CalendarDay,
    leaning: Leaning = .ahead,
    calendar: CalendarVocabulary = .english
  ) {
    guard text.utf8.count <= Self.longest else { return nil }
    let words = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    let reader = DayReader(today: today, leaning: leaning, calendar: calendar)
    guard let day = reader.day(words) else { return nil }
    self.day = day
  }

  /// Whether a word is a date in numbers alone: `12/3`, `12.3.`, `3-12-26`.
  ///
  /// Such a word is refused wherever it stands, even where one reading is impossible, because the next one would not be.
  public static func isAmbiguous(_ word: some StringProtocol) -> Bool {
    dateInNumbers(word) != nil
  }

  /// The first two numbers of a date in numbers alone, and its year if it has one; nil for any other word.
  static func dateInNumbers(
    _ word: some StringProtocol
  ) -> (first: Int, second: Int, year: Int?)? {
    guard (3...10).contains(word.utf8.count) else { return nil }
    for separator in ["/", ".", "-"] as [Character] {
      var parts = word.split(separator: separator, omittingEmptySubsequences: false)
      let isClosed = separator == "." && parts.count == 3 && parts[2].isEmpty
      if isClosed { parts.removeLast() }
      let numbers = parts.compactMap { CalendarVocabulary.digits($0) }
      guard numbers.count == parts.count, (2...3).contains(parts.count) else { continue }
      // A decimal number or a version has no dot at its end; a range such as 2-3 is no date.
      if parts.count == 2, separator != "/", !isClosed { continue }
      let isDate = numbers[0] <= 31 && numbers[1] <= 31 && (numbers[0] <= 12 || numbers[1] <= 12)
      if isDate, parts[0].utf8.count <= 2, parts[1].utf8.count <= 2 {
        return (numbers[0], numbers[1], numbers.count == 3 ? numbers[2] : nil)
      }
    }
    return nil
  }
}
