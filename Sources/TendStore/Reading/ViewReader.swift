import GRDB
import TendModel

/// Reads the saved views.
struct ViewReader {
  let database: Database

  /// The built-in views and the user's own, by function key, then by name; an own one goes before a built-in one of its
  /// name or key.
  func rows() throws -> [SavedViewRow] {
    let own = try own(by: "sortName")
    let names = Set(own.map { FoldedText.folded($0.view.name) })
    let keys = Set(own.compactMap(\.view.functionKey))
    let builtIn = SavedView.builtIn.filter { !names.contains(FoldedText.folded($0.name)) }.map {
      var view = $0
      if let key = view.functionKey, keys.contains(key) { view.functionKey = nil }
      return SavedViewRow(id: nil, view: view)
    }
    return (own + builtIn).sorted { left, right in
      let none = SavedView.functionKeys.upperBound + 1
      return (left.view.functionKey ?? none, FoldedText.folded(left.view.name))
        < (right.view.functionKey ?? none, FoldedText.folded(right.view.name))
    }
  }

  /// The user's own views, by a column.
  func own(by column: String) throws -> [SavedViewRow] {
    try Row.fetchAll(database, sql: "SELECT * FROM savedView ORDER BY \(column)").map { row in
      SavedViewRow(id: SavedViewID(row["id"]), view: try SavedViewRecord.view(row))
    }
  }
}
