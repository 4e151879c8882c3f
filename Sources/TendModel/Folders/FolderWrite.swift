/// A file of a folder that is to be written or removed; it is in the journal until it has been.
public struct FolderWrite: Hashable, Sendable {
  /// The file, without the folder.
  public var file: String
  /// What it is to hold; nil to remove it.
  public var bytes: [UInt8]?
  /// The fingerprint of what it holds before; nil when there is no such file.
  public var before: String?

  /// A file and what becomes of it.
  public init(file: String, bytes: [UInt8]?, before: String?) {
    self.file = file
    self.bytes = bytes
    self.before = before
  }
}
