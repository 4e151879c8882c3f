/// A folder of files that is kept in step with the store.
public struct Folder: Hashable, Sendable, Codable {
  /// What the files are; the raw value is the word of the command line and of JSON.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Address cards of contacts, `.vcf`.
    case cards
    /// To-dos of follow-ups, `.ics`.
    case followUps = "follow-ups"
  }

  /// The name that never changes; part of the keys by which contacts are known in the folder.
  public var uid: UniqueID
  /// What the user calls it; unique without regard to case.
  public var name: String
  /// Where it is, from the root.
  public var path: String
  /// What its files are.
  public var kind: Kind
  /// Nothing is ever written into it.
  public var isReadOnly = false
  /// Whoever is in no folder yet comes into this one.
  public var takesNew = true

  /// A folder of files of a kind.
  public init(uid: UniqueID, name: String, path: String, kind: Kind = .cards) {
    self.uid = uid
    self.name = name
    self.path = path
    self.kind = kind
  }

  /// The source of the external keys of all folders; the kind of a key is the uid of the folder, the key a token.
  public static let keySource = "folder"

  /// The external key of a record of the folder.
  public func key(_ token: String) -> ExternalKey {
    ExternalKey(source: Self.keySource, kind: uid.text, key: token)
  }
}
