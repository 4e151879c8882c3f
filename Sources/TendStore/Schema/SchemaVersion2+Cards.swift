extension SchemaVersion2 {
  /// The card by which a source described a contact, verbatim; it goes where its key goes.
  ///
  /// It has the number of its external key: a contact has as many cards as sources know it by one, and what moves a key to
  /// another contact moves the card. A card of a group of people has no contact; it is kept to be given back.
  static let cards = """
    CREATE TABLE card (
      id INTEGER PRIMARY KEY REFERENCES externalKey (id) ON DELETE CASCADE,
      encoding TEXT NOT NULL CHECK (encoding IN ('utf-8', 'hex')),
      text TEXT NOT NULL CHECK (text <> ''
        AND (encoding <> 'hex' OR length(text) % 2 = 0 AND text NOT GLOB '*[^0-9A-F]*'))
    ) STRICT;
    CREATE TABLE groupCard (
      id INTEGER PRIMARY KEY,
      source TEXT NOT NULL CHECK (source <> ''),
      key TEXT NOT NULL CHECK (key <> ''),
      encoding TEXT NOT NULL CHECK (encoding IN ('utf-8', 'hex')),
      text TEXT NOT NULL CHECK (text <> ''
        AND (encoding <> 'hex' OR length(text) % 2 = 0 AND text NOT GLOB '*[^0-9A-F]*')),
      UNIQUE (source, key)
    ) STRICT;

    """
}
