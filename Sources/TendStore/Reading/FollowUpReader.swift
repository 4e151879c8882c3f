import GRDB
import TendModel

/// Reads open follow-ups of contacts and networks, what is due first, those without a day last.
struct FollowUpReader {
  let database: Database

  /// The open follow-ups of whoever is not archived.
  func open(limit: Int) throws -> [FollowUpRow] {
    try Row.fetchAll(
      try database.cachedStatement(
        sql: """
          SELECT f.*, coalesce(c.name, n.name) AS targetName FROM followUp f
          LEFT JOIN contact c ON c.id = f.contactId LEFT JOIN network n ON n.id = f.networkId
          WHERE f.state = 'open' AND coalesce(c.isArchived, n.isArchived) = 0
          ORDER BY f.due IS NULL, f.due, f.id LIMIT ?
          """
      ),
      arguments: [limit]
    ).map(CardReader.followUp)
  }

  /// The open follow-ups of networks.
  func ofNetworks() throws -> [NetworkID: [FollowUpRow]] {
    let rows = try Row.fetchAll(
      try database.cachedStatement(
        sql: """
          SELECT f.*, n.name AS targetName FROM followUp f JOIN network n ON n.id = f.networkId
          WHERE f.networkId IS NOT NULL AND f.state = 'open' ORDER BY f.due IS NULL, f.due, f.id
          """
      )
    ).map(CardReader.followUp)
    var found: [NetworkID: [FollowUpRow]] = [:]
    for row in rows {
      if let network = row.followUp.network { found[network, default: []].append(row) }
    }
    return found
  }
}
