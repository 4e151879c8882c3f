/// A date of which parts may be unknown, such as a birthday without its year.
///
/// The text form is that of RFC 6350 in its extended shape: `1985-04-12`, `1985-04`, `1985`, `--04-12`, `---12`;
/// what is none of these is kept as it was written.
public enum PartialDate: Hashable, Sendable, Codable {
  /// A full day.
  case full(CalendarDay)
  /// A year and a month.
  case yearMonth(year: Int, month: Int)
  /// A year alone.
  case year(Int)
  /// A month and a day without a year.
  case monthDay(month: Int, day: Int)
  /// A day of the month alone.
  case day(Int)
  /// Words that are no date.
  case text(String)

  /// Reads any text; what is no known shape of a date becomes `.text`.
  public init(_ text: String) {
    self = Self.parsed(text) ?? .text(text)
  }

  /// Reads what a user typed as a date, which a file may leave as mere words.
  ///
  /// - Parameters:
  ///   - text: The text; blanks around it do not count.
  ///   - field: What the error names.
  ///   - calendar: The words for months.
  /// - Throws: `ValidationError` saying which forms are understood, when the text is no possible date.
  public init(
    entry text: String,
    field: String = "birthday",
    calendar: CalendarVocabulary = .english
  ) throws(ValidationError) {
    let words = text.split(whereSeparator: \.isWhitespace)
    let line = words.joined(separator: " ")
    if let date = Self.parsed(line) ?? Self.worded(line, calendar) {
      self = date
      return
    }
    let problem =
      DayPhrase.isAmbiguous(line)
      ? "is a date in numbers alone, of which most can be read in two ways" : "is no date"
    throw ValidationError(field, "\"\(line)\" \(problem); \(Self.forms)")
  }

  /// The forms that are understood, as the end of a sentence.
  static let forms = "write 12 apr 1985, 12 apr, apr 1985, 1985 or 1985-04-12"

  /// Reads a date with its month in words, such as `12 apr`, `April 12, 1985` or `apr 1985`; a year has four digits.
  private static func worded(_ text: String, _ calendar: CalendarVocabulary) -> PartialDate? {
    let words = text.lowercased().split { $0.isWhitespace || $0 == "," }
      .filter { !calendar.says($0, .filler) }
    let months = words.compactMap { calendar.month($0) }
    guard months.count == 1, let month = months.first,
      let place = words.firstIndex(where: { calendar.month($0) != nil })
    else { return nil }
    func year(_ word: Substring) -> Int? {
      word.utf8.count == 4 ? CalendarVocabulary.digits(word) : nil
    }
    if words.count == 2, place == 0, let year = year(words[1]), year > 0 {
      return .yearMonth(year: year, month: month)
    }
    // The day stands before the month or behind it, the year last.
    guard (2...3).contains(words.count), place < 2 else { return nil }
    let word = words[1 - place]
    guard let day = calendar.ordinalInDigits(word) ?? CalendarVocabulary.digits(word) else {
      return nil
    }
    if words.count == 3 {
      return year(words[2]).flatMap { CalendarDay(year: $0, month: month, day: day) }.map(Self.full)
    }
    // A leap year, so that 29 February stands.
    return CalendarDay(year: 2000, month: month, day: day) == nil
      ? nil : .monthDay(month: month, day: day)
  }

  /// Whether the parts can be those of a date; words claim nothing and always can.
  var isPossible: Bool {
    if case .text = self { return true }
    return Self.parsed(text) == self
  }

  /// The text form, which reads back to the same value.
  public var text: String {
    switch self {
    case .full(let day): day.description
    case .yearMonth(let year, let month):
      CalendarDay.padded(year, 4) + "-" + CalendarDay.padded(month, 2)
    case .year(let year): CalendarDay.padded(year, 4)
    case .monthDay(let month, let day):
      "--" + CalendarDay.padded(month, 2) + "-" + CalendarDay.padded(day, 2)
    case .day(let day): "---" + CalendarDay.padded(day, 2)
    case .text(let text): text
    }
  }

  /// The first day that it can mean; nil when the year is not known.
  var firstDay: CalendarDay? {
    switch self {
    case .full(let day): day
    case .yearMonth(let year, let month): CalendarDay(year: year, month: month, day: 1)
    case .year(let year): CalendarDay(year: year, month: 1, day: 1)
    case .monthDay, .day, .text: nil
    }
  }

  /// The month and day on which the date recurs each year; nil when either is unknown.
  public var anniversary: (month: Int, day: Int)? {
    switch self {
    case .full(let day): (day.parts.month, day.parts.day)
    case .monthDay(let month, let day): (month, day)
    default: nil
    }
  }

  /// The first recurrence on or after a day; 29 February is kept on 28 February in common years.
  public func nextAnniversary(from day: CalendarDay) -> CalendarDay? {
    guard let (month, dayOfMonth) = anniversary else { return nil }
    for year in [day.parts.year, day.parts.year + 1] {
      let last = CalendarDay.daysInMonth(month, year: year)
      if let date = CalendarDay(year: year, month: month, day: min(dayOfMonth, last)), date >= day {
        return date
      }
    }
    return nil
  }

  /// Reads the text form.
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  /// Writes the text form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }

  private static func parsed(_ text: String) -> PartialDate? {
    if let day = CalendarDay(text) { return .full(day) }
    func number(_ part: some StringProtocol, _ width: Int) -> Int? {
      guard part.utf8.count == width, part.utf8.allSatisfy({ (48...57).contains($0) }) else {
        return nil
      }
      return Int(part)
    }
    if text.hasPrefix("---") {
      guard let day = number(text.dropFirst(3), 2), (1...31).contains(day) else { return nil }
      return .day(day)
    }
    if text.hasPrefix("--") {
      let parts = text.dropFirst(2).split(separator: "-", omittingEmptySubsequences: false)
      guard parts.count == 2, let month = number(parts[0], 2), let day = number(parts[1], 2) else {
        return nil
      }
      // A leap year, so that 29 February stands.
      return CalendarDay(year: 2000, month: month, day: day) == nil
        ? nil : .monthDay(month: month, day: day)
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = number(parts[0], 4), year > 0 else { return nil }
    if parts.count == 1 { return .year(year) }
    guard parts.count == 2, let month = number(parts[1], 2), (1...12).contains(month) else {
      return nil
    }
    return .yearMonth(year: year, month: month)
  }
}
