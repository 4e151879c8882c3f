import GRDB
import TendModel

/// Reads what is kept of checklists.
struct ChecklistReader {
  let database: Database

  func rows(of network: NetworkID) throws -> [ChecklistRow] {
    try Row.fetchAll(
      database,
      sql: "SELECT * FROM checklistItem WHERE networkId = ? ORDER BY id",
      arguments: [network.number]
    ).map(ChecklistRecord.row)
  }

  /// All items with uids instead of keys, by uid.
  func entries(networks: [Int64: UniqueID]) throws -> [StoreDocument.ChecklistEntry] {
    try Row.fetchAll(database, sql: "SELECT * FROM checklistItem ORDER BY uid").compactMap { row in
      let item = try ChecklistRecord.row(row).item
      return networks[item.network.number].map {
        StoreDocument.ChecklistEntry(item, network: $0)
      }
    }
  }
}
