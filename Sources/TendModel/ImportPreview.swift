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
  }

  /// One row for each record, in the file's order.
  public var rows: [Row]
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

  /// How many records have an outcome.
  public func count(_ outcome: Outcome) -> Int { rows.count { $0.outcome == outcome } }
}
