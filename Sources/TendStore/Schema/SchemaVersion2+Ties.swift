extension SchemaVersion2 {
  /// What was noted of pairs of contacts; a pair without a row is unknown.
  ///
  /// A pair has one row, the smaller key first, so that it is found from either end by an index.
  static let ties = """
    CREATE TABLE tie (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      firstId INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
      secondId INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
      state TEXT NOT NULL CHECK (state IN ('known', 'absent', 'unsure')),
      kind TEXT NOT NULL DEFAULT '',
      strength INTEGER CHECK (strength BETWEEN 1 AND 5),
      source TEXT NOT NULL CHECK (source IN ('asked', 'introduction', 'import')),
      since INTEGER,
      notedOn INTEGER NOT NULL,
      CHECK (firstId < secondId),
      CHECK (state = 'known' OR strength IS NULL),
      UNIQUE (firstId, secondId)
    ) STRICT;
    CREATE INDEX tieSecond ON tie (secondId);
    CREATE INDEX contactPointRelation ON contactPoint (normalised, contactId, label, value, kind)
      WHERE kind = 'relation';

    """
}
