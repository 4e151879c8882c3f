import GRDB
import TendModel

/// An item of a checklist as a row.
enum ChecklistRecord {
  static let columns = ["uid", "networkId", "stage", "starterKey", "title", "tickedOn"]

  static func values(_ value: ChecklistItem) -> [(any DatabaseValueConvertible)?] {
    [
      value.uid.text, value.network.number, value.stage.rawValue, value.starterKey, value.title,
      value.tickedOn?.epochDay,
    ]
  }

  static func row(_ row: Row) throws -> ChecklistRow {
    var item = ChecklistItem(
      uid: try Field.uid(row["uid"]),
      network: NetworkID(row["networkId"]),
      stage: try Field.value(row["stage"]),
      title: row["title"]
    )
    item.starterKey = row["starterKey"]
    item.tickedOn = Field.day(row["tickedOn"])
    return ChecklistRow(id: ChecklistItemID(row["id"]), item: item)
  }

  static func fetch(_ id: ChecklistItemID, _ database: Database) throws -> ChecklistItem? {
    try Row.fetchOne(
      database,
      sql: "SELECT * FROM checklistItem WHERE id = ?",
      arguments: [id.number]
    ).map { try row($0).item }
  }
}
