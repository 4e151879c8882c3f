/// What a reader found in one file, ready to be compared with the store.
public struct ImportBatch: Hashable, Sendable {
  /// The source, such as `linkedin` or `google`; the first part of each external key.
  public var source: String
  /// The file's name without its folder.
  public var fileName: String
  /// A fingerprint of the file in lower-case hexadecimal: it says "seen before", not "unharmed".
  public var fileHash: String
  /// The contacts in the file's order.
  public var contacts: [ImportedContact]
  /// What could not be read, in the file's order.
  public var problems: [ImportProblem]
  /// The network that new contacts join; created by name when it does not exist; nil for none.
  public var network: String?
  /// The day of the import: new contacts are created on it, news is noticed on it.
  public var day: CalendarDay

  /// A batch from a file.
  public init(
    source: String,
    fileName: String,
    fileHash: String,
    contacts: [ImportedContact],
    problems: [ImportProblem],
    network: String? = nil,
    day: CalendarDay
  ) {
    self.source = source
    self.fileName = fileName
    self.fileHash = fileHash
    self.contacts = contacts
    self.problems = problems
    self.network = network
    self.day = day
  }
}
