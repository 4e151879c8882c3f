import GRDB
import TendModel

/// Inserts the new contacts of an import with statements that are prepared once.
struct ImportInserter {
  let applier: ChangeApplier
  let day: CalendarDay
  let network: Int64?
  let topics: [String: Int64]
  private let contact: Statement
  private let point: Statement
  private let key: Statement
  private let membership: Statement
  private let topic: Statement

  /// Imported contacts begin in the outermost circle and count from the day of the import, so that a file of thousands
  /// does not fill the day's list.
  private static let circle = 4

  init(
    applier: ChangeApplier,
    day: CalendarDay,
    network: Int64?,
    topics: [String: Int64]
  ) throws {
    self.applier = applier
    self.day = day
    self.network = network
    self.topics = topics
    let database = applier.database
    contact = try database.cachedStatement(sql: ContactRecord.importSQL)
    point = try database.cachedStatement(
      sql: """
        INSERT INTO contactPoint (contactId, position, kind, value, label, preference, normalised)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    )
    key = try database.cachedStatement(
      sql: """
        INSERT INTO externalKey (contactId, source, kind, key, lastImported) VALUES (?, ?, ?, ?, ?)
        """
    )
    membership = try database.cachedStatement(
      sql: """
        INSERT INTO membership (contactId, networkId, role, since)
        SELECT id, ?, '', metDay FROM contact WHERE id BETWEEN ? AND ? ORDER BY id
        """
    )
    topic = try database.cachedStatement(
      sql: "INSERT INTO contactTopic (contactId, topicId, role) VALUES (?, ?, 'about')"
    )
  }

  /// Inserts a record that the planner has made safe and found to be new.
  ///
  /// - Returns: The number of the contact.
  func insert(_ addition: ImportPlan.Addition) throws -> Int64 {
    let imported = addition.contact
    let value = contact(imported)
    try value.validate()
    try run(contact, try ContactRecord.importValues(value))
    let id = applier.database.lastInsertedRowID
    for (position, value) in imported.points.enumerated() {
      try run(
        point,
        [
          id, position, value.kind.rawValue, value.value, value.label, value.preference,
          value.normalised,
        ]
      )
    }
    let external = addition.key
    try run(key, [id, external.source, external.kind, external.key, addition.json])
    for number in Set(imported.topics.compactMap { topics[$0] }).sorted() {
      try run(topic, [id, number])
    }
    return id
  }

  /// Makes a range of contacts members of the import's network, since the day of connecting.
  func join(from first: Int64, through last: Int64) throws {
    if let network { try run(membership, [network, first, last]) }
  }

  private func contact(_ imported: ImportedContact) -> Contact {
    var contact = Contact(
      uid: applier.environment.makeUID(),
      name: imported.name,
      createdOn: day
    )
    contact.kind = imported.kind
    contact.nameParts = imported.nameParts
    contact.organisation = imported.organisation
    contact.units = imported.units
    contact.title = imported.title
    contact.birthday = imported.birthday
    contact.note = imported.note
    contact.circle = Self.circle
    contact.met.day = imported.connectedOn
    return contact
  }

  private func run(
    _ statement: Statement,
    _ values: [(any DatabaseValueConvertible)?]
  ) throws {
    // The number of arguments is right by construction; checking it costs as much as a small insert.
    statement.setUncheckedArguments(StatementArguments(values))
    try statement.execute()
  }
}
