import GRDB
import TendModel

/// Adds a whole exported store to an empty one.
struct DocumentLoader {
  let applier: ChangeApplier

  private var database: Database { applier.database }

  func load(_ document: StoreDocument) throws {
    let held = try Int.fetchOne(
      database,
      sql: "SELECT (SELECT count(*) FROM contact) + (SELECT count(*) FROM network)"
    )
    guard held == 0 else { throw StoreError(.notEmpty) }
    if document.me != Me() { try applier.set(document.me) }
    // Topics outlive the contacts that had them, so that some may be there; they are recorded one by one.
    try loadTopics(document)
    try applier.inBulk(Self.bulkTables, adding: document.contacts.count) {
      try loadRows(document)
      try DerivedTables(database: database).rebuild()
    }
  }

  private static let bulkTables = Migrations.loggedTables.filter {
    !["me", "topic", "importRun"].contains($0)
  }

  private func loadTopics(_ document: StoreDocument) throws {
    for topic in document.topics {
      let id = try applier.topicNumber(topic.name)
      try applier.execute(
        "UPDATE topic SET isNeededByMe = ? WHERE id = ?",
        [topic.isNeededByMe, id]
      )
    }
    // A document made by hand may use topics that it does not list.
    for name in Set(document.contacts.flatMap(\.topics).map(\.name)) {
      _ = try applier.topicNumber(name)
    }
    for name in Set(document.interactions.flatMap(\.topics)) { _ = try applier.topicNumber(name) }
    for name in Set((document.goals ?? []).flatMap(\.goal.topics)) {
      _ = try applier.topicNumber(name)
    }
  }

  private func loadRows(_ document: StoreDocument) throws {
    var networks: [UniqueID: NetworkID] = [:]
    for network in document.networks {
      try applier.add(network)
      networks[network.uid] = NetworkID(database.lastInsertedRowID)
    }
    for view in document.views { try applier.add(view) }
    let contacts = try loadContacts(document.contacts)
    try loadMemberships(document.memberships, contacts, networks)
    var records: [UniqueID: Int64] = [:]
    var interactions: [UniqueID: InteractionID] = [:]
    for entry in document.interactions {
      var interaction = entry.interaction
      interaction.contacts = try entry.contacts.map { try find($0, in: contacts, "contact") }
      interaction.network = try entry.network.map { try find($0, in: networks, "network") }
      let id = try applier.insertInteraction(interaction)
      interactions[interaction.uid] = InteractionID(id)
      records[interaction.uid] = id
      try applier.link(id, interaction.contacts, entry.topics)
    }
    for entry in document.followUps {
      var followUp = entry.followUp
      followUp.contact = try entry.contact.map { try find($0, in: contacts, "contact") }
      followUp.network = try entry.network.map { try find($0, in: networks, "network") }
      records[followUp.uid] = try applier.add(followUp).number
    }
    for entry in document.ties ?? [] {
      guard entry.contacts.count == 2 else {
        throw ValidationError(
          "document",
          "holds a tie \(entry.uid) that is not between two contacts"
        )
      }
      let ends = try entry.contacts.map { try find($0, in: contacts, "contact") }
      var tie = Tie(
        uid: entry.uid,
        pair: TiePair(ends[0], ends[1]),
        state: entry.state,
        strength: entry.strength,
        source: entry.source,
        notedOn: entry.notedOn
      )
      (tie.kind, tie.since) = (entry.kind, entry.since)
      try applier.set(tie)
    }
    for uids in document.distinctPairs ?? [] {
      let ends = try uids.map { try find($0, in: contacts, "contact") }
      guard ends.count == 2 else {
        throw ValidationError("document", "says of \(ends.count) contacts that they are two")
      }
      try applier.setDistinct([TiePair(ends[0], ends[1])], true)
    }
    for entry in document.exchanges ?? [] {
      var exchange = Exchange(
        uid: entry.uid,
        contact: try find(entry.contact, in: contacts, "contact"),
        day: entry.day,
        direction: entry.direction,
        kind: entry.kind
      )
      exchange.interaction = try entry.interaction.map {
        try find($0, in: interactions, "interaction")
      }
      (exchange.weight, exchange.note) = (entry.weight, entry.note)
      try applier.add(exchange)
      records[exchange.uid] = database.lastInsertedRowID
    }
    try loadGoals(document, contacts, networks)
    try loadImports(document, records)
  }

