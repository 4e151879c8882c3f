import GRDB
import TendModel

/// A saved view as a row.
enum SavedViewRecord {
  static let columns = [
    "uid", "name", "sortName", "filter", "orderField", "isReversed", "functionKey",
  ]

  static func values(_ value: SavedView) -> [(any DatabaseValueConvertible)?] {
    [
      value.uid.text, value.name, FoldedText.folded(value.name), value.filter,
      value.order.field.rawValue, value.order.isReversed, value.functionKey,
    ]
  }

  static func view(_ row: Row) throws -> SavedView {
    var value = SavedView(
      uid: try Field.uid(row["uid"]),
      name: row["name"],
      filter: row["filter"]
    )
    value.order = ContactOrder(
      try Field.value(row["orderField"]),
      isReversed: row["isReversed"]
    )
    value.functionKey = row["functionKey"]
    return value
  }
}
