import GRDB
import TendModel

/// Reads what was given and received.
struct ExchangeReader {
  let database: Database

  private static let listLimit = 200

  func ledger(of id: ContactID) throws -> ExchangeLedger {
    let entries = try Row.fetchAll(
      try database.cachedStatement(
        sql: "SELECT * FROM exchange WHERE contactId = ? ORDER BY day DESC, id DESC LIMIT ?"
      ),
      arguments: [id.number, Self.listLimit]
    ).map {
      ExchangeLedger.Entry(id: ExchangeID($0["id"]), exchange: try ExchangeRecord.exchange($0))
    }
    let totals = try Row.fetchOne(
      try database.cachedStatement(
        sql: """
          SELECT count(*) FILTER (WHERE direction = 'given'),
            count(*) FILTER (WHERE direction = 'received')
          FROM exchange WHERE contactId = ?
          """
      ),
      arguments: [id.number]
    )
    return ExchangeLedger(
      entries: entries,
      givenCount: totals?[0] ?? 0,
      receivedCount: totals?[1] ?? 0
    )
  }

  /// All exchanges with uids instead of keys, by uid.
  func entries(
    contacts: [Int64: UniqueID],
    interactions: [Int64: UniqueID]
  ) throws -> [StoreDocument.ExchangeEntry] {
    try Row.fetchAll(database, sql: "SELECT * FROM exchange ORDER BY uid").compactMap { row in
      let exchange = try ExchangeRecord.exchange(row)
      guard let contact = contacts[exchange.contact.number] else { return nil }
      return StoreDocument.ExchangeEntry(
        exchange,
        contact: contact,
        interaction: exchange.interaction.flatMap { interactions[$0.number] }
      )
    }
  }
}
