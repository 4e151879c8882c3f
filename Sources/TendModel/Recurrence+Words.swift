extension Recurrence {
  /// The recurrence in words that `init(_:)` reads back: `every 2 weeks on mon, thu until 2026-12-24`.
  public var words: String { words(in: .english) }

  /// The recurrence in the words of a language.
  func words(in calendar: CalendarVocabulary) -> String {
    let nouns = calendar.phrases(for: .unit(unit))
    let noun = (interval == 1 ? nouns.first : nouns.last) ?? unit.rawValue
    let every = calendar.phrase(for: .every)
    let (on, the) = (calendar.phrase(for: .on), calendar.phrase(for: .filler))
    var text = every + " " + (interval == 1 ? noun : "\(interval) \(noun)")
    switch days {
    case .ofStart: break
    case .weekdays([1, 2, 3, 4, 5]) where interval == 1:
      text = every + " " + calendar.phrase(for: .workday)
    case .weekdays(let weekdays):
      text += " \(on) " + weekdays.map(calendar.short(weekday:)).joined(separator: ", ")
    case .monthDays(let monthDays):
      let names = monthDays.map { day in
        let place = Self.place(day, calendar)
        return day > 0 ? place : place + " " + calendar.phrase(for: .unit(.day))
      }
      text += " \(on) \(the) " + names.joined(separator: ", ")
    case .monthWeekdays(let weekdays):
      let names = weekdays.map {
        Self.place($0.place, calendar) + " " + calendar.short(weekday: $0.weekday)
      }
      text += " \(on) \(the) " + names.joined(separator: ", ")
    case .date(let month, let day): text += " \(on) \(day) \(calendar.short(month: month))"
    }
    switch end {
    case .never: break
    case .until(let day): text += " \(calendar.phrase(for: .until)) \(day)"
    case .count(let count): text += " \(count) \(calendar.phrase(for: .times))"
    }
    return text
  }

  private static func place(_ place: Int, _ calendar: CalendarVocabulary) -> String {
    if place > 0 { return calendar.ordinal(place) }
    let last = calendar.phrase(for: .last)
    return place == -1 ? last : calendar.ordinal(-place) + " " + last
  }

  /// Reads a recurrence in words, in any case; nil when they name none.
  ///
  /// Understood are `daily`, `weekly`, `fortnightly`, `monthly`, `quarterly`, `yearly`, `every 2 weeks`, `every other week`,
  /// `every weekday`, `every mon and thu`, `every 2 weeks on tue`, `monthly on the 1st`, `every month on the last day`,
  /// `every 2nd tue of the month`, `every last fri`, `yearly on 12 mar`, each with `until 2026-12-24` or `10 times` after it.
  ///
  /// - Parameters:
  ///   - text: The words.
  ///   - calendar: The words of the language.
  public init?(_ text: some StringProtocol, calendar: CalendarVocabulary = .english) {
    guard text.utf8.count <= 200 else { return nil }
    let words = text.lowercased().split { $0.isWhitespace || $0 == "," }
    let reader = RecurrenceReader(calendar: calendar)
    guard let value = reader.recurrence(words[...]) else { return nil }
    self = value
  }
}
