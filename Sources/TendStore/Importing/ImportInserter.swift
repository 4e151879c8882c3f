import GRDB
import TendModel

/// Inserts the new contacts of an import, some thousand at a time.
struct ImportInserter {
  let applier: ChangeApplier
  let day: CalendarDay
  /// When the import began, in seconds since 1970-01-01 00:00 UTC.
  private let second: Int64
  let network: Int64?
  let topics: [String: Int64]
  private var contacts: RowInserter
  private var points: RowInserter
  private var keys: RowInserter
  private var topicLinks: RowInserter
  private var cards: RowInserter
  /// The highest number that a contact has; rows that refer to one another are written together, so it is given here.
  private(set) var contactNumber: Int64
  private var keyNumber: Int64

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
    second = applier.environment.now()
    self.network = network
    self.topics = topics
    let database = applier.database
    contacts = try RowInserter("contact", ["id"] + ContactRecord.importColumns, database)
    points = try RowInserter(
      "contactPoint",
      ["contactId", "position", "kind", "value", "label", "preference", "normalised"],
      database
    )
    keys = try RowInserter(
      "externalKey",
      ["id", "contactId", "source", "kind", "key", "lastImported"],
      database
    )
    topicLinks = try RowInserter("contactTopic", ["contactId", "topicId", "role"], database)
    cards = try RowInserter("card", ["id", "encoding", "text"], database)
    contactNumber = try applier.lastNumber(of: "contact")
    keyNumber = try applier.lastNumber(of: "externalKey")
  }

  /// Inserts records that the planner has made safe and found to be new, as members of the import's network since the day
  /// of connecting.
  mutating func insert(_ additions: ArraySlice<ImportPlan.Addition>) throws {
    let first = contactNumber + 1
    for addition in additions { try append(addition) }
    try contacts.write()
    try points.write()
    try keys.write()
    try cards.write()
    try topicLinks.write()
    if let network {
      try applier.execute(
        """
        INSERT INTO membership (contactId, networkId, role, since)
        SELECT id, ?, '', metDay FROM contact WHERE id BETWEEN ? AND ? ORDER BY id
        """,
        [network, first, contactNumber]
      )
    }
  }

  private mutating func append(_ addition: ImportPlan.Addition) throws {
    let imported = addition.contact
    contactNumber += 1
    let value = contact(imported)
    try value.validate()
    contacts.integer(contactNumber)
    try ContactRecord.appendImport(value, to: &contacts)
    append(imported.points)
    let external = addition.key
    keyNumber += 1
    keys.integer(keyNumber)
    keys.integer(contactNumber)
    for text in [external.source, external.kind, external.key, addition.json] { keys.text(text) }
    if !imported.card.isEmpty {
      let stored = StoredCard(imported.card)
      cards.integer(keyNumber)
      cards.text(stored.encoding.rawValue)
      cards.text(stored.text)
    }
    guard !topics.isEmpty else { return }
    for number in Set(imported.topics.compactMap { topics[$0] }).sorted() {
      topicLinks.integer(contactNumber)
      topicLinks.integer(number)
      topicLinks.text("about")
    }
  }

  private mutating func append(_ list: [ContactPoint]) {
    for (position, value) in list.enumerated() {
      points.integer(contactNumber)
      points.integer(position)
      points.text(value.kind.rawValue)
      points.text(value.value)
      points.text(value.label)
      points.integer(value.preference)
      points.text(value.normalised)
    }
  }

  private func contact(_ imported: ImportedContact) -> Contact {
    var contact = Contact(
      uid: applier.environment.makeUID(Int(contactNumber), since: second),
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
