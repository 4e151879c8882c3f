public import TendModel

/// What a file tells of people.
public struct FoundEvents: Hashable, Sendable {
  /// The events in the file's order.
  public var events: [ImportedEvent] = []
  /// People whose events were left out because they are no contacts.
  public var strangers: [ImportPreview.Stranger] = []
  /// What could not be read as it should.
  public var problems: [ImportProblem] = []
  /// How the file was read, in sentences.
  public var remarks: [String] = []

  /// What is to be done where the user cannot be told from others.
  static let ownUnknown =
    "your own addresses are not known; name them with --own on the command line or :me in the "
    + "dashboard"

  /// Nothing.
  public init() {}

  /// Adds a sentence about so many of something; nothing for none.
  mutating func remark(_ count: Int, _ noun: String, _ rest: String) {
    if count > 0 { remarks.append("\(count) \(noun)\(count == 1 ? "" : "s") \(rest)") }
  }
}
