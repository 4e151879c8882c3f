/// What the store answers to a change.
public struct Applied: Hashable, Sendable {
  /// The entry of the history.
  public var entry: ChangeID
  /// What was done, in a few words: `Log meeting with Ada Example`.
  public var title: String
  /// The change that restores what was before.
  public var inverse: Change
  /// The contacts that were added, in order; at most the first 1,000.
  public var addedContacts: [ContactID]
  /// What an import did; nil for other changes.
  public var importOutcome: ImportPreview?

  /// The answer to a change.
  public init(
    entry: ChangeID,
    title: String,
    inverse: Change,
    addedContacts: [ContactID] = [],
    importOutcome: ImportPreview? = nil
  ) {
    self.entry = entry
    self.title = title
    self.inverse = inverse
    self.addedContacts = addedContacts
    self.importOutcome = importOutcome
  }
}
