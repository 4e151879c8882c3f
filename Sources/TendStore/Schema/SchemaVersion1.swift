import GRDB

/// The first schema: contacts, networks, interactions, follow-ups, exchanges, topics and the history.
///
/// Days are days since 1970-01-01. Records that a screen can point at never lend their number to a later one
/// (AUTOINCREMENT), because another program may delete them meanwhile. Ties, introductions, practices, collaborations, goals and saved views get
/// tables of their own in later steps.
enum SchemaVersion1 {
  /// The tables whose rows the history records, parents before children.
  static let loggedTables = [
    "contact", "network", "topic", "contactPoint", "externalKey", "membership", "interaction",
    "participant", "interactionTopic", "contactTopic", "followUp", "exchange", "me", "importRun",
  ]

  /// Tables to whose rows nothing refers but the cards of keys, and which are unique by more than their number.
  static let pairTables: Set<String> = [
    "contactPoint", "externalKey", "membership", "participant", "interactionTopic", "contactTopic",
  ]

  static func create(_ database: Database) throws {
    try database.execute(sql: contactTables + networkTables + eventTables + historyTables + derived)
  }

  private static let contactTables = """
    CREATE TABLE contact (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation')),
      name TEXT NOT NULL CHECK (trim(name) <> ''),
      sortName TEXT NOT NULL,
      nameParts TEXT NOT NULL CHECK (json_valid(nameParts)),
      organisation TEXT,
      sortOrganisation TEXT,
      units TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(units)),
      title TEXT,
      sector TEXT,
      circle INTEGER NOT NULL CHECK (circle BETWEEN 1 AND 4),
      importance INTEGER NOT NULL CHECK (importance BETWEEN 1 AND 5),
      closeness INTEGER CHECK (closeness BETWEEN 1 AND 5),
      closenessDay INTEGER CHECK ((closeness IS NULL) = (closenessDay IS NULL)),
      closenessReason TEXT,
      trust INTEGER CHECK (trust BETWEEN 1 AND 5),
      trustDay INTEGER CHECK ((trust IS NULL) = (trustDay IS NULL)),
      trustReason TEXT,
      cadence TEXT NOT NULL CHECK (cadence IN ('inherited', 'ambient', 'event-only')
        OR cadence NOT GLOB '*[^0-9]*' AND CAST(cadence AS INTEGER) BETWEEN 1 AND 3650),
      snoozedUntil INTEGER,
      birthday TEXT,
      birthdayMonthDay INTEGER CHECK (birthdayMonthDay BETWEEN 101 AND 1231),
      metSpace TEXT CHECK (metSpace IN ('in-person', 'remote')),
      metPlace TEXT,
      metDay INTEGER,
      metThrough INTEGER REFERENCES contact (id) ON DELETE SET NULL,
      newsText TEXT,
      newsDay INTEGER CHECK ((newsText IS NULL) = (newsDay IS NULL)),
      note TEXT NOT NULL DEFAULT '',
      isArchived INTEGER NOT NULL DEFAULT 0 CHECK (isArchived IN (0, 1)),
      createdOn INTEGER NOT NULL,
      card TEXT
    );
    CREATE INDEX contactBirthday ON contact (birthdayMonthDay) WHERE birthdayMonthDay IS NOT NULL;
    CREATE INDEX contactNews ON contact (newsDay) WHERE newsDay IS NOT NULL;
    CREATE INDEX contactMetThrough ON contact (metThrough) WHERE metThrough IS NOT NULL;
    CREATE TABLE contactPoint (
      id INTEGER PRIMARY KEY,
      contactId INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN
        ('email', 'phone', 'url', 'address', 'social', 'im', 'date', 'relation')),
      value TEXT NOT NULL CHECK (trim(value) <> ''),
      label TEXT NOT NULL DEFAULT '',
      preference INTEGER NOT NULL DEFAULT 0 CHECK (preference BETWEEN 0 AND 1000),
      normalised TEXT NOT NULL
    );
    CREATE INDEX contactPointContact ON contactPoint (contactId, position);
    CREATE INDEX contactPointEmail ON contactPoint (normalised) WHERE kind = 'email';
    CREATE TABLE externalKey (
      id INTEGER PRIMARY KEY,
      contactId INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
      source TEXT NOT NULL CHECK (source <> ''),
      kind TEXT NOT NULL CHECK (kind <> ''),
      key TEXT NOT NULL CHECK (key <> ''),
      lastImported TEXT CHECK (lastImported IS NULL OR json_valid(lastImported)),
      UNIQUE (source, kind, key)
    );
    CREATE INDEX externalKeyContact ON externalKey (contactId);

    """

