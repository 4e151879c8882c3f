extension SchemaVersion2 {
  /// What was imported as an event, by the name that its source has for it, and what columns of tables hold.
  ///
  /// A row outlives what it became, so that what the user deleted is not brought back by the next import.
  static let importTables = """
    CREATE TABLE importedEvent (
      id INTEGER PRIMARY KEY,
      source TEXT NOT NULL CHECK (source <> ''),
      kind TEXT NOT NULL CHECK (kind IN ('interaction', 'follow-up', 'exchange')),
      key TEXT NOT NULL CHECK (key <> ''),
      interactionId INTEGER REFERENCES interaction (id) ON DELETE SET NULL,
      followUpId INTEGER REFERENCES followUp (id) ON DELETE SET NULL,
      exchangeId INTEGER REFERENCES exchange (id) ON DELETE SET NULL,
      lastImported TEXT NOT NULL CHECK (json_valid(lastImported)),
      UNIQUE (source, kind, key),
      CHECK (interactionId IS NULL OR kind = 'interaction'),
      CHECK (followUpId IS NULL OR kind = 'follow-up'),
      CHECK (exchangeId IS NULL OR kind = 'exchange')
    ) STRICT;
    CREATE INDEX importedEventInteraction ON importedEvent (interactionId)
      WHERE interactionId IS NOT NULL;
    CREATE INDEX importedEventFollowUp ON importedEvent (followUpId) WHERE followUpId IS NOT NULL;
    CREATE INDEX importedEventExchange ON importedEvent (exchangeId) WHERE exchangeId IS NOT NULL;
    CREATE TABLE tableMapping (
      id INTEGER PRIMARY KEY,
      fingerprint TEXT NOT NULL UNIQUE CHECK (fingerprint <> ''),
      header TEXT NOT NULL CHECK (json_valid(header)),
      columns TEXT NOT NULL CHECK (json_valid(columns))
    ) STRICT;

    """
}
