/// One change that was made: who did what, and when.
public struct HistoryEntry: Hashable, Sendable, Codable {
  /// Whether the change stands.
  public enum State: String, Sendable, Codable, CaseIterable {
    /// It stands.
    case done
    /// It was undone and can be redone.
    case undone
    /// It was undone and something else was done since.
    case abandoned

    /// What it is called: what was undone was so, whether or not it can be done again.
    public var words: String { self == .done ? "done" : "undone" }
  }

  /// The key.
  public var id: ChangeID
  /// Seconds since 1970-01-01 00:00 UTC.
  public var secondsSince1970: Int64
  /// The user who made it.
  public var author: String
  /// What was done.
  public var title: String
  /// Whether it stands.
  public var state: State

  /// An entry of the history.
  public init(
    id: ChangeID,
    secondsSince1970: Int64,
    author: String,
    title: String,
    state: State
  ) {
    self.id = id
    self.secondsSince1970 = secondsSince1970
    self.author = author
    self.title = title
    self.state = state
  }
}
