import GRDB
import TendModel

/// Inserts the new contacts of an import with statements that are prepared once.
struct ImportInserter {
  let applier: ChangeApplier
  let day: CalendarDay
  let network: Int64?
  let topics: [String: Int64]
  private var contact: RowInserter
  private var point: RowInserter
  private var key: RowInserter
  private var membership: RowInserter
  private var topic: RowInserter
  private var card: RowInserter
  /// The first contact, like which the others stand.
  private var pattern: Int64?

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
    contact = try RowInserter(ContactRecord.importSQL, database)
    point = try RowInserter(
      """
      INSERT INTO contactPoint (contactId, position, kind, value, label, preference, normalised)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      database
    )
    key = try RowInserter(
      "INSERT INTO externalKey (contactId, source, kind, key, lastImported) VALUES (?, ?, ?, ?, ?)",
      database
    )
    membership = try RowInserter(
      """
      INSERT INTO membership (contactId, networkId, role, since)
      SELECT id, ?, '', metDay FROM contact WHERE id BETWEEN ? AND ? ORDER BY id
      """,
      database
    )
    topic = try RowInserter(
      "INSERT INTO contactTopic (contactId, topicId, role) VALUES (?, ?, 'about')",
      database
    )
    card = try RowInserter("INSERT INTO card (id, encoding, text) VALUES (?, ?, ?)", database)
  }

  /// Inserts a record that the planner has made safe and found to be new.
  ///
  /// - Returns: The number of the contact.
  mutating func insert(_ addition: ImportPlan.Addition) throws -> Int64 {
    let imported = addition.contact
    let value = contact(imported)
    try value.validate()
    try ContactRecord.appendImport(value, to: &contact)
    try contact.run()
    let id = applier.database.lastInsertedRowID
    try insertPoints(imported.points, of: id)
    let external = addition.key
    key.integer(id)
    for text in [external.source, external.kind, external.key, addition.json] { key.text(text) }
    try key.run()
    if !imported.card.isEmpty {
      let stored = StoredCard(imported.card)
      card.integer(applier.database.lastInsertedRowID)
      card.text(stored.encoding.rawValue)
      card.text(stored.text)
      try card.run()
    }
    for number in Set(imported.topics.compactMap { topics[$0] }).sorted() {
      topic.integer(id)
      topic.integer(number)
      try topic.run()
    }
    return id
  }

  private mutating func insertPoints(_ points: [ContactPoint], of id: Int64) throws {
    for (position, value) in points.enumerated() {
      point.integer(id)
      point.integer(position)
      point.text(value.kind.rawValue)
      point.text(value.value)
      point.text(value.label)
      point.integer(value.preference)
      point.text(value.normalised)
      try point.run()
    }
  }

  /// Makes a range of contacts members of the import's network since the day of connecting, and counts what is derived
  /// from them.
  mutating func complete(from first: Int64, through last: Int64) throws {
    if let network {
      membership.integer(network)
      membership.integer(first)
      membership.integer(last)
      try membership.run()
    }
    let derived = DerivedTables(database: applier.database)
    if pattern == nil {
      try derived.add(from: first, through: first)
      pattern = first
    }
    if let pattern { try derived.add(from: first, through: last, like: pattern) }
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
}
