import GRDB
import TendModel

/// Reads how contacts hang together, compactly: names stay in the store.
///
/// It looks at every contact, interaction and membership once and is meant for work beside the loop.
struct TieFactsReader {
  let database: Database

  /// - Complexity: O(contacts + participants + memberships + topics), in the order of their keys.
  func facts() throws -> TieFacts {
    var facts = TieFacts()
    facts.me = try QueryReader.me(database)
    var numbers: [Int64: Int32] = [:]
    try readPeople(&facts, &numbers)
    try readExchanges(&facts, numbers)
    try readMemberships(&facts, numbers)
    try readTopics(&facts, numbers)
    try readEvents(&facts, numbers)
    try readNotes(&facts, numbers)
    facts.relations = try RelationReader(database: database).all().compactMap { relation in
      guard let owner = numbers[relation.owner], let other = numbers[relation.other] else {
        return nil
      }
      return TieFacts.Link(person: owner, item: other)
    }
    return facts
  }

  private func readPeople(_ facts: inout TieFacts, _ numbers: inout [Int64: Int32]) throws {
    var organisations: [String: Int32] = [:]
    var sectors: [String: Int32] = [:]
    var through: [(Int32, Int64)] = []
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT c.id, CASE WHEN c.kind = 'person' THEN c.organisation END, c.sector, c.metThrough,
          c.circle, c.importance, c.closeness, s.lastDay, s.dormantDay, c.createdOn,
          c.kind = 'organisation'
        FROM contact c JOIN standing s ON s.contactId = c.id WHERE c.isArchived = 0 ORDER BY c.id
        """
    )
    while let row = try rows.next() {
      var person = TieFacts.Person(
        id: ContactID(row[0]),
        circle: row[4],
        importance: row[5],
        createdOn: CalendarDay(epochDay: row[9])
      )
      person.organisation = Self.place(row[1], in: &organisations, &facts.organisations)
      person.sector = Self.place(row[2], in: &sectors, &facts.sectors)
      person.isOrganisation = row[10]
      person.closeness = row[6]
      person.lastContact = Field.day(row[7])
      person.dormantFrom = Field.day(row[8])
      let number = Int32(facts.people.count)
      if let other = row[3] as Int64? { through.append((number, other)) }
      numbers[row[0]] = number
      facts.people.append(person)
    }
    for (number, other) in through { facts.people[Int(number)].metThrough = numbers[other] }
  }

  /// The place of a text among those seen, without regard to case; nil for a blank one.
  private static func place(
    _ text: String?,
    in places: inout [String: Int32],
    _ texts: inout [String]
  ) -> Int32? {
    guard let text, !text.isEmpty else { return nil }
    let key = FoldedText.folded(text)
    if let known = places[key] { return known }
    let place = Int32(texts.count)
    places[key] = place
    texts.append(text)
    return place
  }

  private func readExchanges(_ facts: inout TieFacts, _ numbers: [Int64: Int32]) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT contactId, count(*) FILTER (WHERE direction = 'given'),
          count(*) FILTER (WHERE direction = 'received') FROM exchange GROUP BY contactId
        """
    )
    while let row = try rows.next() {
      guard let number = numbers[row[0]] else { continue }
      facts.people[Int(number)].givenCount = row[1]
      facts.people[Int(number)].receivedCount = row[2]
    }
  }

  private func readMemberships(_ facts: inout TieFacts, _ numbers: [Int64: Int32]) throws {
    var places: [Int64: Int32] = [:]
    let networks = try Row.fetchAll(
      database,
      sql: "SELECT id, name FROM network WHERE isArchived = 0 ORDER BY sortName"
    )
    for row in networks {
      places[row[0]] = Int32(facts.networks.count)
      facts.networks.append(row[1])
    }
    facts.memberships = try links(
      "SELECT contactId, networkId FROM membership WHERE until IS NULL ORDER BY contactId, networkId",
      numbers,
      places
    )
  }

  private func readTopics(_ facts: inout TieFacts, _ numbers: [Int64: Int32]) throws {
    var places: [Int64: Int32] = [:]
    let topics = try Row.fetchAll(
      database,
      sql: """
        SELECT id, name FROM topic WHERE id IN (SELECT topicId FROM contactTopic WHERE role <> 'about')
        ORDER BY sortName
        """
    )
    for row in topics {
      places[row[0]] = Int32(facts.topics.count)
      facts.topics.append(row[1])
    }
    func read(_ role: Topic.Role) throws -> [TieFacts.Link] {
      try links(
        """
        SELECT contactId, topicId FROM contactTopic WHERE role = '\(role.rawValue)'
        ORDER BY contactId, topicId
        """,
        numbers,
        places
      )
    }
    facts.offers = try read(.offers)
    facts.needs = try read(.needs)
  }

  private func links(
    _ sql: String,
    _ numbers: [Int64: Int32],
    _ places: [Int64: Int32]
  ) throws -> [TieFacts.Link] {
    var links: [TieFacts.Link] = []
    try RowReader.forEach(sql, database) { row in
      guard let person = numbers[row.number(0)], let item = places[row.number(1)] else { return }
      links.append(TieFacts.Link(person: person, item: item))
    }
    return links
  }

  private func readEvents(_ facts: inout TieFacts, _ numbers: [Int64: Int32]) throws {
    var last: Int64?
    var (events, offsets, participants) = ([TieFacts.Event](), [Int32](), [Int32]())
    try RowReader.forEach(
      """
      SELECT i.id, p.contactId, i.day, i.depth = 'light', i.space = 'remote'
      FROM interaction i CROSS JOIN participant p ON p.interactionId = i.id
      WHERE i.outcome = 'reached' ORDER BY i.id
      """,
      database
    ) { row in
      if row.number(0) != last {
        last = row.number(0)
        offsets.append(Int32(participants.count))
        events.append(
          TieFacts.Event(
            day: CalendarDay(epochDay: Int(row.number(2))),
            isLight: row.number(3) != 0,
            isRemote: row.number(4) != 0
          )
        )
      }
      participants.append(numbers[row.number(1)] ?? TieFacts.archived)
    }
    offsets.append(Int32(participants.count))
    (facts.events, facts.eventOffsets, facts.participants) = (events, offsets, participants)
  }

  private func readNotes(_ facts: inout TieFacts, _ numbers: [Int64: Int32]) throws {
    let rows = try Row.fetchCursor(database, sql: "SELECT * FROM tie ORDER BY firstId, secondId")
    while let row = try rows.next() {
      guard let first = numbers[row["firstId"]], let second = numbers[row["secondId"]] else {
        continue
      }
      facts.notes.append(
        TieFacts.Note(
          first: first,
          second: second,
          state: try Field.value(row["state"]),
          strength: row["strength"],
          source: try Field.value(row["source"]),
          notedOn: CalendarDay(epochDay: row["notedOn"])
        )
      )
    }
  }
}

extension RowReader {
  /// Calls a body for each row of a statement.
  fileprivate static func forEach(
    _ sql: String,
    _ database: Database,
    _ body: (RowReader) -> Void
  ) throws {
    let rows = try RowReader(try database.cachedStatement(sql: sql))
    try rows.forEach { body(rows) }
  }
}
