import TendModel
import TendStore

/// An open store with the day on which it is worked with: what every command but the dashboard needs.
struct Desk {
  let store: Store
  let today: CalendarDay
  /// The store is a file; false for a newcomer, who has none yet.
  var isStored = true

  /// How a store begins, for whoever has none.
  static let beginning = "There is no store yet; tend add or tend import begins one"

  /// - Throws: `CommandFailure` saying how a store begins, where there is none.
  func requireStore() throws {
    if !isStored { throw CommandFailure(Self.beginning) }
  }

  /// Writes what was read; a newcomer is told instead how a store begins.
  func write(_ report: some Report, _ output: OutputOptions) throws {
    guard isStored || output.json else { return try Console().write([Self.beginning + "."]) }
    try report.write(asJSON: output.json)
  }

  /// A new name for a record.
  func newUID() -> UniqueID { store.makeUID() }

  /// Applies a change and says so.
  ///
  /// - Parameters:
  ///   - change: What to write.
  ///   - output: In which form to say it.
  ///   - label: What stands before the number of a record that was added.
  /// - Throws: `StoreError`; nothing is then written.
  func apply(_ change: Change, _ output: OutputOptions, label: String = "id:") throws {
    try ChangeReport(store.apply(change), label: label).write(asJSON: output.json)
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
