import GRDB

/// Keeps `standing` and `search` in step with the rows that they are counted from.
struct DerivedTables {
  let database: Database

  /// Recounts the contacts that an entry of the history touched; what it added in ranges was counted on the way.
  func refresh(after entry: Int64) throws {
    let tables = try TouchedTables.names(of: entry, database)
    let touching = Self.touching.filter { tables.contains($0.table) }
    if touching.isEmpty { return }
    try database.execute(
      sql: """
        CREATE TEMP TABLE IF NOT EXISTS touched (id INTEGER PRIMARY KEY);
        DELETE FROM temp.touched
        """
    )
    for (_, sql) in touching {
      let statement = try database.cachedStatement(
        sql: "INSERT OR IGNORE INTO temp.touched \(sql)"
      )
      try statement.execute(arguments: ["entry": entry])
    }
    let isTouched = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM temp.touched)")
    if isTouched == true { try recount() }
  }

  /// Which contacts, as a condition on the column that holds their numbers.
  private typealias Scope = (String) -> String

  /// Recounts every contact.
  func rebuild() throws {
    try PageCache.widen(database)
    try DueTally.suspended(database) {
      try database.execute(sql: "DELETE FROM standing")
      try emptySearch()
      let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM contact") ?? 0
      try StandingIndexes.suspended(whileAdding: count, database) {
        try SearchBulk.during(adding: count, database) { try add { _ in "1" } }
      }
    }
    try PageCache.narrow(database)
  }

  /// Begins the search index anew.
  ///
  /// To delete its rows takes longer than to write them, and what stays of them in the index slows every search.
  private func emptySearch() throws {
    let shape = try String.fetchOne(
      database,
      sql: "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = 'search'"
    )
    try database.execute(sql: "DROP TABLE search; \(shape ?? "")")
  }

  /// Counts contacts that were not counted before, by the range of their numbers.
  func add(from first: Int64, through last: Int64) throws {
    try add { "\($0) BETWEEN \(first) AND \(last)" }
  }

  /// Counts new contacts that stand as one that was counted does.
  ///
  /// Nothing was logged with them, and circle, networks and the day on which they were made are the same. The one may be
  /// among them.
  func add(from first: Int64, through last: Int64, like pattern: Int64) throws {
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO standing
        SELECT c.id, p.isArchived, c.sortName, c.sortOrganisation, p.importance, p.lastDay,
          p.anchorDay, p.cadenceDays, p.dueDay, p.dormantDay, p.usualGapDays, p.lastNote, p.networks,
          p.channels, p.longestGapDays
        FROM contact c, standing p
        WHERE c.id BETWEEN :first AND :last AND p.contactId = :pattern ORDER BY c.id;
        """,
      arguments: ["first": first, "last": last, "pattern": pattern]
    )
    try database.execute(
      sql: """
        INSERT INTO search (rowid, \(Self.searchColumns))
        \(Self.search(of: { "\($0) BETWEEN \(first) AND \(last) AND \($0) <> \(pattern)" }, isLogged: false))
        """
    )
  }

  private func add(_ scope: Scope) throws {
    try database.execute(
      sql: """
        INSERT INTO standing \(Self.standing(of: scope));
        INSERT INTO search (rowid, \(Self.searchColumns)) \(Self.search(of: scope))
        """
    )
  }

  /// Counts contacts again; the search index, which is dear, is written only where a text differs.
  private func recount() throws {
    let ids = "SELECT id FROM temp.touched"
    let scope: Scope = { "\($0) IN (\(ids))" }
    try database.execute(
      sql: """
        DELETE FROM standing WHERE contactId IN (\(ids));
        INSERT INTO standing \(Self.standing(of: scope));
        CREATE TEMP TABLE IF NOT EXISTS text (id INTEGER PRIMARY KEY, \(Self.searchColumns));
        INSERT INTO temp.text \(Self.search(of: scope));
        DELETE FROM temp.text WHERE EXISTS (SELECT 1 FROM search s WHERE s.rowid = text.id
          AND (s.name, s.organisation, s.title, s.points, s.topics, s.networks, s.note, s.log) IS
            (text.name, text.organisation, text.title, text.points, text.topics, text.networks,
            text.note, text.log));
        DELETE FROM search WHERE rowid IN (SELECT id FROM temp.text);
        DELETE FROM search WHERE rowid IN (
          SELECT id FROM temp.touched t WHERE NOT EXISTS (SELECT 1 FROM contact c WHERE c.id = t.id));
        INSERT INTO search (rowid, \(Self.searchColumns)) SELECT * FROM temp.text
        """
    )
    try tidySearch()
    try database.execute(sql: "DELETE FROM temp.text")
  }

  /// Fewer rows than these leave too little in the index to matter.
  private static let fewRewritten = 1000

  /// Takes what rows were before out of the search index, where an eighth of them or more were written again.
  private func tidySearch() throws {
    let counts = try Row.fetchOne(
      database,
      sql: "SELECT (SELECT count(*) FROM temp.text), (SELECT count(*) FROM contact)"
    )
    guard let rewritten: Int = counts?[0], let all: Int = counts?[1],
      rewritten >= Self.fewRewritten, rewritten >= all / 8
    else { return }
    try database.execute(sql: "INSERT INTO search (search) VALUES ('optimize')")
  }

  private static let searchColumns =
    "name, organisation, title, points, topics, networks, note, log"

  /// Contacts whose own row, or a row from which they are counted, was changed by `:entry`, by the table of that row.
  private static let touching: [(table: String, sql: String)] = {
    func rows(_ table: String) -> String {
      "SELECT recordId FROM changeRow WHERE changeId = :entry AND tableName = '\(table)'"
    }
    /// The rows as they are now, and by what they held before: `column` is its place in the table.
    func children(_ table: String, _ column: Int) -> [(table: String, sql: String)] {
      [
        (table, "SELECT contactId FROM \(table) WHERE id IN (\(rows(table)))"),
        (
          table,
          """
          SELECT json_extract(before, '$[\(column)]') FROM changeRow
          WHERE changeId = :entry AND tableName = '\(table)' AND before IS NOT NULL
          """
        ),
      ]
    }
    func touched(_ condition: String) -> String {
      """
      SELECT p.contactId FROM interactionTopic it
      JOIN participant p ON p.interactionId = it.interactionId WHERE \(condition)
      """
    }
    // What is new has no children but such as are new themselves.
    let known = "AND before IS NOT NULL"
    return [
      ("contact", rows("contact")),
      (
        "network",
        "SELECT contactId FROM membership WHERE networkId IN (\(rows("network")) \(known))"
      ),
      (
        "interaction",
        "SELECT contactId FROM participant WHERE interactionId IN (\(rows("interaction")) \(known))"
      ),
      ("topic", "SELECT contactId FROM contactTopic WHERE topicId IN (\(rows("topic")) \(known))"),
      ("topic", touched("it.topicId IN (\(rows("topic")) \(known))")),
      ("interactionTopic", touched("it.id IN (\(rows("interactionTopic")))")),
      (
        "interactionTopic",
        """
        SELECT p.contactId FROM changeRow l
        JOIN participant p ON p.interactionId = json_extract(l.before, '$[1]')
        WHERE l.changeId = :entry AND l.tableName = 'interactionTopic' AND l.before IS NOT NULL
        """
      ),
    ] + children("membership", 1) + children("contactPoint", 1) + children("participant", 2)
      + children("contactTopic", 1)
  }()

  /// `dormantDay` is the first day on which the silence is longer than eight usual gaps and the cadence; the guide's
  /// threshold, counted once so that the day's list needs no arithmetic for each contact.
  private static func standing(of scope: Scope) -> String {
    """
    WITH event AS MATERIALIZED (
      SELECT p.contactId, max(i.day) AS lastDay, min(i.day) AS firstDay,
        count(DISTINCT i.day) AS dayCount, \(ChannelBits.sql) AS channels
      FROM participant p JOIN interaction i ON i.id = p.interactionId
      WHERE i.outcome = 'reached' AND \(scope("p.contactId")) GROUP BY p.contactId
    ), fact AS MATERIALIZED (
      SELECT c.id, c.isArchived, c.sortName, c.sortOrganisation, c.importance, c.snoozedUntil,
        coalesce(e.channels, 0) AS channels, e.lastDay, coalesce(e.lastDay, c.createdOn) AS anchorDay,
        CASE WHEN e.dayCount > 1 THEN max(7.0, (e.lastDay - e.firstDay) * 1.0 / (e.dayCount - 1)) END
          AS usualGapDays,
        CASE c.cadence WHEN 'ambient' THEN NULL WHEN 'event-only' THEN NULL
          WHEN 'inherited' THEN coalesce(
            (SELECT min(n.cadenceDays) FROM membership m JOIN network n ON n.id = m.networkId
              WHERE m.contactId = c.id AND m.until IS NULL AND n.isArchived = 0),
            CASE c.circle WHEN 1 THEN 7 WHEN 2 THEN 30 WHEN 3 THEN 90 ELSE 365 END)
          ELSE CAST(c.cadence AS INTEGER) END AS cadenceDays, c.longestGapDays
      FROM contact c LEFT JOIN event e ON e.contactId = c.id WHERE \(scope("c.id"))
    )
    SELECT f.id, f.isArchived, f.sortName, f.sortOrganisation, f.importance, f.lastDay, f.anchorDay,
      f.cadenceDays,
      CASE WHEN f.isArchived OR f.cadenceDays IS NULL THEN NULL
        WHEN f.snoozedUntil > coalesce(f.lastDay, f.snoozedUntil - 1)
          THEN max(f.snoozedUntil, f.anchorDay + f.cadenceDays)
        ELSE f.anchorDay + f.cadenceDays END,
      f.lastDay + 1 + CAST(max(f.cadenceDays, coalesce(f.longestGapDays, 0),
        8 * coalesce(f.usualGapDays, f.cadenceDays)) AS INTEGER),
      f.usualGapDays,
      coalesce((SELECT substr(i.note, 1, 200) FROM participant p
        JOIN interaction i ON i.id = p.interactionId WHERE p.contactId = f.id AND i.note <> ''
        ORDER BY i.outcome = 'tried', i.day DESC, i.minuteOfDay DESC, i.id DESC LIMIT 1), ''),
      coalesce((SELECT group_concat(name, ', ') FROM (
        SELECT n.name FROM membership m JOIN network n ON n.id = m.networkId
        WHERE m.contactId = f.id AND m.until IS NULL ORDER BY n.sortName)), ''),
      f.channels, f.longestGapDays
    FROM fact f
    """
  }

  /// Of links only what tells them apart is searched: every one begins with https and www.
  private static let linkKinds = "('url', 'social')"

  /// What was logged, as `LoggedText.Entries` reads it.
  private static let log = """
    coalesce((SELECT group_concat(said, \(LoggedText.separatorSQL)) FROM (
      SELECT \(LoggedText.sql) AS said FROM participant p JOIN interaction i ON i.id = p.interactionId
      WHERE p.contactId = c.id AND said <> '' ORDER BY i.day DESC, i.id DESC)), '')
    """

  private static func search(of scope: Scope, isLogged: Bool = true) -> String {
    let columns = searchColumns.split(separator: ",").map { $0.drop { $0 == " " } }
    let searched = columns.map { PlainLetters.searched(String($0)) }.joined(separator: ", ")
    // Each text is put together once and looked at several times.
    return """
      WITH written (id, \(searchColumns)) AS MATERIALIZED (\(written(of: scope, isLogged)))
      SELECT id, \(searched) FROM written
      """
  }

  private static func written(of scope: Scope, _ isLogged: Bool) -> String {
    """
    SELECT c.id, c.name || CASE instr(c.nameParts, '"nicknames"') WHEN 0 THEN ''
        ELSE ' ' || coalesce((SELECT group_concat(value, ' ')
          FROM json_each(json_extract(c.nameParts, '$.nicknames'))), '') END,
      coalesce(c.organisation, ''), coalesce(c.title, ''),
      coalesce((SELECT group_concat(CASE WHEN p.kind IN \(Self.linkKinds) THEN p.normalised ELSE p.value END, ' ')
        FROM contactPoint p WHERE p.contactId = c.id), ''),
      coalesce((SELECT group_concat(t.name, ' ') FROM contactTopic ct JOIN topic t ON t.id = ct.topicId
        WHERE ct.contactId = c.id), ''),
      s.networks, c.note, \(isLogged ? log : "''")
    FROM contact c JOIN standing s ON s.contactId = c.id WHERE \(scope("c.id")) ORDER BY c.id
    """
  }
}
