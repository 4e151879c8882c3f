import TendAnalytics
import TendModel
import TendRuntime

extension Desk {
  /// The networks compared, as of today.
  func overview() throws -> NetworkOverview {
    NetworkOverview(
      try read(.networkFacts(today: today)) { answer -> NetworkFacts? in
        guard case .networkFacts(let facts) = answer else { return nil }
        return facts
      }
    )
  }

  /// The place of a network among those that are compared.
  ///
  /// - Throws: `CommandFailure` when it is archived.
  func place(of id: NetworkID, in overview: NetworkOverview) throws -> Int {
    guard let place = overview.index(of: id) else {
      throw CommandFailure(
        "The network is archived; tend networks edit NAME --no-archived brings it back"
      )
    }
    return place
  }

  /// The names of contacts.
  func names(of ids: [ContactID]) throws -> [ContactID: String] {
    try read(.contactNames(ids)) { answer -> [ContactID: String]? in
      guard case .contactNames(let names) = answer else { return nil }
      return names
    }
  }

  /// The checklist of a network, with what comes with the program.
  func checklist(of id: NetworkID) throws -> [ChecklistRow] {
    let kept = try read(.checklist(id)) { answer -> [ChecklistRow]? in
      guard case .checklist(let rows) = answer else { return nil }
      return rows
    }
    return StarterItem.checklist(StarterChecklist.items, kept: kept, network: id) { newUID() }
  }

  /// The goals of a network, or all.
  func goals(of id: NetworkID? = nil) throws -> [GoalRow] {
    try read(.goals(id)) { answer -> [GoalRow]? in
      guard case .goals(let rows) = answer else { return nil }
      return rows
    }
  }

  /// A goal by its number.
  func goal(_ number: RecordNumber) throws -> GoalRow {
    let id = GoalID(number.number)
    guard let row = try goals().first(where: { $0.id == id }) else {
      throw CommandFailure("There is no goal id:\(number.number); tend goals lists them")
    }
    return row
  }

  /// An item of a checklist by its place in the list or a part of its text.
  func item(_ text: String, of network: NetworkID) throws -> ChecklistRow {
    let rows = try checklist(of: network)
    if let place = Int(text), rows.indices.contains(place - 1) { return rows[place - 1] }
    let wanted = FoldedText.folded(text)
    let found = rows.filter { FoldedText.folded($0.item.title).contains(wanted) }
    if found.count == 1 { return found[0] }
    throw CommandFailure(
      found.isEmpty
        ? "There is no item \"\(text)\"; tend network checklist NAME lists them"
        : "\(found.count) items contain \"\(text)\"; name one by its number"
    )
  }
}
