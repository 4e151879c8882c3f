/// A file of a folder as it is now.
public struct FolderFile: Hashable, Sendable {
  /// Its name, without the folder.
  public var name: String
  /// What it holds; nil when it cannot be read.
  public var bytes: [UInt8]?
  /// The fingerprint of what it holds; nil when it cannot be read.
  public var fingerprint: String?

  /// A file with what it holds.
  public init(name: String, bytes: [UInt8]?, fingerprint: String?) {
    self.name = name
    self.bytes = bytes
    self.fingerprint = fingerprint
  }
}
