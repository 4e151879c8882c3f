extension SchemaVersion2 {
  /// Folders that are kept in step, what the last sync of each left, and the journal of files that are still to be written.
  ///
  /// None of it is part of the history: a sync that is undone is an edit that the next sync takes to the files.
  static let folders = """
    CREATE TABLE folder (
      id INTEGER PRIMARY KEY,
      uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
      name TEXT NOT NULL CHECK (trim(name) <> ''),
      sortName TEXT NOT NULL UNIQUE,
      path TEXT NOT NULL UNIQUE CHECK (path LIKE '/%'),
      kind TEXT NOT NULL CHECK (kind IN ('cards', 'follow-ups')),
      isReadOnly INTEGER NOT NULL CHECK (isReadOnly IN (0, 1)),
      takesNew INTEGER NOT NULL CHECK (takesNew IN (0, 1)),
      round INTEGER NOT NULL DEFAULT 0 CHECK (round >= 0)
    ) STRICT;
    CREATE TABLE folderItem (
      folderId INTEGER NOT NULL REFERENCES folder (id) ON DELETE CASCADE,
      token TEXT NOT NULL CHECK (token <> ''),
      file TEXT NOT NULL CHECK (file <> '' AND file NOT LIKE '%/%'),
      encoding TEXT NOT NULL CHECK (encoding IN ('utf-8', 'hex')),
      base TEXT NOT NULL,
      recordUID TEXT CHECK (length(recordUID) = 36),
      previous TEXT,
      previousEncoding TEXT CHECK (previousEncoding IN ('utf-8', 'hex')),
      isPending INTEGER NOT NULL DEFAULT 0 CHECK (isPending IN (0, 1)),
      conflicts TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(conflicts)),
      PRIMARY KEY (folderId, token),
      CHECK ((previous IS NULL) = (previousEncoding IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX folderItemFile ON folderItem (folderId, file);
    CREATE TABLE folderWrite (
      folderId INTEGER NOT NULL REFERENCES folder (id) ON DELETE CASCADE,
      file TEXT NOT NULL CHECK (file <> '' AND file NOT LIKE '%/%'),
      bytes BLOB,
      before TEXT,
      PRIMARY KEY (folderId, file)
    ) STRICT;

    """
}
