/// The words of one language for days, times and repetitions.
///
/// Another language is another value; how the words are put together stays as it is.
public struct CalendarVocabulary: Sendable {
  /// What a word or a phrase says.
  public enum Meaning: Hashable, Sendable {
    /// 1 for Monday to 7 for Sunday; the beginning of the word says it too.
    case weekday(Int)
    /// The same weekday of every week: `mondays`.
    case weekdays(Int)
    /// 1 for January; the beginning of the word says it too.
    case month(Int)
    /// A small number in letters.
    case number(Int)
    /// A place in letters: `second`.
    case ordinal(Int)
    /// What makes a place of a number in digits: `nd`.
    case ordinalEnding
    /// A unit that is counted: one first, then several.
    case unit(Recurrence.Unit)
    /// A unit behind a number in digits: `2w`.
    case shortUnit(Recurrence.Unit)
    /// Several units in one word, which repeat behind `every`: `fortnight`.
    case longUnit(Int, Recurrence.Unit)
    /// A day by its distance from today.
    case day(Int)
    /// Today, where a day is asked for; in a sentence it says no more than `just`.
    case now
    /// The last day of this week, month or year.
    case end(Recurrence.Unit)
    /// A month follows, whose last day is meant.
    case endOf
    /// A month follows, whose middle is meant.
    case mid
    /// A number of units lies behind; before or after them.
    case ago
    /// A number of units, or a month, lies ahead.
    case ahead
    /// A day follows.
    case on
    /// The next, the last, this one.
    case next, last, this
    /// Says nothing between the words of a date; the first is an article.
    case filler
    /// A repetition in one word: `fortnightly` is every two weeks.
    case repeated(Int, Recurrence.Unit)
    /// What repeats follows.
    case every
    /// Every second one.
    case other
    /// Monday to Friday.
    case workday
    /// Between two days.
    case and
    /// The last day of a repetition follows.
    case until
    /// The first day of a repetition follows.
    case starting
    /// Behind the number of repetitions.
    case times
    /// Before the number of repetitions.
    case during
    /// A part of a day, which says no more than the day before it: `morning`.
    case partOfDay
    /// Two days of which nobody knows which is meant: `weekend`.
    case weekend
    /// A time follows.
    case at
    /// Twelve o'clock by day.
    case noon
    /// What ends a time before noon and one after it.
    case morning, afternoon
  }

  /// A phrase in lower case and what it says.
  public struct Entry: Hashable, Sendable {
    /// One or more words with single blanks between.
    public let phrase: String
    /// What they say.
    public let meaning: Meaning
  }

  /// Every phrase; of several with one meaning the first is the one that is written.
  public let entries: [Entry]
  /// How a place is written in digits: `1st`.
  let ordinal: @Sendable (Int) -> String
  private let meanings: [String: [Meaning]]
  private let phrases: [Meaning: [String]]
  private let shortestName: Int
  /// The words by which a day can begin, beside weekdays, months and numbers in digits.
  private let beginnings: Set<String>

  /// A vocabulary of meanings with their phrases.
  ///
  /// - Parameters:
  ///   - table: The phrases of each meaning; a phrase may have several meanings.
  ///   - shortestName: How many letters of a weekday or a month are enough.
  ///   - ordinal: How a place is written in digits.
  public init(
    _ table: [(Meaning, [String])],
    shortestName: Int = 3,
    ordinal: @escaping @Sendable (Int) -> String
  ) {
    entries = table.flatMap { meaning, phrases in
      phrases.map { Entry(phrase: $0, meaning: meaning) }
    }
    self.ordinal = ordinal
    self.shortestName = shortestName
    phrases = Dictionary(grouping: entries, by: \.meaning).mapValues { $0.map(\.phrase) }
    var meanings: [String: [Meaning]] = [:]
    var beginnings: Set<String> = []
    for entry in entries {
      meanings[entry.phrase, default: []].append(entry.meaning)
      if Self.beginsDay(entry.meaning) {
        beginnings.formUnion(entry.phrase.split(separator: " ").prefix(1).map(String.init))
      }
    }
    for entry in entries {
      switch entry.meaning {
      case .weekday, .month: break
      default: continue
      }
      for length in shortestName..<max(shortestName, entry.phrase.count) {
        meanings[String(entry.phrase.prefix(length)), default: []].append(entry.meaning)
      }
    }
    self.meanings = meanings
    self.beginnings = beginnings
  }

