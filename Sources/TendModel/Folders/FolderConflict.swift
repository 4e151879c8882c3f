/// A property of a folder's record that both sides changed since they last agreed, each in its own way.
public struct FolderConflict: Hashable, Sendable, Codable {
  /// The name of the folder.
  public var folder: String
  /// The token of the record.
  public var token: String
  /// The file, without the folder.
  public var file: String
  /// Who it is.
  public var name: String
  /// The property and what it is called, such as `TEL (cell)`.
  public var property: String
  /// What it was when both agreed; nil when there was none.
  public var base: String?
  /// What the store says.
  public var local: String
  /// What the file says.
  public var remote: String

  /// A property on which a file and the store differ.
  public init(
    folder: String,
    token: String,
    file: String,
    name: String,
    property: String,
    base: String?,
    local: String,
    remote: String
  ) {
    self.folder = folder
    self.token = token
    self.file = file
    self.name = name
    self.property = property
    self.base = base
    self.local = local
    self.remote = remote
  }
}
