/// Who took part in something that a file tells of, by what the file knows of them.
public struct ImportedPerson: Hashable, Sendable {
  /// The name as written; empty when the file names none.
  public var name: String
  /// The e-mail address in the form in which it is compared; empty when the file has none.
  public var email: String
  /// The key by which a source knows the contact, such as a profile; nil when the file has none.
  public var key: ExternalKey?

  /// A person by what is known.
  public init(name: String, email: String = "", key: ExternalKey? = nil) {
    self.name = name
    self.email = ContactPoint(.email, email).normalised
    self.key = key
  }

  /// There is something by which the person can be told from others; a name alone is not.
  ///
  /// A key without a name points to a card, and says nothing of who that is.
  public var isIdentified: Bool { !email.isEmpty || key != nil && !name.isEmpty }
}