  private static let networkTables = """
    CREATE TABLE network (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      name TEXT NOT NULL CHECK (trim(name) <> ''),
      sortName TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL DEFAULT '',
      purpose TEXT NOT NULL DEFAULT '',
      vision TEXT NOT NULL DEFAULT '',
      stage TEXT NOT NULL CHECK (stage IN ('building', 'maintaining', 'managing')),
      space TEXT CHECK (space IN ('in-person', 'remote')),
      boundary TEXT CHECK (boundary IN ('inside', 'outside', 'mixed')),
      cadenceDays INTEGER CHECK (cadenceDays BETWEEN 1 AND 3650),
      isArchived INTEGER NOT NULL DEFAULT 0 CHECK (isArchived IN (0, 1))
    );
    CREATE TABLE membership (
      id INTEGER PRIMARY KEY,
      contactId INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
      networkId INTEGER NOT NULL REFERENCES network (id) ON DELETE CASCADE,
      role TEXT NOT NULL DEFAULT '',
      since INTEGER,
      until INTEGER,
      UNIQUE (contactId, networkId)
    );
    CREATE INDEX membershipNetwork ON membership (networkId, contactId, until);
    CREATE TABLE topic (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL CHECK (trim(name) = name AND name <> '' AND name NOT LIKE '#%'),
      sortName TEXT NOT NULL UNIQUE,
      isNeededByMe INTEGER NOT NULL DEFAULT 0 CHECK (isNeededByMe IN (0, 1))
    );
    CREATE TABLE contactTopic (
      id INTEGER PRIMARY KEY,
      contactId INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
      topicId INTEGER NOT NULL REFERENCES topic (id) ON DELETE CASCADE,
      role TEXT NOT NULL CHECK (role IN ('about', 'offers', 'needs')),
      UNIQUE (contactId, topicId, role)
    );
    CREATE INDEX contactTopicTopic ON contactTopic (topicId);

    """

  private static let eventTables = """
    CREATE TABLE interaction (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      day INTEGER NOT NULL,
      minuteOfDay INTEGER CHECK (minuteOfDay BETWEEN 0 AND 1439),
      networkId INTEGER REFERENCES network (id) ON DELETE SET NULL,
      channel TEXT NOT NULL CHECK (channel IN
        ('meeting', 'call', 'video', 'message', 'email', 'event', 'letter', 'other')),
      space TEXT NOT NULL CHECK (space IN ('in-person', 'remote')),
      direction TEXT NOT NULL CHECK (direction IN ('mutual', 'outgoing', 'incoming')),
      depth TEXT NOT NULL CHECK (depth IN ('light', 'real', 'deep')),
      outcome TEXT NOT NULL CHECK (outcome IN ('reached', 'tried')),
      purpose TEXT NOT NULL DEFAULT '',
      note TEXT NOT NULL DEFAULT '',
      source TEXT NOT NULL
    );
    CREATE INDEX interactionDay ON interaction (day DESC, minuteOfDay DESC, id DESC);
    CREATE INDEX interactionNetwork ON interaction (networkId) WHERE networkId IS NOT NULL;
    CREATE TABLE participant (
      id INTEGER PRIMARY KEY,
      interactionId INTEGER NOT NULL REFERENCES interaction (id) ON DELETE CASCADE,
      contactId INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      UNIQUE (interactionId, contactId)
    );
    CREATE INDEX participantContact ON participant (contactId, interactionId);
    CREATE TABLE interactionTopic (
      id INTEGER PRIMARY KEY,
      interactionId INTEGER NOT NULL REFERENCES interaction (id) ON DELETE CASCADE,
      topicId INTEGER NOT NULL REFERENCES topic (id) ON DELETE CASCADE,
      UNIQUE (interactionId, topicId)
    );
    CREATE INDEX interactionTopicTopic ON interactionTopic (topicId);
    CREATE TABLE followUp (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      contactId INTEGER REFERENCES contact (id) ON DELETE CASCADE,
      networkId INTEGER REFERENCES network (id) ON DELETE CASCADE,
      title TEXT NOT NULL CHECK (trim(title) <> ''),
      due INTEGER,
      kind TEXT NOT NULL CHECK (kind IN ('task', 'promise-by-me', 'promise-by-them')),
      recurrence TEXT CHECK (recurrence GLOB 'FREQ=[DWMY]*'),
      state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
      closedOn INTEGER,
      createdOn INTEGER NOT NULL,
      CHECK ((contactId IS NULL) <> (networkId IS NULL)),
      CHECK ((state = 'open') = (closedOn IS NULL)),
      CHECK (recurrence IS NULL OR due IS NOT NULL)
    );
    CREATE INDEX followUpOpen ON followUp (due, contactId) WHERE state = 'open';
    CREATE INDEX followUpContact ON followUp (contactId, state, due) WHERE contactId IS NOT NULL;
    CREATE INDEX followUpNetwork ON followUp (networkId) WHERE networkId IS NOT NULL;
    CREATE TABLE exchange (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      contactId INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
      interactionId INTEGER REFERENCES interaction (id) ON DELETE SET NULL,
      day INTEGER NOT NULL,
      direction TEXT NOT NULL CHECK (direction IN ('given', 'received')),
      kind TEXT NOT NULL CHECK (kind IN
        ('advice', 'introduction', 'referral', 'information', 'resource', 'feedback')),
      weight INTEGER NOT NULL CHECK (weight BETWEEN 1 AND 3),
      note TEXT NOT NULL DEFAULT ''
    );
    CREATE INDEX exchangeContact ON exchange (contactId, day DESC, id DESC);
    CREATE INDEX exchangeInteraction ON exchange (interactionId) WHERE interactionId IS NOT NULL;

    """

