import TendModel

/// The saved views.
struct ViewsReport: Report {
  static let kind = "views"

  private enum CodingKeys: String, CodingKey { case views }

  /// One view.
  struct Line: Encodable {
    let name: String
    let filter: String
    let key: String
    let sort: ContactOrder.Field
    let reverse: Bool
    let builtIn: Bool

    init(_ row: SavedViewRow) {
      name = row.view.name
      filter = row.view.filter
      key = row.view.keyName
      sort = row.view.order.field
      reverse = row.view.order.isReversed
      builtIn = row.isBuiltIn
    }
  }

  let views: [Line]

  init(_ rows: [SavedViewRow]) { views = rows.map(Line.init) }

  var lines: [String] {
    var table = TextTable(["key", "name", "sort", "filter"], uncut: [3])
    for view in views {
      table.add([
        view.key.isEmpty ? "-" : view.key, view.name,
        view.sort.rawValue + (view.reverse ? ", reversed" : ""), view.filter,
      ])
    }
    return table.lines
  }
}
