/// What the headers of a message say.
public struct MailMessage: Hashable, Sendable {
  /// An address with the name before it.
  public struct Address: Hashable, Sendable {
    /// The address as written.
    public var email: String
    /// The name, decoded; empty when there is none.
    public var name: String

    /// An address and a name.
    public init(email: String, name: String) {
      self.email = email
      self.name = name
    }
  }

  /// Who wrote it; nil when that cannot be read.
  public var from: Address?
  /// Who wrote it as well.
  public var otherAuthors: [Address] = []
  /// To whom it was written, without the names of groups.
  public var to: [Address] = []
  /// Who got a copy.
  public var copied: [Address] = []
  /// When it was written, in seconds since 1970 in UTC; nil when the message does not say.
  public var date: Int?
  /// What it is about, decoded.
  public var subject = ""
  /// The name of the message, with angle brackets; empty when it has none.
  public var id = ""

  /// It was sent to a list, to many, or by a program.
  public var isBulk = false

  /// A message of which nothing is known.
  public init() {}

  /// Everyone who is named.
  public var everyone: [Address] { (from.map { [$0] } ?? []) + otherAuthors + to + copied }
}