  /// An undo or redo is an entry of its own, hidden under its `rootId`, the change that it takes back or brings again;
  /// `tipId` of that change is the newest of them, or the change itself, and what a reversal has to revert.
  private static let historyTables = """
    CREATE TABLE me (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      document TEXT NOT NULL CHECK (json_valid(document))
    );
    CREATE TABLE importRun (
      id INTEGER PRIMARY KEY,
      day INTEGER NOT NULL,
      source TEXT NOT NULL,
      fileName TEXT NOT NULL,
      fileHash TEXT NOT NULL,
      added INTEGER NOT NULL,
      updated INTEGER NOT NULL,
      unchanged INTEGER NOT NULL,
      skipped INTEGER NOT NULL,
      problems TEXT NOT NULL CHECK (json_valid(problems))
    );
    CREATE TABLE changeLog (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      at INTEGER NOT NULL,
      author TEXT NOT NULL,
      title TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'abandoned')),
      rootId INTEGER REFERENCES changeLog (id) ON DELETE CASCADE,
      tipId INTEGER
    );
    CREATE INDEX changeLogAuthor ON changeLog (author, state, tipId) WHERE rootId IS NULL;
    CREATE INDEX changeLogRoot ON changeLog (rootId) WHERE rootId IS NOT NULL;
    CREATE TABLE changeRow (
      changeId INTEGER NOT NULL,
      tableName TEXT NOT NULL,
      recordId INTEGER NOT NULL,
      before TEXT,
      PRIMARY KEY (changeId, tableName, recordId)
    ) WITHOUT ROWID;
    CREATE TABLE changeRange (
      changeId INTEGER NOT NULL,
      tableName TEXT NOT NULL,
      firstId INTEGER NOT NULL,
      lastId INTEGER NOT NULL
    );
    CREATE INDEX changeRangeChange ON changeRange (changeId);
    CREATE TABLE changeContext (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      changeId INTEGER
    );
    INSERT INTO changeContext VALUES (1, NULL);

    """

  private static let derived = """
    CREATE TABLE standing (
      contactId INTEGER PRIMARY KEY REFERENCES contact (id) ON DELETE CASCADE,
      isArchived INTEGER NOT NULL,
      sortName TEXT NOT NULL,
      sortOrganisation TEXT,
      importance INTEGER NOT NULL,
      lastDay INTEGER,
      anchorDay INTEGER NOT NULL,
      cadenceDays INTEGER,
      dueDay INTEGER,
      dormantDay INTEGER,
      usualGapDays REAL,
      lastNote TEXT NOT NULL,
      networks TEXT NOT NULL
    );
    CREATE INDEX standingArchived ON standing (sortName) WHERE isArchived = 1;
    \(StandingIndexes.sql)
    CREATE VIRTUAL TABLE search USING fts5 (
      name, organisation, title, points, topics, networks, note,
      tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2', detail = column
    );

    """
}
