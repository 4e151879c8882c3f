/// What the user knows about a file of ties that its content may not tell.
public struct NetworkHints: Hashable, Sendable {
  /// The character encoding by name; nil to find out.
  public var encoding: String?
  /// Whether ties have a direction; nil to believe the file, and without a word from it no.
  public var isDirected: Bool?
  /// Whether the first row is data, not names of columns; nil to find out.
  public var hasNoHeader: Bool?
  /// What each column holds, in order: `person`, `event`, `date`, `source`, `target`, `weight`, `time`; empty to find out.
  public var shape: [String] = []
  /// What a column holds, by its name or number.
  public var mapping: [String: String] = [:]
  /// The column of people, by its name or number, where the other end is a group.
  public var people: String?
  /// The column of groups, or a word such as `true` to say that the rows name the groups of both people.
  public var groups: String?
  /// The column of times, or a word such as `true` to say that there is one.
  public var timed: String?

  /// Hints; by default none.
  public init() {}

  /// Whether a word says yes.
  public static func isYes(_ word: String) -> Bool {
    ["true", "yes", "1", "on", ""].contains(word.lowercased())
  }

  /// Whether a word says no.
  public static func isNo(_ word: String) -> Bool {
    ["false", "no", "0", "off", "none"].contains(word.lowercased())
  }
}
