import GRDB
import TendModel

/// What filters need: indexes by which each field is looked up, what was logged in the search index, saved views, and the cards of contacts.
///
/// Most indexes are partial, so that they cost an import nothing where it brings no such value.
enum SchemaVersion2 {
  /// The tables of this step whose rows the history records.
  static let loggedTables = [
    "tie", "savedView", "importedEvent", "tableMapping", "checklistItem", "goal", "goalNetwork",
    "goalContact", "goalTopic", "distinctPair", "card",
    "groupCard",
  ]

  /// As those of the first step: two views may have changed keys, two ties places.
  static let pairTables: Set<String> = [
    "tie", "savedView", "importedEvent", "tableMapping", "checklistItem", "goalNetwork",
    "goalContact", "goalTopic", "distinctPair",
  ]

  static func create(_ database: Database) throws {
    try database.execute(
      sql: cadence + derived + contactIndexes + ties + views + importTables + networkTables
        + duplicates + cards + folders
    )
  }

  /// The index of circles is whole because counting contacts takes the smallest index there is.
  ///
  /// The kind is among the columns of an index that holds for one kind alone: SQLite would look it up otherwise.
  private static let contactIndexes = """
    CREATE INDEX contactCircle ON contact (circle);
    CREATE INDEX interactionReached ON interaction (day) WHERE outcome = 'reached';
    CREATE INDEX contactQuiet ON contact (isQuiet) WHERE isQuiet = 1;
    CREATE INDEX contactSnoozed ON contact (snoozedUntil) WHERE snoozedUntil IS NOT NULL;
    CREATE INDEX contactSector ON contact (sector) WHERE sector IS NOT NULL;
    CREATE INDEX contactMetPlace ON contact (metPlace) WHERE metPlace IS NOT NULL;
    CREATE INDEX contactMetSpace ON contact (metSpace) WHERE metSpace IS NOT NULL;
    CREATE INDEX contactNote ON contact (isArchived) WHERE note <> '';
    DROP INDEX contactPointEmail;
    CREATE INDEX contactPointEmail ON contactPoint (normalised, contactId, kind)
      WHERE kind = 'email';
    CREATE INDEX contactPointPhone ON contactPoint (normalised, contactId, kind)
      WHERE kind = 'phone';
    DROP INDEX contactTopicTopic;
    CREATE INDEX contactTopicTopic ON contactTopic (topicId, role, contactId);

    """

  /// The columns of a cadence that its own cannot hold; both stay behind the others, where the history looks for them.
  private static let cadence = """
    ALTER TABLE contact ADD COLUMN longestGapDays INTEGER CHECK (longestGapDays BETWEEN 1 AND 3650);
    ALTER TABLE contact ADD COLUMN isQuiet INTEGER NOT NULL DEFAULT 0 CHECK (isQuiet IN (0, 1));

    """

  /// `channels` has a bit for each channel and space by which the contact was reached.
  ///
  /// The index of interactions has no text of its own, and triggers keep it in step with theirs.
  private static let derived = """
    ALTER TABLE standing ADD COLUMN channels INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE standing ADD COLUMN longestGapDays INTEGER;
    CREATE INDEX standingDormant ON standing (dormantDay) WHERE dormantDay IS NOT NULL;
    CREATE INDEX standingChannels ON standing (channels, contactId) WHERE channels <> 0;
    DROP TABLE search;
    CREATE VIRTUAL TABLE search USING fts5 (
      name, organisation, title, points, topics, networks, note, log, columnsize = 0,
      tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2', detail = column
    );
    CREATE VIRTUAL TABLE journalSearch USING fts5 (
      note, purpose, content = 'interaction', content_rowid = 'id', columnsize = 0,
      tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2', detail = none
    );
    INSERT INTO journalSearch (journalSearch) VALUES ('rebuild');
    CREATE TRIGGER interactionSearchInsert AFTER INSERT ON interaction BEGIN
      INSERT INTO journalSearch (rowid, note, purpose) VALUES (NEW.id, NEW.note, NEW.purpose);
    END;
    CREATE TRIGGER interactionSearchDelete AFTER DELETE ON interaction BEGIN
      INSERT INTO journalSearch (journalSearch, rowid, note, purpose)
      VALUES ('delete', OLD.id, OLD.note, OLD.purpose);
    END;
    CREATE TRIGGER interactionSearchUpdate AFTER UPDATE OF note, purpose ON interaction
    WHEN OLD.note <> NEW.note OR OLD.purpose <> NEW.purpose BEGIN
      INSERT INTO journalSearch (journalSearch, rowid, note, purpose)
      VALUES ('delete', OLD.id, OLD.note, OLD.purpose);
      INSERT INTO journalSearch (rowid, note, purpose) VALUES (NEW.id, NEW.note, NEW.purpose);
    END;

    """

  private static let views = """
    CREATE TABLE savedView (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      name TEXT NOT NULL CHECK (trim(name) <> ''),
      sortName TEXT NOT NULL UNIQUE,
      filter TEXT NOT NULL,
      orderField TEXT NOT NULL,
      isReversed INTEGER NOT NULL CHECK (isReversed IN (0, 1)),
      functionKey INTEGER UNIQUE CHECK (functionKey BETWEEN 1 AND 12)
    );

    """
}
