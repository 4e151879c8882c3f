import GRDB
import TendModel

/// Reads what is known of the networks in a few passes, each over one table.
struct NetworkFactsReader {
  let database: Database
  let day: CalendarDay

  /// What is gathered on the way: where each record stands among the facts.
  private struct Places {
    /// The place of a contact by its row number.
    var people: [Int64: Int32] = [:]
    var networks: [Int64: Int] = [:]
    /// The networks of which each contact is a member now: those of contact i from `offsets[i]` to `offsets[i + 1]`.
    var offsets: [Int32] = [0]
    var current: [Int32] = []

    func networks(of person: Int32) -> ArraySlice<Int32> {
      current[Int(offsets[Int(person)])..<Int(offsets[Int(person) + 1])]
    }
  }

  /// - Complexity: O(contacts + memberships + interactions of the last twelve months).
  func facts() throws -> NetworkFacts {
    var facts = NetworkFacts(day: day)
    var places = Places()
    try readPeople(&facts, &places)
    try readNetworks(&facts, &places)
    if !facts.networks.isEmpty {
      try readInteractions(&facts, places)
      try readExchanges(&facts, places)
    }
    try readTopics(&facts, places)
    return facts
  }

  private func readPeople(_ facts: inout NetworkFacts, _ places: inout Places) throws {
    let own = Set(try QueryReader.me(database).organisations.map { FoldedText.folded($0) })
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT contactId, lastDay, cadenceDays, importance, \(Due.condition(on: "?1")),
          \(own.isEmpty ? "NULL" : "sortOrganisation")
        FROM standing WHERE isArchived = 0 ORDER BY contactId
        """,
      arguments: [day.epochDay]
    )
    while let row = try rows.next() {
      let number: Int64 = row[0]
      var person = NetworkFacts.Person(id: ContactID(number))
      person.lastContact = Field.day(row[1])
      person.cadenceDays = row[2]
      person.importance = row[3]
      person.isDue = row[4] ?? false
      person.isInside = (row[5] as String?).map(own.contains)
      places.people[number] = Int32(facts.people.count)
      facts.people.append(person)
    }
    var sectors: [String: Int32] = [:]
    let ofSectors = try Row.fetchCursor(
      database,
      sql: "SELECT id, sector FROM contact WHERE sector IS NOT NULL"
    )
    while let row = try ofSectors.next() {
      guard let person = places.people[row[0]] else { continue }
      let name: String = row[1]
      // Sectors are told apart as names are: without regard to case.
      let key = FoldedText.folded(name)
      if sectors[key] == nil {
        sectors[key] = Int32(facts.sectors.count)
        facts.sectors.append(name)
      }
      facts.people[Int(person)].sector = sectors[key]
    }
  }

  private func readNetworks(_ facts: inout NetworkFacts, _ places: inout Places) throws {
    for row in try Row.fetchAll(
      database,
      sql: "SELECT * FROM network WHERE isArchived = 0 ORDER BY sortName"
    ) {
      places.networks[row["id"]] = facts.networks.count
      facts.networks.append(
        NetworkFacts.Entry(id: NetworkID(row["id"]), network: try NetworkRecord.network(row))
      )
    }
    var links: [(person: Int32, network: Int32)] = []
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT contactId, networkId, since, until FROM membership ORDER BY contactId"
    )
    while let row = try rows.next() {
      guard let person = places.people[row[0]], let network = places.networks[row[1]] else {
        continue
      }
      let member = NetworkFacts.Member(
        person: person,
        since: Field.day(row[2]),
        until: Field.day(row[3])
      )
      facts.networks[network].members.append(member)
      if member.until == nil { links.append((person, Int32(network))) }
    }
    places.offsets = [Int32](repeating: 0, count: facts.people.count + 1)
    for link in links { places.offsets[Int(link.person) + 1] += 1 }
    for index in facts.people.indices { places.offsets[index + 1] += places.offsets[index] }
    // They come by contact already.
    places.current = links.map(\.network)
  }

  private func readInteractions(_ facts: inout NetworkFacts, _ places: Places) throws {
    let starts = facts.monthStarts
    guard let first = starts.first else { return }
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT i.id, i.day, i.space = 'remote', i.networkId, p.contactId
        FROM interaction i JOIN participant p ON p.interactionId = i.id
        WHERE i.outcome = 'reached' AND i.day BETWEEN ? AND ? ORDER BY i.day, i.id
        """,
      arguments: [first.epochDay, day.epochDay]
    )
    var (interaction, counted): (Int64, [Int]) = (-1, [])
    var together: [Int32] = []
    func endInteraction() {
      if (2...NetworkFacts.largestGathering).contains(together.count) {
        facts.gatherings.append(together)
      }
      together.removeAll(keepingCapacity: true)
    }
    while let row = try rows.next() {
      let number: Int64 = row[0]
      if number != interaction {
        endInteraction()
        (interaction, counted) = (number, [])
      }
      if let person = places.people[row[4]] { together.append(person) }
      let month = (starts.lastIndex { $0.epochDay <= row[1] }) ?? 0
      let isRemote: Bool = row[2]
      for network in networks(logged: row[3], with: row[4], places) where !counted.contains(network)
      {
        counted.append(network)
        facts.networks[network].months[month] += 1
        if isRemote {
          facts.networks[network].remoteCount += 1
        } else {
          facts.networks[network].inPersonCount += 1
        }
      }
    }
    endInteraction()
  }

  private func readExchanges(_ facts: inout NetworkFacts, _ places: Places) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT e.contactId, e.direction = 'given', i.networkId
        FROM exchange e LEFT JOIN interaction i ON i.id = e.interactionId
        """
    )
    while let row = try rows.next() {
      let isGiven: Bool = row[1]
      for network in networks(logged: row[2], with: row[0], places) {
        if isGiven {
          facts.networks[network].givenCount += 1
        } else {
          facts.networks[network].receivedCount += 1
        }
      }
    }
  }

  /// Where something belongs: the network in which it was logged, else those of the contact.
  private func networks(
    logged network: Int64?,
    with contact: Int64,
    _ places: Places
  ) -> [Int] {
    if let network { return places.networks[network].map { [$0] } ?? [] }
    guard let person = places.people[contact] else { return [] }
    return places.networks(of: person).map { Int($0) }
  }

  private func readTopics(_ facts: inout NetworkFacts, _ places: Places) throws {
    var numbers: [Int64: Int] = [:]
    for row in try Row.fetchAll(
      database,
      sql: "SELECT id, name, isNeededByMe FROM topic ORDER BY sortName"
    ) {
      numbers[row[0]] = facts.topics.count
      facts.topics.append(NetworkFacts.TopicEntry(name: row[1], isNeededByMe: row[2]))
    }
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT topicId, contactId, role FROM contactTopic ORDER BY contactId"
    )
    while let row = try rows.next() {
      guard let topic = numbers[row[0]], let person = places.people[row[1]] else { continue }
      let role: Topic.Role = try Field.value(row[2])
      if facts.topics[topic].people.last != person { facts.topics[topic].people.append(person) }
      switch role {
      case .offers: facts.topics[topic].offeredBy.append(person)
      case .needs: facts.topics[topic].neededBy.append(person)
      case .about: break
      }
    }
  }
}
