extension SchemaVersion2 {
  /// Checklists of networks, and goals with what they have to do with.
  ///
  /// An item that comes with the program has a row only while it is ticked.
  static let networkTables = """
    CREATE TABLE checklistItem (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      networkId INTEGER NOT NULL REFERENCES network (id) ON DELETE CASCADE,
      stage TEXT NOT NULL CHECK (stage IN ('building', 'maintaining', 'managing')),
      starterKey TEXT CHECK (starterKey IS NULL OR tickedOn IS NOT NULL),
      title TEXT NOT NULL CHECK (trim(title) <> ''),
      tickedOn INTEGER,
      UNIQUE (networkId, starterKey)
    ) STRICT;
    CREATE TABLE goal (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      title TEXT NOT NULL CHECK (trim(title) <> ''),
      due INTEGER,
      state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
      createdOn INTEGER NOT NULL,
      closedOn INTEGER,
      CHECK ((state = 'open') = (closedOn IS NULL))
    ) STRICT;
    CREATE TABLE goalNetwork (
      id INTEGER PRIMARY KEY,
      goalId INTEGER NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
      networkId INTEGER NOT NULL REFERENCES network (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      UNIQUE (goalId, networkId)
    ) STRICT;
    CREATE INDEX goalNetworkNetwork ON goalNetwork (networkId);
    CREATE TABLE goalContact (
      id INTEGER PRIMARY KEY,
      goalId INTEGER NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
      contactId INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      UNIQUE (goalId, contactId)
    ) STRICT;
    CREATE INDEX goalContactContact ON goalContact (contactId);
    CREATE TABLE goalTopic (
      id INTEGER PRIMARY KEY,
      goalId INTEGER NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
      topicId INTEGER NOT NULL REFERENCES topic (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      UNIQUE (goalId, topicId)
    ) STRICT;
    CREATE INDEX goalTopicTopic ON goalTopic (topicId);

    """
}
