/// What the store answers to a change.
public struct Applied: Hashable, Sendable {
  /// The entry of the history.
  public var entry: ChangeID
  /// What was done, in a few words: `Logged a meeting with Ada Example`.
  public var title: String
  /// The change that restores what was before.
  public var inverse: Change
  /// The contacts that were added, in order; at most the first 1,000.
  public var addedContacts: [ContactID]
  /// The networks that were added, in order, but for that of an import.
  public var addedNetworks: [NetworkID]
  /// The interactions that were added, in order; none of those that were loaded.
  public var addedInteractions: [InteractionID]
  /// The follow-ups that were added, in order, also the next one of a recurring one; none of those that were loaded.
  public var addedFollowUps: [FollowUpID]
  /// What an import did; nil for other changes.
  public var importOutcome: ImportPreview?
  /// What is to be said beside the title, such as that a contact is not due before a later day anyway; nil for nothing.
  public var remark: String?

  /// The answer to a change.
  public init(
    entry: ChangeID,
    title: String,
    inverse: Change,
    addedContacts: [ContactID] = [],
    addedNetworks: [NetworkID] = [],
    addedInteractions: [InteractionID] = [],
    addedFollowUps: [FollowUpID] = [],
    importOutcome: ImportPreview? = nil,
    remark: String? = nil
  ) {
    self.entry = entry
    self.title = title
    self.inverse = inverse
    self.addedContacts = addedContacts
    self.addedNetworks = addedNetworks
    self.addedInteractions = addedInteractions
    self.addedFollowUps = addedFollowUps
    self.importOutcome = importOutcome
    self.remark = remark
  }

  /// The title with what is to be said beside it.
  public var words: String { [title, remark].compactMap(\.self).joined(separator: "; ") }
}
