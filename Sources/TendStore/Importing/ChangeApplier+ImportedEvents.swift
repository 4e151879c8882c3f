import GRDB
import TendModel

extension ChangeApplier {
  /// Writes an event of an import.
  ///
  /// - Parameters:
  ///   - step: What is to be done.
  ///   - firstAdded: The place of the import's first new contact among those that the change adds.
  /// - Throws: `StoreError` when a contact is gone; `ValidationError`, `DatabaseError`.
  func write(_ step: EventStep, firstAdded: Int) throws {
    try write(step) { id in
      guard let place = id.addedIndex else { return id }
      let index = firstAdded + place
      guard self.addedContacts.indices.contains(index) else {
        throw StoreError(.notFound, "the contact")
      }
      return self.addedContacts[index]
    }
  }

  private func write(_ step: EventStep, _ placed: (ContactID) throws -> ContactID) throws {
    let contacts = try step.contacts.map(placed)
    var record: Record?
    switch step.write {
    case .addInteraction(var value):
      value.uid = environment.makeUID()
      value.contacts = contacts
      let number = try insertInteraction(value)
      try link(number, contacts, [])
      try wakeAfterImport(value)
      addedInteractions.append(InteractionID(number))
      record = ("interactionId", number)
    case .editInteraction(let id, var value):
      value.contacts = try value.contacts.map(placed)
      let topics = try JournalReader(database: database).row(id)?.topics ?? []
      try edit(id, value, topics: topics, from: nil)
      record = ("interactionId", id.number)
    case .addFollowUp(var value):
      value.uid = environment.makeUID()
      value.contact = contacts.first
      let id = try add(value)
      addedFollowUps.append(id)
      record = ("followUpId", id.number)
    case .editFollowUp(let id, var value):
      value.contact = try value.contact.map(placed)
      try edit(id, value)
      record = ("followUpId", id.number)
    case .addExchange(var value):
      value.uid = environment.makeUID()
      if let contact = contacts.first { value.contact = contact }
      try add(value)
      record = ("exchangeId", database.lastInsertedRowID)
    case .editExchange(let id, let value):
      try edit(id, value)
      record = ("exchangeId", id.number)
    case .nothing: break
    case .meet(let id, let meeting): return try edit([id], [.met(meeting)])
    }
    try keep(step, contacts, record)
  }

  /// The column that names what an event became, and its number there.
  private typealias Record = (column: String, number: Int64)

  /// Keeps what the source says now, for the comparison with a newer file.
  private func keep(_ step: EventStep, _ contacts: [ContactID], _ record: Record?) throws {
    let json = try JSON.text(EventBase(content: step.content, contacts: contacts.map(contactUID)))
    guard let record else {
      return try execute(
        "UPDATE importedEvent SET lastImported = ? WHERE source = ? AND kind = ? AND key = ?",
        [json, step.key.source, step.key.kind, step.key.key]
      )
    }
    for name in [step.key.key] + step.otherKeys {
      try execute(
        """
        INSERT INTO importedEvent (source, kind, key, \(record.column), lastImported)
        VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (source, kind, key)
        DO UPDATE SET \(record.column) = excluded.\(record.column), lastImported = excluded.lastImported
        """,
        [step.key.source, step.key.kind, name, record.number, json]
      )
    }
  }

  private func contactUID(_ id: ContactID) throws -> UniqueID {
    let text = try String.fetchOne(
      try database.cachedStatement(sql: "SELECT uid FROM contact WHERE id = ?"),
      arguments: [id.number]
    )
    guard let text else { throw StoreError(.notFound, "the contact") }
    return try Field.uid(text)
  }

  /// Reaching someone ends the snooze, unless it lies before the last contact or before the contact was added.
  private func wakeAfterImport(_ interaction: Interaction) throws {
    for contact in interaction.contacts {
      try execute(
        """
        UPDATE contact SET snoozedUntil = NULL WHERE id = ?1 AND snoozedUntil IS NOT NULL
        AND ?2 >= coalesce((SELECT lastDay FROM standing WHERE contactId = ?1), createdOn)
        """,
        [contact.number, interaction.day.epochDay]
      )
    }
  }

  /// Remembers what the columns of a table hold, or forgets it.
  func write(_ note: ImportBatch.MappingNote) throws {
    switch note {
    case .forget(let fingerprint):
      try execute("DELETE FROM tableMapping WHERE fingerprint = ?", [fingerprint])
    case .remember(let mapping):
      try execute(
        """
        INSERT INTO tableMapping (fingerprint, header, columns) VALUES (?, ?, ?)
        ON CONFLICT (fingerprint) DO UPDATE SET header = excluded.header, columns = excluded.columns
        """,
        [
          mapping.fingerprint, try JSON.text(mapping.header.map { OutsideText.line($0) }),
          try JSON.text(mapping.columns),
        ]
      )
    }
  }
}
