import GRDB
import TendModel

/// Reads what was imported as events, for a document.
struct ImportedEventReader {
  let database: Database

  /// All of them by source, kind and key; what they became by uid.
  func entries() throws -> [StoreDocument.ImportedEventEntry] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT e.source, e.kind, e.key, e.lastImported, coalesce(i.uid, f.uid, x.uid)
        FROM importedEvent e LEFT JOIN interaction i ON i.id = e.interactionId
        LEFT JOIN followUp f ON f.id = e.followUpId LEFT JOIN exchange x ON x.id = e.exchangeId
        ORDER BY e.source, e.kind, e.key
        """
    ).map { row in
      StoreDocument.ImportedEventEntry(
        key: ExternalKey(source: row[0], kind: row[1], key: row[2]),
        lastImported: row[3],
        record: try (row[4] as String?).map { try Field.uid($0) }
      )
    }
  }
}
