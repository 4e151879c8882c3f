import GRDB
import TendModel

extension ChangeApplier {
  /// Says of contacts that were snoozed and would not have been due before a later day anyway; nil where none is so.
  func snoozeRemark(_ change: Change) throws -> String? {
    let snoozes = change.snoozes
    let count = snoozes.reduce(0) { $0 + $1.ids.count }
    var later: [Int] = []
    for (ids, day) in snoozes {
      later += try Int.fetchAll(
        database,
        sql: """
          SELECT dueDay FROM standing
          WHERE contactId IN (SELECT value FROM json_each(?)) AND dueDay > ?
          """,
        arguments: [JSON.text(ids.map(\.number)), day.epochDay]
      )
    }
    guard let first = later.first else { return nil }
    if count == 1 { return "not due before \(CalendarDay(epochDay: first)) anyway" }
    return "\(later.count) of them \(later.count == 1 ? "is" : "are") due later anyway"
  }
}

extension Change {
  /// The contacts of whom nobody is to be reminded before a day.
  fileprivate var snoozes: [(ids: [ContactID], day: CalendarDay)] {
    switch self {
    case .editContacts(let ids, let edits):
      edits.compactMap { edit in
        if case .snoozedUntil(let day?) = edit { (ids, day) } else { nil }
      }
    case .several(let changes): changes.flatMap(\.snoozes)
    default: []
    }
  }
}
