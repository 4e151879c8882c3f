import GRDB
import TendModel

extension ChangeApplier {
  func log(
    _ interaction: Interaction,
    topics: [String],
    exchanges: [Exchange],
    followUps: [FollowUp]
  ) throws -> InteractionID {
    var interaction = interaction
    interaction.contacts = try interaction.contacts.map(placed)
    let id = try insertInteraction(interaction)
    try link(id, interaction.contacts, topics)
    try wake(interaction)
    for var exchange in exchanges {
      exchange.contact = try placed(exchange.contact)
      exchange.interaction = InteractionID(id)
      try add(exchange)
    }
    for var followUp in followUps {
      followUp.contact = try followUp.contact.map(placed)
      addedFollowUps.append(try add(followUp))
    }
    return InteractionID(id)
  }

  /// The key of a contact that may be one of those that this change has added.
  private func placed(_ id: ContactID) throws -> ContactID {
    guard let index = id.addedIndex else { return id }
    guard addedContacts.indices.contains(index) else {
      throw StoreError(.notFound, "the contact")
    }
    return addedContacts[index]
  }

  func insertInteraction(_ interaction: Interaction) throws -> Int64 {
    let safe = interaction.neutralised
    try safe.validate()
    if let network = safe.network { try require(network) }
    return try insert(
      "interaction",
      InteractionRecord.columns,
      InteractionRecord.values(safe)
    )
  }

  func edit(
    _ id: InteractionID,
    _ interaction: Interaction,
    topics: [String],
    from base: InteractionRow?
  ) throws {
    var (safe, topics) = (interaction.neutralised, topics)
    if let base, let current = try JournalReader(database: database).row(id) {
      safe = safe.replayed(from: base.interaction, on: current.interaction)
      if topics == base.topics { topics = current.topics }
    }
    try safe.validate()
    // The uid never changes, whatever the value says.
    try update(
      "interaction",
      Array(InteractionRecord.columns.dropFirst()),
      Array(InteractionRecord.values(safe).dropFirst()),
      id.number,
      "the interaction"
    )
    try execute("DELETE FROM participant WHERE interactionId = ?", [id.number])
    try execute("DELETE FROM interactionTopic WHERE interactionId = ?", [id.number])
    try link(id.number, safe.contacts, topics)
  }

  /// Ties an interaction to who took part and what it was about.
  func link(_ id: Int64, _ contacts: [ContactID], _ topics: [String]) throws {
    var seen: Set<ContactID> = []
    for (position, contact) in contacts.enumerated() where seen.insert(contact).inserted {
      try require(contact)
      try execute(
        "INSERT INTO participant (interactionId, contactId, position) VALUES (?, ?, ?)",
        [id, contact.number, position]
      )
    }
    for topic in topics {
      try execute(
        "INSERT OR IGNORE INTO interactionTopic (interactionId, topicId) VALUES (?, ?)",
        [id, try topicNumber(topic)]
      )
    }
  }

  /// Reaching someone ends the snooze; logging what lies further back does not.
  private func wake(_ interaction: Interaction) throws {
    guard interaction.outcome == .reached else { return }
    for contact in interaction.contacts {
      try execute(
        """
        UPDATE contact SET snoozedUntil = NULL WHERE id = ?1 AND snoozedUntil IS NOT NULL
        AND ?2 >= coalesce((SELECT lastDay FROM standing WHERE contactId = ?1), ?2)
        """,
        [contact.number, interaction.day.epochDay]
      )
    }
  }

  @discardableResult
  func add(_ followUp: FollowUp) throws -> FollowUpID {
    let safe = followUp.neutralised
    try safe.validate()
    if let contact = safe.contact { try require(contact) }
    if let network = safe.network { try require(network) }
    let number = try insert("followUp", FollowUpRecord.columns, FollowUpRecord.values(safe))
    return FollowUpID(number)
  }

  func edit(_ id: FollowUpID, _ followUp: FollowUp, from base: FollowUp? = nil) throws {
    var safe = followUp.neutralised
    if let base { safe = safe.replayed(from: base, on: try fetch(id)) }
    try safe.validate()
    try update(
      "followUp",
      Array(FollowUpRecord.columns.dropFirst()),
      Array(FollowUpRecord.values(safe).dropFirst()),
      id.number,
      "the follow-up"
    )
  }

  func close(_ ids: [FollowUpID], _ state: FollowUp.State, on day: CalendarDay) throws {
    for id in ids {
      var followUp = try fetch(id)
      let wasOpen = followUp.state == .open
      followUp.state = state
      followUp.closedOn = state == .open ? nil : day
      try edit(id, followUp)
      guard wasOpen, state == .done, let recurrence = followUp.recurrence, let due = followUp.due,
        let (nextDue, rest) = recurrence.advanced(after: max(day, due), from: due)
      else { continue }
      var next = followUp
      next.uid = environment.makeUID()
      next.due = nextDue
      next.recurrence = rest
      next.state = .open
      next.closedOn = nil
      next.createdOn = day
      addedFollowUps.append(try add(next))
    }
  }

  func postpone(_ ids: [FollowUpID], until day: CalendarDay) throws {
    for id in ids {
      var followUp = try fetch(id)
      guard followUp.state == .open else {
        throw ValidationError(
          "follow-up",
          "\"\(followUp.title)\" is \(followUp.state.rawValue); reopen it to move it"
        )
      }
      // Only this time is moved; those that follow stay on their days.
      if let due = followUp.due {
        followUp.recurrence = followUp.recurrence?.named(after: due, movedTo: day)
      }
      followUp.due = day
      try edit(id, followUp)
    }
  }

  private func fetch(_ id: FollowUpID) throws -> FollowUp {
    let row = try Row.fetchOne(
      database,
      sql: "SELECT * FROM followUp WHERE id = ?",
      arguments: [id.number]
    )
    guard let row else { throw StoreError(.notFound, "the follow-up") }
    return try FollowUpRecord.followUp(row)
  }
}

extension ChangeApplier {
  func add(_ exchange: Exchange) throws {
    let safe = exchange.neutralised
    try safe.validate()
    try require(safe.contact)
    if let interaction = safe.interaction { try require(interaction) }
    _ = try insert("exchange", ExchangeRecord.columns, ExchangeRecord.values(safe))
  }

  func edit(_ id: ExchangeID, _ exchange: Exchange) throws {
    let safe = exchange.neutralised
    try safe.validate()
    try require(safe.contact)
    if let interaction = safe.interaction { try require(interaction) }
    try update(
      "exchange",
      Array(ExchangeRecord.columns.dropFirst()),
      Array(ExchangeRecord.values(safe).dropFirst()),
      id.number,
      "the exchange"
    )
  }
}

extension Exchange {
  /// The exchange with its note made safe.
  var neutralised: Exchange {
    var safe = self
    safe.note = OutsideText.line(note)
    return safe
  }
}

extension Interaction {
  /// The interaction with its texts made safe.
  var neutralised: Interaction {
    var safe = self
    safe.purpose = OutsideText.line(purpose)
    safe.note = OutsideText.multiline(note)
    return safe
  }
}

extension FollowUp {
  /// The follow-up with its title made safe.
  var neutralised: FollowUp {
    var safe = self
    safe.title = OutsideText.line(title)
    return safe
  }
}
