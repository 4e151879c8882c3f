/// Something that people know about, offer or need.
public struct Topic: Hashable, Sendable, Codable {
  /// What a topic is to a contact.
  public enum Role: String, Sendable, Codable, CaseIterable {
    /// The contact has to do with it.
    case about
    /// The contact can help with it.
    case offers
    /// The contact looks for help with it.
    case needs
  }

  /// The name, unique without regard to case; no blanks at its ends and no leading `#`.
  public var name: String
  /// The user looks for help with it.
  public var isNeededByMe = false

  /// A topic with a name.
  public init(name: String) { self.name = name }
}
