import GRDB
import TendModel

extension EventPlanner {
  /// What the source says now, with what the user has edited since replayed on it.
  func merged(
    _ source: String,
    _ content: ImportedEvent.Content,
    _ contacts: [ContactID],
    _ base: ImportedEvent.Content,
    _ before: [ContactID],
    _ number: Int64
  ) throws -> (EventStep.Write, String) {
    switch (content, base) {
    case (.interaction(let new), .interaction(let old)):
      guard
        let held = try JournalReader(database: database).row(InteractionID(number))?.interaction
      else { return (.nothing, "") }
      var merged = held.replayed(
        from: old.interaction(of: before, source: source),
        on: new.interaction(of: contacts, source: source)
      )
      (merged.uid, merged.source) = (held.uid, held.source)
      if merged.contacts.isEmpty { merged.contacts = held.contacts }
      if merged == held { return (.nothing, "kept as you edited it") }
      let words = held.day == merged.day ? "changed in the file" : "was \(held.day)"
      return (.editInteraction(InteractionID(number), merged), words)
    case (.followUp(let new), .followUp(let old)):
      guard
        let held = try Row.fetchOne(
          database,
          sql: "SELECT * FROM followUp WHERE id = ?",
          arguments: [number]
        ).map(FollowUpRecord.followUp)
      else { return (.nothing, "") }
      var merged = held.replayed(
        from: old.followUp(of: before.first ?? contacts[0], createdOn: held.createdOn),
        on: new.followUp(of: contacts[0], createdOn: held.createdOn)
      )
      merged.uid = held.uid
      if merged.due == nil { merged.recurrence = nil }
      if merged == held { return (.nothing, "kept as you edited it") }
      return (.editFollowUp(FollowUpID(number), merged), "changed in the file")
    case (.exchange(let new), .exchange(let old)):
      guard
        let held = try Row.fetchOne(
          database,
          sql: "SELECT * FROM exchange WHERE id = ?",
          arguments: [number]
        ).map(ExchangeRecord.exchange),
        old.exchange(with: held.contact).isSaid(by: held)
      else { return (.nothing, "kept as you edited it") }
      var merged = new.exchange(with: held.contact)
      (merged.uid, merged.interaction) = (held.uid, held.interaction)
      return (.editExchange(ExchangeID(number), merged), "changed in the file")
    default: return (.nothing, "")
    }
  }
}

extension Exchange {
  /// The other says the same of what was exchanged.
  fileprivate func isSaid(by other: Exchange) -> Bool {
    (day, direction, kind, note) == (other.day, other.direction, other.kind, other.note)
  }
}
