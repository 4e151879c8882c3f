import TendModel

import TendStore

/// An open store with the day on which it is worked with: what every command but the dashboard needs.
struct Desk {
  let store: Store
  let today: CalendarDay

  /// A new name for a record.
  func newUID() -> UniqueID { store.makeUID() }

  /// Applies a change and says so.
  func apply(_ change: Change, _ output: OutputOptions) throws {
    try ChangeReport(store.apply(change)).write(asJSON: output.json)
  }

  /// Applies changes as one and says so.
  func apply(_ changes: [Change], _ output: OutputOptions) throws {
    try apply(changes.count == 1 ? changes[0] : .several(changes), output)
  }

  /// What the store answers to a query; `pick` takes the value out of the answer of that kind.
  func read<Value>(_ query: Query, _ pick: (Answer) -> Value?) throws -> Value {
    guard let value = pick(try store.read(query)) else {
      preconditionFailure("The store answered another query than it was asked.")
    }
    return value
  }

  /// A day in words.
  ///
  /// - Throws: A usage error when the words name no day.
  func day(_ words: String) throws -> CalendarDay {
    guard let phrase = DayPhrase(words, today: today) else { throw DayWord.unknown(words) }
    return phrase.day
  }

  /// A day in words that has been: `fri` is the last one, not the next.
  ///
  /// - Throws: A usage error when the words name no day, or one that has not come yet.
  func pastDay(_ words: String) throws -> CalendarDay {
    let day = try day(words)
    if day <= today { return day }
    guard let past = DayPhrase("last " + words, today: today), past.day <= today else {
      throw DayWord.ahead(day)
    }
    return past.day
  }
}
