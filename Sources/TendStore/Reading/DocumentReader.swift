import GRDB
import TendModel

/// Reads the whole store as one document, sorted by uid.
struct DocumentReader {
  let database: Database

  /// What belongs to some contacts.
  func document(of numbers: [Int64]) throws -> StoreDocument {
    let uids = try uids("contact")
    return try document().part(of: Set(numbers.compactMap { uids[$0] }))
  }

  func document() throws -> StoreDocument {
    var document = StoreDocument()
    let contactUIDs = try uids("contact")
    let networkUIDs = try uids("network")
    document.me = try QueryReader.me(database)
    document.networks = try Row.fetchAll(database, sql: "SELECT * FROM network ORDER BY uid")
      .map(NetworkRecord.network)
    document.topics = try Row.fetchAll(
      database,
      sql: "SELECT name, isNeededByMe FROM topic ORDER BY sortName"
    ).map { row in
      var topic = Topic(name: row["name"])
      topic.isNeededByMe = row["isNeededByMe"]
      return topic
    }
    document.contacts = try contacts(contactUIDs)
    document.memberships = try Row.fetchAll(database, sql: "SELECT * FROM membership").compactMap {
      row in
      guard let contact = contactUIDs[row["contactId"]], let network = networkUIDs[row["networkId"]]
      else { return nil }
      return StoreDocument.MembershipEntry(
        contact: contact,
        network: network,
        role: row["role"],
        since: Field.day(row["since"]),
        until: Field.day(row["until"])
      )
    }.sorted { ($0.contact.text, $0.network.text) < ($1.contact.text, $1.network.text) }
    document.interactions = try interactions(contactUIDs, networkUIDs)
    document.followUps = try Row.fetchAll(database, sql: "SELECT * FROM followUp ORDER BY uid").map
    {
      row in
      var followUp = try FollowUpRecord.followUp(row)
      let contact = followUp.contact.flatMap { contactUIDs[$0.number] }
      let network = followUp.network.flatMap { networkUIDs[$0.number] }
      (followUp.contact, followUp.network) = (nil, nil)
      return StoreDocument.FollowUpEntry(followUp: followUp, contact: contact, network: network)
    }
    document.exchanges = try ExchangeReader(database: database).entries(
      contacts: contactUIDs,
      interactions: try uids("interaction")
    )
    document.ties = try TieReader(database: database).entries(contacts: contactUIDs)
    document.distinctPairs = try DuplicateFactsReader(database: database).pairs().map { pair in
      [pair.first, pair.second].compactMap { contactUIDs[$0.number] }.sorted { $0.text < $1.text }
    }.sorted { $0.map(\.text).lexicographicallyPrecedes($1.map(\.text)) }
    document.importedEvents = try ImportedEventReader(database: database).entries()
    document.groupCards = try Row.fetchAll(
      database,
      sql: "SELECT source, key, encoding, text FROM groupCard ORDER BY source, key"
    ).map { row in
      StoreDocument.GroupCard(
        source: row[0],
        key: row[1],
        card: StoredCard(encoding: try Field.value(row[2]), text: row[3])
      )
    }
    document.tableMappings = try TableMappingReader(database: database).all()
    document.checklist = try ChecklistReader(database: database).entries(networks: networkUIDs)
    document.goals = try GoalReader(database: database).entries(
      networks: networkUIDs,
      contacts: contactUIDs
    )
    document.views = try ViewReader(database: database).own(by: "uid").map(\.view)
    return document
  }

  private func uids(_ table: String) throws -> [Int64: UniqueID] {
    let rows = try Row.fetchAll(database, sql: "SELECT id, uid FROM \(table)")
    return Dictionary(
      uniqueKeysWithValues: try rows.map { ($0[0] as Int64, try Field.uid($0[1])) }
    )
  }

  private func contacts(_ uids: [Int64: UniqueID]) throws -> [StoreDocument.ContactEntry] {
    try Row.fetchAll(database, sql: "SELECT * FROM contact ORDER BY uid").map { row in
      var contact = try ContactRecord.contact(row)
      let through = contact.met.through.flatMap { uids[$0.number] }
      contact.met.through = nil
      var entry = try self.entry(row["id"], contact)
      entry.metThrough = through
      return entry
    }
  }

  /// All contacts with their numbers, by uid; who introduced them is left out.
  func people() throws -> [FolderContents.Person] {
    try Row.fetchAll(database, sql: "SELECT * FROM contact ORDER BY uid").map { row in
      var contact = try ContactRecord.contact(row)
      contact.met.through = nil
      let id: Int64 = row["id"]
      return FolderContents.Person(id: ContactID(id), entry: try entry(id, contact))
    }
  }

  private func entry(_ id: Int64, _ contact: Contact) throws -> StoreDocument.ContactEntry {
    StoreDocument.ContactEntry(
      contact: contact,
      metThrough: nil,
      points: try CardReader(database: database).points(ContactID(id)),
      keys: try keys(id),
      topics: try topics(id)
    )
  }

  private func keys(_ id: Int64) throws -> [StoreDocument.KeyEntry] {
    try Row.fetchAll(
      try database.cachedStatement(
        sql: """
          SELECT k.source, k.kind, k.key, k.lastImported, c.encoding, c.text
          FROM externalKey k LEFT JOIN card c ON c.id = k.id WHERE k.contactId = ?
          ORDER BY k.source, k.kind, k.key
          """
      ),
      arguments: [id]
    ).map { row in
      StoreDocument.KeyEntry(
        key: ExternalKey(source: row[0], kind: row[1], key: row[2]),
        lastImported: row[3],
        card: try (row[5] as String?).map {
          StoredCard(encoding: try Field.value(row[4]), text: $0)
        }
      )
    }
  }

  private func topics(_ id: Int64) throws -> [StoreDocument.TopicEntry] {
    try Row.fetchAll(
      try database.cachedStatement(
        sql: """
          SELECT t.name, ct.role FROM contactTopic ct JOIN topic t ON t.id = ct.topicId
          WHERE ct.contactId = ? ORDER BY t.sortName, ct.role
          """
      ),
      arguments: [id]
    ).map { StoreDocument.TopicEntry(name: $0[0], role: try Field.value($0[1])) }
  }

  private func interactions(
    _ contacts: [Int64: UniqueID],
    _ networks: [Int64: UniqueID]
  ) throws
    -> [StoreDocument.InteractionEntry]
  {
    try Row.fetchAll(database, sql: "SELECT * FROM interaction ORDER BY uid").map { row in
      let id: Int64 = row["id"]
      var interaction = try InteractionRecord.interaction(row, contacts: [])
      let network = interaction.network.flatMap { networks[$0.number] }
      interaction.network = nil
      let people = try Int64.fetchAll(
        try database.cachedStatement(
          sql: "SELECT contactId FROM participant WHERE interactionId = ? ORDER BY position"
        ),
        arguments: [id]
      )
      let topics = try String.fetchAll(
        try database.cachedStatement(
          sql: """
            SELECT t.name FROM interactionTopic it JOIN topic t ON t.id = it.topicId
            WHERE it.interactionId = ? ORDER BY t.sortName
            """
        ),
        arguments: [id]
      )
      return StoreDocument.InteractionEntry(
        interaction: interaction,
        contacts: people.compactMap { contacts[$0] },
        network: network,
        topics: topics
      )
    }
  }
}
