/// What the user knows about a file that its bytes may not tell.
public struct ReaderHints: Hashable, Sendable {
  /// The character encoding by name, such as `windows-1252`; nil to find out from the bytes.
  public var encoding: String?

  /// Hints about a file.
  public init(encoding: String? = nil) {
    self.encoding = encoding
  }
}
