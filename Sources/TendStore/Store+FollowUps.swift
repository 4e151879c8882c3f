import GRDB
public import TendModel

extension Store {
  /// The open follow-ups of all contacts and networks, by due day, those without one last.
  ///
  /// - Throws: `StoreError` when the file cannot be read.
  public func openFollowUps() throws(StoreError) -> [FollowUpRow] {
    try reading { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT f.*, coalesce(c.name, n.name) AS targetName FROM followUp f
          LEFT JOIN contact c ON c.id = f.contactId LEFT JOIN network n ON n.id = f.networkId
          WHERE f.state = 'open' ORDER BY f.due IS NULL, f.due, f.id
          """
      ).map(CardReader.followUp)
    }
  }
}
