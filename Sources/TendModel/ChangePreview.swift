/// What a change of several contacts would do, before it is made.
public struct ChangePreview: Hashable, Sendable {
  /// What would become of one contact.
  public struct Line: Hashable, Sendable {
    /// Who it is.
    public var name: String
    /// What the contact holds now; empty for nothing.
    public var before: String
    /// What it would hold; empty for nothing.
    public var after: String

    /// A contact with what it holds and would hold.
    public init(name: String, before: String, after: String) {
      self.name = name
      self.before = before
      self.after = after
    }
  }

  /// The change itself.
  public var change: Change
  /// How many contacts it is about.
  public var contactCount: Int
  /// How many of them it would change.
  public var changingCount: Int
  /// The first of those that it would change, by name.
  public var lines: [Line]
  /// How many interactions go with contacts that are deleted: those in which nobody else took part.
  public var interactionCount = 0
  /// How many of these several of the deleted contacts took part in, so that they stand in no line.
  public var sharedInteractionCount = 0
  /// How many open follow-ups go with contacts that are deleted.
  public var followUpCount = 0

  /// The preview of a change.
  public init(change: Change, contactCount: Int, changingCount: Int, lines: [Line]) {
    self.change = change
    self.contactCount = contactCount
    self.changingCount = changingCount
    self.lines = lines
  }
}
