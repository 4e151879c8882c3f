/// Somebody whom a contact knows or does not know, with all that speaks for it.
public struct KnownContact: Hashable, Sendable {
  /// The key of the other contact.
  public var id: ContactID
  /// The name of the other contact.
  public var name: String
  /// What was noted of the two; nil when nothing was, and the rest is all that is known.
  public var tie: Tie?
  /// What speaks for a tie.
  public var evidence: TieEvidence

  /// A contact with what was noted and what speaks for a tie.
  public init(id: ContactID, name: String, tie: Tie?, evidence: TieEvidence) {
    self.id = id
    self.name = name
    self.tie = tie
    self.evidence = evidence
  }
}
