public import TendModel

/// What the user knows about a file that its bytes may not tell.
public struct ReaderHints: Hashable, Sendable {
  /// The character encoding by name, such as `windows-1252`; nil to find out from the bytes.
  public var encoding: String?

  /// Which column of a table holds what, as `column=field` with commas between; nil to guess by the header.
  public var mapping: String?
  /// Which column of a table holds what, as it was chosen or remembered; goes before `mapping`.
  public var columns: TableMapping?
  /// The first row of a table is a contact already.
  public var hasNoHeader: Bool

  /// Hints about a file.
  public init(encoding: String? = nil, mapping: String? = nil, hasNoHeader: Bool = false) {
    self.encoding = encoding
    self.mapping = mapping
    self.hasNoHeader = hasNoHeader
  }

  /// The format that the hints are about; nil when they fit any.
  var impliedFormat: ContactFormat? {
    mapping != nil || columns != nil || hasNoHeader ? .genericTable : nil
  }
}
