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
  /// What the file tells of contacts, its own and others, in the file's order.
  public var events: [ImportedEvent] = []
  /// People of the events who are in no store become contacts too.
  public var addsPeople = false
  /// People whose events were left out by the reader because they are in no store.
  public var strangers: [ImportPreview.Stranger] = []
  /// What could not be read, in the file's order.
  public var problems: [ImportProblem]
  /// Which files the lines come from, where the batch was read from several.
  public var lines = FileLines()
  /// How the file was read, in sentences: how far back, what was left out.
  public var remarks: [String] = []
  /// The user's own addresses beside those that the store knows, in the form in which they are compared.
  public var ownEmails: [String] = []
  /// What is kept of a table's columns for the next file like it; nil for nothing.
  public var mapping: MappingNote?
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

  /// What is to be known of the columns of tables with a header.
  public enum MappingNote: Hashable, Sendable {
    /// They hold what the user said.
    case remember(TableMapping)
    /// They are guessed again; the header's fingerprint.
    case forget(String)
  }
}
