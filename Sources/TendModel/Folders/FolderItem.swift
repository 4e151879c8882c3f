/// A record of a folder as the last sync left it.
public struct FolderItem: Hashable, Sendable {
  /// The name by which the store knows it; it stays when the file gets another name.
  public var token: String
  /// The file, without the folder.
  public var file: String
  /// What both sides agreed on last, byte for byte.
  public var base: StoredCard
  /// The contact or follow-up; nil once it was deleted here.
  public var record: Int64?
  /// The uid of the follow-up; nil for a contact, which is found by its key.
  public var uid: UniqueID?
  /// What the file said before it is written, to which a write that fails goes back; nil when there is no such file.
  public var previous: StoredCard?

  /// A record in a file.
  public init(token: String, file: String, base: StoredCard, record: Int64? = nil) {
    self.token = token
    self.file = file
    self.base = base
    self.record = record
  }
}
