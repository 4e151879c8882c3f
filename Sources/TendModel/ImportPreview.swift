/// What an import would do, or did, to the store.
public struct ImportPreview: Hashable, Sendable, Codable {
  /// What becomes of one record.
  public enum Outcome: String, Sendable, Codable, CaseIterable {
    /// A new contact.
    case added
    /// A known contact with something new.
    case updated
    /// A known contact, nothing new.
    case unchanged
    /// Not taken, with the reason in `detail`.
    case skipped
  }

  /// One record of the file.
  public struct Row: Hashable, Sendable, Codable {
    /// The file's name without its folder; nil where only one file was read.
    public var file: String?
    /// Line of the file, from 1.
    public var line: Int
    /// The name; empty when the record has none.
    public var name: String
    /// What becomes of it.
    public var outcome: Outcome
    /// What is new, or why it is skipped; empty otherwise.
    public var detail: String

    /// A record and what becomes of it.
    public init(line: Int, name: String, outcome: Outcome, detail: String) {
      self.line = line
      self.name = name
      self.outcome = outcome
      self.detail = detail
    }

    /// Where the record stands.
    public var place: FilePlace { FilePlace(file: file, line: line) }
  }

  /// What becomes of an event of the file.
  public struct EventRow: Hashable, Sendable, Codable {
    /// What an event becomes.
    public enum Kind: String, Sendable, Codable, CaseIterable {
      case interaction, followUp = "follow-up", exchange, meeting
    }

    /// The file's name without its folder; nil where only one file was read.
    public var file: String?
    /// Line of the file, from 1.
    public var line: Int
    /// What it becomes.
    public var kind: Kind
    /// The day on which it took place or is due; nil for none.
    public var day: CalendarDay?
    /// The contacts that it is of, as the file names them.
    public var who: String
    /// What it was about.
    public var subject: String
    /// What becomes of it.
    public var outcome: Outcome
    /// What is new, or why it is skipped; empty otherwise.
    public var detail: String

    /// An event and what becomes of it.
    public init(
      line: Int,
      kind: Kind,
      day: CalendarDay?,
      who: String,
      subject: String,
      outcome: Outcome,
      detail: String = ""
    ) {
      self.line = line
      self.kind = kind
      self.day = day
      self.who = who
      self.subject = subject
      self.outcome = outcome
      self.detail = detail
    }
  }

  /// Somebody whom the file names and no contact is.
  public struct Stranger: Hashable, Sendable, Codable {
    /// The name as written; empty when the file names none.
    public var name: String
    /// The e-mail address or profile.
    public var address: String
    /// In how many events, or messages, the file names the person.
    public var count: Int

    /// Somebody by name and address.
    public init(name: String, address: String, count: Int) {
      self.name = name
      self.address = address
      self.count = count
    }
  }

  /// One row for each record, in the file's order.
  public var rows: [Row]
  /// One row for each event, in the file's order.
  public var events: [EventRow] = []
  /// Who of the file is no contact, those named most often first.
  public var strangers: [Stranger] = []
  /// How the file was read, in sentences.
  public var remarks: [String] = []
  /// What could not be read.
  public var problems: [ImportProblem]
  /// How many contacts changed job.
  public var jobChangeCount: Int

  /// A preview of rows.
  public init(rows: [Row], problems: [ImportProblem], jobChangeCount: Int) {
    self.rows = rows
    self.problems = problems
    self.jobChangeCount = jobChangeCount
  }

  /// The same, of several files that were read as one.
  public func placed(by lines: FileLines) -> ImportPreview {
    guard !lines.isOneFile else { return self }
    var placed = self
    for index in rows.indices {
      (placed.rows[index].file, placed.rows[index].line) = lines.place(of: rows[index].line).parts
    }
    for index in events.indices {
      (placed.events[index].file, placed.events[index].line) =
        lines.place(of: events[index].line).parts
    }
    placed.problems = problems.map { $0.placed(by: lines) }
    return placed
  }

  /// How many records have an outcome.
  public func count(_ outcome: Outcome) -> Int { rows.count { $0.outcome == outcome } }

  /// How many events of a kind, or of all kinds, have an outcome.
  public func count(_ outcome: Outcome, of kind: EventRow.Kind?) -> Int {
    events.count { $0.outcome == outcome && (kind == nil || $0.kind == kind) }
  }

  /// What taking the file did, in the words of the history; what was there already does not count.
  public func title(of batch: ImportBatch) -> String {
    ChangeTitle.imported(
      batch.fileName,
      rows: rows.count { $0.outcome.isNews },
      events: events.count { $0.outcome.isNews }
    )
  }

  /// Taking the file would change the store.
  public var isNews: Bool {
    rows.contains { $0.outcome.isNews } || events.contains { $0.outcome.isNews }
  }
}

extension ImportPreview.Outcome {
  /// It changes the store.
  public var isNews: Bool { self == .added || self == .updated }
}
