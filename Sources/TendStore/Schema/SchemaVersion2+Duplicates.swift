extension SchemaVersion2 {
  /// The pairs of contacts of which the user said that they are two, so that nobody asks again.
  static let duplicates = """
    CREATE TABLE distinctPair (
      id INTEGER PRIMARY KEY,
      firstId INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
      secondId INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
      CHECK (firstId < secondId),
      UNIQUE (firstId, secondId)
    ) STRICT;
    CREATE INDEX distinctPairSecond ON distinctPair (secondId);

    """
}