  private func loadImports(_ document: StoreDocument, _ records: [UniqueID: Int64]) throws {
    for entry in document.importedEvents ?? [] {
      let record = try entry.record.map { try find($0, in: records, "record") }
      let columns = ["interaction", "follow-up", "exchange"].map {
        $0 == entry.key.kind ? record : nil
      }
      try applier.execute(
        """
        INSERT INTO importedEvent
          (source, kind, key, interactionId, followUpId, exchangeId, lastImported)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [entry.key.source, entry.key.kind, entry.key.key] + columns + [entry.lastImported]
      )
    }
    for group in document.groupCards ?? [] { try applier.keep(group) }
    for mapping in document.tableMappings ?? [] { try applier.write(.remember(mapping)) }
  }

  private func loadContacts(_ entries: [StoreDocument.ContactEntry]) throws -> [UniqueID: ContactID]
  {
    var contacts: [UniqueID: ContactID] = [:]
    for (index, entry) in entries.enumerated() {
      if index.isMultiple(of: 500), !applier.progress(index, entries.count) {
        throw StoreError(.cancelled)
      }
      var contact = entry.contact
      contact.met.through = nil
      let id = try applier.insertContact(contact)
      contacts[contact.uid] = ContactID(id)
      try applier.insertPoints(entry.points, of: id)
      for key in entry.keys {
        try applier.insertKey(key.key, of: id, lastImported: key.lastImported)
        if let card = key.card { try applier.set(card, of: key.key) }
      }
      for topic in entry.topics {
        try applier.setTopic([ContactID(id)], topic.name, topic.role, isPresent: true)
      }
    }
    for entry in entries {
      guard let through = entry.metThrough else { continue }
      let (id, by) = (
        try find(entry.contact.uid, in: contacts, "contact"),
        try find(through, in: contacts, "contact")
      )
      try applier.execute("UPDATE contact SET metThrough = ? WHERE id = ?", [by.number, id.number])
    }
    return contacts
  }

  private func loadMemberships(
    _ entries: [StoreDocument.MembershipEntry],
    _ contacts: [UniqueID: ContactID],
    _ networks: [UniqueID: NetworkID]
  ) throws {
    for entry in entries {
      let contact = try find(entry.contact, in: contacts, "contact")
      let network = try find(entry.network, in: networks, "network")
      try applier.execute(
        """
        INSERT INTO membership (contactId, networkId, role, since, until) VALUES (?, ?, ?, ?, ?)
        """,
        [
          contact.number, network.number, OutsideText.line(entry.role), entry.since?.epochDay,
          entry.until?.epochDay,
        ]
      )
    }
  }

  private func loadGoals(
    _ document: StoreDocument,
    _ contacts: [UniqueID: ContactID],
    _ networks: [UniqueID: NetworkID]
  ) throws {
    for entry in document.checklist ?? [] {
      var item = ChecklistItem(
        uid: entry.uid,
        network: try find(entry.network, in: networks, "network"),
        stage: entry.stage,
        title: entry.title
      )
      (item.starterKey, item.tickedOn) = (entry.starterKey, entry.tickedOn)
      try applier.add(item)
    }
    for entry in document.goals ?? [] {
      var goal = entry.goal
      goal.networks = try entry.networks.map { try find($0, in: networks, "network") }
      goal.contacts = try entry.contacts.map { try find($0, in: contacts, "contact") }
      try applier.add(goal)
    }
  }

  private func find<ID>(_ uid: UniqueID, in map: [UniqueID: ID], _ what: String) throws -> ID {
    guard let id = map[uid] else {
      throw ValidationError("document", "refers to \(what) \(uid), which it does not hold")
    }
    return id
  }
}
