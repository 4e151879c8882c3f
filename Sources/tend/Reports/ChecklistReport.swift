import TendModel

/// One item of a checklist as lists show it.
struct ItemLine: Encodable {
  let number: Int
  let stage: Network.Stage
  let title: String
  let tickedOn: CalendarDay?
  let own: Bool

  init(_ row: ChecklistRow, place: Int) {
    number = place
    stage = row.item.stage
    title = row.item.title
    tickedOn = row.item.tickedOn
    own = row.item.starterKey == nil
  }

  /// The cells of its row in a table.
  var cells: [String] {
    [
      tickedOn == nil ? "[ ]" : "[x]", "\(number)", stage.rawValue, tickedOn?.description ?? "",
      title,
    ]
  }
}

/// The checklist of a network.
struct ChecklistReport: Report {
  static let kind = "checklist"

  private enum CodingKeys: String, CodingKey { case checklist }

  let checklist: [ItemLine]

  init(_ rows: [ChecklistRow]) {
    checklist = rows.enumerated().map { ItemLine($1, place: $0 + 1) }
  }

  var lines: [String] {
    var table = TextTable()
    for item in checklist { table.add(item.cells) }
    return table.lines
  }
}
