import GRDB
import TendModel

/// Answers queries from one snapshot of the database.
struct QueryReader {
  let database: Database
  /// The day of the store's clock, for filters that name none.
  let today: CalendarDay
  let names: NameCache
  /// Who asks.
  var author = ""

  func answer(_ query: Query) throws -> Answer {
    switch query {
    case .contacts(let filter, let order, let window):
      .contacts(
        try ContactListReader(database: database)
          .page(filter, order, window, today: today, names: names)
      )
    case .contactIDs(let filter, let order):
      .contactIDs(
        try ContactListReader(database: database)
          .numbers(filter, order, today: today, names: names).map { ContactID($0) }
      )
    case .card(let id, let entries):
      .card(try CardReader(database: database).card(id, entries: entries))
    case .today(let day, let limit, let onlyRoutes, let freshBefore):
      .today(
        try TodayReader(
          database: database,
          day: day,
          onlyRoutes: Set(onlyRoutes.map(\.number)),
          freshBefore: freshBefore?.number
        ).list(limit: limit)
      )
    case .networks(let day, let isArchived):
      .networks(try NetworkReader(database: database, day: day).rows(archived: isArchived))
    case .networkFacts(let day):
      .networkFacts(try NetworkFactsReader(database: database, day: day).facts())
    case .network(let id): .network(try NetworkRecord.fetch(id, database))
    case .checklist(let id): .checklist(try ChecklistReader(database: database).rows(of: id))
    case .goals(let id): .goals(try GoalReader(database: database).rows(of: id))
    case .journal(let filter, let window):
      .journal(try JournalReader(database: database).page(filter, window, today: today))
    case .interaction(let id): .interaction(try JournalReader(database: database).row(id))
    case .followUp(let id): .followUp(try followUp(id))
    case .followUps(let limit):
      .followUps(try FollowUpReader(database: database).open(limit: limit))
    case .history(let limit): .history(try history(limit))
    case .conflicts: .conflicts(try FolderTables(database: database).conflicts())
    case .trash(let limit): .trash(try TrashReader(database: database).page(limit: limit))
    case .names(let kind, let text, let limit):
      .names(try NameReader(database: database).names(kind, text, limit))
    case .notedTies(let id, let text, let limit):
      .names(try TieReader(database: database).names(notedOf: id, text, limit))
    case .addresses(let text, let limit):
      .addresses(try AddressReader(database: database).rows(text, limit: limit))
    case .duplicateFacts: .duplicateFacts(try DuplicateFactsReader(database: database).facts())
    case .tieFacts: .tieFacts(try TieFactsReader(database: database).facts())
    case .contactNames(let ids): .contactNames(try NameReader(database: database).names(of: ids))
    case .views: .views(try ViewReader(database: database).rows())
    case .me: .me(try Self.me(database))
    case .summary(let day): .summary(try summary(day))
    case .counts(let day): .counts(try counts(day))
    case .preview(let change):
      .preview(try PreviewReader(database: database).preview(change))
    case .tableMapping(let fingerprint):
      .tableMapping(try TableMappingReader(database: database).mapping(fingerprint))
    case .knownEmails: .knownEmails(try AddressReader(database: database).emails())
    case .importPreview(let batch): .importPreview(try ImportPlanner(database).preview(batch))
    case .document: .document(try DocumentReader(database: database).document())
    case .documentPart(let filter):
      .document(
        try DocumentReader(database: database).document(
          of: try ContactListReader(database: database)
            .numbers(filter, ContactOrder(.name), today: today, names: names)
        )
      )
    }
  }

  static func me(_ database: Database) throws -> Me {
    let text = try String.fetchOne(database, sql: "SELECT document FROM me")
    return try text.map { try JSON.value(Me.self, $0) } ?? Me()
  }

  private func followUp(_ id: FollowUpID) throws -> FollowUp? {
    try Row.fetchOne(database, sql: "SELECT * FROM followUp WHERE id = ?", arguments: [id.number])
      .map(FollowUpRecord.followUp)
  }

  private func history(_ limit: Int) throws -> [HistoryEntry] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT id, at, author, title, state FROM changeLog WHERE rootId IS NULL
        ORDER BY id DESC LIMIT ?
        """,
      arguments: [limit]
    ).map { row in
      HistoryEntry(
        id: ChangeID(row["id"]),
        secondsSince1970: row["at"],
        author: row["author"],
        title: row["title"],
        state: try Field.value(row["state"])
      )
    }
  }

  private func summary(_ day: CalendarDay) throws -> StoreSummary {
    let archived = try count("standing WHERE isArchived = 1")
    return StoreSummary(
      // Counting a whole table is quick, as is counting the archive; counting all but the archive is not.
      contacts: try count("contact") - archived,
      archivedContacts: archived,
      dueContacts: try DueTally.count(on: day.epochDay, database),
      undoable: try newest("done"),
      redoable: try newest("undone"),
      author: author
    )
  }

  /// The author's newest change in a state, as `UndoStack` chooses it.
  private func newest(_ state: String) throws -> String? {
    try String.fetchOne(
      try database.cachedStatement(
        sql: """
          SELECT title FROM changeLog
          WHERE author = ? AND state = ? AND rootId IS NULL ORDER BY tipId DESC LIMIT 1
          """
      ),
      arguments: [author, state]
    )
  }

  private func counts(_ day: CalendarDay) throws -> StoreCounts {
    let summary = try summary(day)
    var counts = StoreCounts()
    counts.contacts = summary.contacts
    counts.archivedContacts = summary.archivedContacts
    counts.networks = try count("network WHERE isArchived = 0")
    counts.interactions = try count("interaction")
    counts.openFollowUps = try count("followUp WHERE state = 'open'")
    counts.topics = try count("topic")
    counts.changes = try count("changeLog WHERE rootId IS NULL")
    counts.dueContacts = summary.dueContacts
    return counts
  }

  private func count(_ rows: String) throws -> Int {
    try Int.fetchOne(try database.cachedStatement(sql: "SELECT count(*) FROM \(rows)")) ?? 0
  }
}