  private static func beginsDay(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .number, .ordinal, .day, .end, .endOf, .mid, .ago, .ahead, .on, .next, .last, .this: true
    default: false
    }
  }

  /// Whether a word or phrase in lower case has a meaning.
  func says(_ phrase: some StringProtocol, _ meaning: Meaning) -> Bool {
    phrases[meaning]?.contains { $0 == phrase } ?? false
  }

  /// The phrases of a meaning, the one that is written first.
  func phrases(for meaning: Meaning) -> [String] { phrases[meaning] ?? [] }

  /// The phrase in which a meaning is written.
  func phrase(for meaning: Meaning) -> String { phrases[meaning]?.first ?? "" }

  private func first<Value>(
    _ phrase: some StringProtocol,
    _ pick: (Meaning) -> Value?
  ) -> Value? {
    for meaning in meanings[String(phrase)] ?? [] {
      if let value = pick(meaning) { return value }
    }
    return nil
  }

  /// The weekday, 1 for Monday, that a word names or begins.
  func weekday(_ word: some StringProtocol) -> Int? {
    first(word) { if case .weekday(let weekday) = $0 { weekday } else { nil } }
  }

  /// The weekday of every week that a word names.
  func weekdays(_ word: some StringProtocol) -> Int? {
    first(word) { if case .weekdays(let weekday) = $0 { weekday } else { nil } }
  }

  /// The month, 1 for January, that a word names or begins.
  func month(_ word: some StringProtocol) -> Int? {
    first(word) { if case .month(let month) = $0 { month } else { nil } }
  }

  /// A number in letters.
  func letters(_ word: some StringProtocol) -> Int? {
    first(word) { if case .number(let number) = $0 { number } else { nil } }
  }

  /// A number from 0 to 9999 in digits, or a small one in letters.
  func number(_ word: some StringProtocol) -> Int? { letters(word) ?? Self.digits(word) }

  /// The unit that a word names.
  func unit(_ word: some StringProtocol) -> Recurrence.Unit? {
    first(word) { if case .unit(let unit) = $0 { unit } else { nil } }
  }

  /// The unit that stands for itself behind a number in digits.
  func shortUnit(_ word: some StringProtocol) -> Recurrence.Unit? {
    first(word) { if case .shortUnit(let unit) = $0 { unit } else { nil } }
  }

  /// How many days after today a phrase names.
  func day(_ phrase: some StringProtocol) -> Int? {
    first(phrase) { meaning in
      switch meaning {
      case .day(let days): days
      case .now: 0
      default: nil
      }
    }
  }

  /// The unit whose last day a phrase names.
  func end(_ phrase: some StringProtocol) -> Recurrence.Unit? {
    first(phrase) { if case .end(let unit) = $0 { unit } else { nil } }
  }

  /// The units of which a word names several: `fortnight`.
  func longUnit(_ word: some StringProtocol) -> (count: Int, unit: Recurrence.Unit)? {
    first(word) { if case .longUnit(let count, let unit) = $0 { (count, unit) } else { nil } }
  }

  /// What a word repeats.
  func repeated(_ word: some StringProtocol) -> (interval: Int, unit: Recurrence.Unit)? {
    first(word) { if case .repeated(let interval, let unit) = $0 { (interval, unit) } else { nil } }
  }

  /// Whether a word is nothing but the name of one unit, such as `week`.
  func isBareUnit(_ word: some StringProtocol) -> Bool {
    unit(word).map { phrase(for: .unit($0)) == word } ?? false
  }

  /// Whether a day can begin with a word.
  func canBeginDay(_ word: String) -> Bool {
    guard let first = word.utf8.first else { return false }
    return (48...57).contains(first) || beginnings.contains(word) || weekday(word) != nil
      || month(word) != nil || phrases(for: .mid).contains { word.hasPrefix($0 + "-") }
  }
}

extension CalendarVocabulary {
  /// A number of at most four ASCII digits.
  static func digits(_ word: some StringProtocol) -> Int? {
    guard (1...4).contains(word.utf8.count), word.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return Int(word)
  }

  /// `1st`, `22nd`; nil for a bare number.
  func ordinalInDigits(_ word: some StringProtocol) -> Int? {
    for ending in phrases(for: .ordinalEnding) where word.hasSuffix(ending) {
      if let number = Self.digits(word.dropLast(ending.count)) { return number }
    }
    return nil
  }

  /// `1st`, `22nd`, `third`; nil for a bare number.
  func ordinal(_ word: some StringProtocol) -> Int? {
    first(word) { if case .ordinal(let place) = $0 { place } else { nil } } ?? ordinalInDigits(word)
  }

  /// `mon` for 1.
  func short(weekday: Int) -> String { String(phrase(for: .weekday(weekday)).prefix(shortestName)) }

  /// `jan` for 1.
  func short(month: Int) -> String { String(phrase(for: .month(month)).prefix(shortestName)) }
}
