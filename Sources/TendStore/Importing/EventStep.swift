import TendModel

/// What is done with one event that is taken; contacts that the same import adds are told by their place.
struct EventStep {
  /// What is written.
  enum Write {
    case addInteraction(Interaction)
    case editInteraction(InteractionID, Interaction)
    case addFollowUp(FollowUp)
    case editFollowUp(FollowUpID, FollowUp)
    case addExchange(Exchange)
    case editExchange(ExchangeID, Exchange)
    /// Nothing that is seen; what the source says now is kept.
    case nothing
    case meet(ContactID, Meeting)
  }

  /// The source, what it became and the source's name for it.
  var key: ExternalKey
  /// Other names that the source has for it.
  var otherKeys: [String] = []
  /// What the source says.
  var content: ImportedEvent.Content
  /// The contacts that it is of.
  var contacts: [ContactID]
  var write: Write
}

extension ImportedEvent.Content {
  /// What it becomes.
  var kind: ImportPreview.EventRow.Kind {
    switch self {
    case .interaction: .interaction
    case .followUp: .followUp
    case .exchange: .exchange
    case .meeting: .meeting
    }
  }
}
