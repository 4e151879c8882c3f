import GRDB
import TendModel

extension ChangeApplier {
  func add(_ draft: ContactDraft) throws {
    let id = try insertContact(draft.contact)
    try insertPoints(ContactPoint.distinct(draft.points), of: id)
    for key in draft.keys { try insertKey(key, of: id, lastImported: nil) }
    for network in draft.networks {
      try join([ContactID(id)], network, role: "", since: nil)
    }
    for topic in draft.topics { try setTopic([ContactID(id)], topic, .about, isPresent: true) }
    addedContacts.append(ContactID(id))
  }

  func insertContact(_ contact: Contact) throws -> Int64 {
    let safe = contact.neutralised
    try safe.validate()
    try execute(ContactRecord.insertSQL, try ContactRecord.values(safe))
    return database.lastInsertedRowID
  }

  func insertPoints(_ points: [ContactPoint], of id: Int64) throws {
    for (position, point) in points.enumerated() {
      let safe = point.neutralised
      try safe.validate()
      try execute(
        """
        INSERT INTO contactPoint (contactId, position, kind, value, label, preference, normalised)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [
          id, position, safe.kind.rawValue, safe.value, safe.label, safe.preference,
          safe.normalised,
        ]
      )
    }
  }

  func insertKey(_ key: ExternalKey, of id: Int64, lastImported: String?) throws {
    try execute(
      "INSERT INTO externalKey (contactId, source, kind, key, lastImported) VALUES (?, ?, ?, ?, ?)",
      [id, key.source, key.kind, OutsideText.line(key.key), lastImported]
    )
  }

  func edit(_ ids: [ContactID], _ edits: [ContactEdit]) throws {
    for id in ids {
      guard var contact = try ContactRecord.fetch(id, database) else {
        throw StoreError(.notFound, "the contact")
      }
      for edit in edits { edit.apply(to: &contact) }
      try save(contact, id)
    }
  }

  func save(_ contact: Contact, _ id: ContactID) throws {
    let safe = contact.neutralised
    try safe.validate()
    try execute(ContactRecord.updateSQL, try ContactRecord.values(safe) + [id.number])
  }

  func setPoints(_ id: ContactID, _ points: [ContactPoint]) throws {
    try require(id)
    try execute("DELETE FROM contactPoint WHERE contactId = ?", [id.number])
    try insertPoints(ContactPoint.distinct(points), of: id.number)
  }

  /// Removes contacts, and the interactions in which nobody else took part.
  func deleteContacts(_ ids: [ContactID]) throws {
    // One by one, an interaction of two of them would go with the second.
    for id in ids {
      try execute(
        """
        DELETE FROM interaction WHERE id IN (
          SELECT p.interactionId FROM participant p WHERE p.contactId = ?1 AND NOT EXISTS (
            SELECT 1 FROM participant o
            WHERE o.interactionId = p.interactionId AND o.contactId <> ?1))
        """,
        [id.number]
      )
      try delete(id.number, from: "contact", "the contact")
    }
  }

  func require(_ id: ContactID) throws { try require("contact", id.number, "the contact") }

  func require(_ id: NetworkID) throws { try require("network", id.number, "the network") }

  func require(_ id: InteractionID) throws {
    try require("interaction", id.number, "the interaction")
  }

  private func require(_ table: String, _ number: Int64, _ subject: String) throws {
    let exists = try Bool.fetchOne(
      try database.cachedStatement(sql: "SELECT 1 FROM \(table) WHERE id = ?"),
      arguments: [number]
    )
    if exists == nil { throw StoreError(.notFound, subject) }
  }

  func setTopic(_ ids: [ContactID], _ name: String, _ role: Topic.Role, isPresent: Bool) throws {
    // Taking away a topic that nobody has must not make it.
    guard let topic = isPresent ? try topicNumber(name) : try knownTopic(name) else { return }
    for id in ids {
      try require(id)
      if isPresent {
        try execute(
          "INSERT OR IGNORE INTO contactTopic (contactId, topicId, role) VALUES (?, ?, ?)",
          [id.number, topic, role.rawValue]
        )
      } else {
        try execute(
          "DELETE FROM contactTopic WHERE contactId = ? AND topicId = ? AND role = ?",
          [id.number, topic, role.rawValue]
        )
      }
    }
  }

  /// The topic of a name, which is made when it is new.
  func topicNumber(_ name: String) throws -> Int64 {
    let topic = Topic(name: OutsideText.line(name))
    try topic.validate()
    if let known = try knownTopic(topic.name) { return known }
    return try insert("topic", ["name", "sortName"], [topic.name, FoldedText.folded(topic.name)])
  }

  private func knownTopic(_ name: String) throws -> Int64? {
    try Int64.fetchOne(
      try database.cachedStatement(sql: "SELECT id FROM topic WHERE sortName = ?"),
      arguments: [FoldedText.folded(OutsideText.line(name))]
    )
  }

  func set(_ me: Me, from base: Me? = nil) throws {
    var safe = me.neutralised
    if let base { safe = safe.replayed(from: base, on: try QueryReader.me(database)) }
    try execute(
      """
      INSERT INTO me (id, document) VALUES (1, ?)
      ON CONFLICT (id) DO UPDATE SET document = excluded.document
      """,
      [try JSON.text(safe)]
    )
  }
}
