import TendModel

/// What a change did.
struct ChangeReport: Report {
  static let kind = "change"

  /// The entry of the history.
  let change: Int64
  /// What was done.
  let title: String
  /// The ids of contacts that were added.
  let added: [Int64]

  init(_ applied: Applied) {
    change = applied.entry.number
    title = applied.title
    added = applied.addedContacts.map(\.number)
  }

  var lines: [String] {
    let names = added.count == 1 ? "  (id:\(added[0]))" : ""
    return [title + names]
  }
}
