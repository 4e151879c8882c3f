import GRDB
import TendModel

/// Letters such as ł and ø in what is searched: SQLite's tokenizer knows them as letters of their own, users type l and o.
///
/// The index of contacts holds a text with such letters twice, as it is and with plain letters, since what was found is
/// shown and compared as it was written. The index of the journal holds the plain form alone.
enum PlainLetters {
  /// A line with a word that nobody types, behind which the plain form stands.
  private static let mark = "\n\u{E001}\n"
  /// The rarest byte of the mark, and how many stand before it.
  private static let (markByte, markLead): (UInt8, Int) = (0xEE, 1)
  private static let markSQL = "char(10, 57345, 10)"

  /// An expression with plain letters; what is ASCII, as most texts are, is not looked at letter by letter.
  static func replaced(_ text: String) -> String {
    let replaced = FoldedText.plainLetters.reduce(text) { inner, pair in
      "replace(\(inner), '\(pair.letter)', '\(pair.plain)')"
    }
    return "CASE WHEN \(isASCII(text)) THEN \(text) ELSE \(replaced) END"
  }

  /// An expression as it is searched: with its plain form behind it where that differs.
  static func searched(_ text: String) -> String {
    """
    CASE WHEN \(isASCII(text)) OR \(replaced(text)) = \(text) THEN \(text)
      ELSE \(text) || \(markSQL) || \(replaced(text)) END
    """
  }

  /// What was written, of a text as it is searched.
  static func written(_ held: String) -> String {
    // Texts of a whole log come here with each letter typed, so that bytes are compared, not characters.
    var held = held
    return held.withUTF8 { bytes in
      var start = 0
      while let place = bytes[start...].firstIndex(of: markByte) {
        let from = place - markLead
        if from >= 0, bytes[from...].starts(with: mark.utf8) {
          return String(decoding: bytes[..<from], as: UTF8.self)
        }
        start = place + 1
      }
      return nil
    } ?? held
  }

  private static func isASCII(_ text: String) -> String {
    "length(\(text)) = length(CAST(\(text) AS BLOB))"
  }

  /// The step of the schema that brings plain letters into names by which is sorted, also in what undo brings back, and
  /// into the index of the journal; the index of contacts is counted anew after every step.
  static func bringIn(_ database: Database) throws {
    let columns = [
      ("contact", "sortName"), ("contact", "sortOrganisation"), ("network", "sortName"),
      ("topic", "sortName"), ("savedView", "sortName"),
    ]
    for (table, column) in columns {
      // Of two topics that were told apart by such a letter alone, both stay.
      try database.execute(
        sql: """
          UPDATE OR IGNORE \(table) SET \(column) = \(replaced(column))
          WHERE \(replaced(column)) <> \(column)
          """
      )
      guard let place = try LogTriggers.columns(of: table, database).firstIndex(of: column) else {
        continue
      }
      let held = "json_extract(before, '$[\(place)]')"
      try database.execute(
        sql: """
          UPDATE changeRow SET before = json_set(before, '$[\(place)]', \(replaced(held)))
          WHERE tableName = '\(table)' AND before IS NOT NULL AND \(replaced(held)) <> \(held)
          """
      )
    }
    try database.execute(sql: journal)
  }

  private static let journal = """
    DROP TRIGGER interactionSearchInsert;
    DROP TRIGGER interactionSearchDelete;
    DROP TRIGGER interactionSearchUpdate;
    DROP TABLE journalSearch;
    CREATE VIEW journalText AS
      SELECT id, \(replaced("note")) AS note, \(replaced("purpose")) AS purpose FROM interaction;
    CREATE VIRTUAL TABLE journalSearch USING fts5 (
      note, purpose, content = 'journalText', content_rowid = 'id', columnsize = 0,
      tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2', detail = none
    );
    INSERT INTO journalSearch (journalSearch) VALUES ('rebuild');
    CREATE TRIGGER interactionSearchInsert AFTER INSERT ON interaction BEGIN
      \(insertion);
    END;
    CREATE TRIGGER interactionSearchDelete AFTER DELETE ON interaction BEGIN
      \(deletion);
    END;
    CREATE TRIGGER interactionSearchUpdate AFTER UPDATE OF note, purpose ON interaction
    WHEN OLD.note <> NEW.note OR OLD.purpose <> NEW.purpose BEGIN
      \(deletion);
      \(insertion);
    END;

    """

  private static let insertion = """
    INSERT INTO journalSearch (rowid, note, purpose)
    VALUES (NEW.id, \(replaced("NEW.note")), \(replaced("NEW.purpose")))
    """

  private static let deletion = """
    INSERT INTO journalSearch (journalSearch, rowid, note, purpose)
    VALUES ('delete', OLD.id, \(replaced("OLD.note")), \(replaced("OLD.purpose")))
    """
}
