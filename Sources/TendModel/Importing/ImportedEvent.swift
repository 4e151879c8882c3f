/// Something that a file tells of people: an interaction, a follow-up, an exchange, or how they were met.
public struct ImportedEvent: Hashable, Sendable {
  /// What the event becomes.
  public enum Content: Hashable, Sendable, Codable {
    /// A meeting, a call, messages of a day.
    case interaction(ImportedInteraction)
    /// A to-do, a reminder, a debt.
    case followUp(ImportedFollowUp)
    /// Something given or received.
    case exchange(ImportedExchange)
    /// The day and place of getting to know each other; it is set where the contact has none.
    case meeting(Meeting)
  }

  /// Line of the file on which it starts, from 1; its number where the file has no lines.
  public var line: Int
  /// What sort of file it comes from, such as `ics`; kept with what it becomes.
  public var source: String
  /// The name by which the source knows it, unique within source and content.
  public var key: String
  /// Other names of the same in the same source; it is known by each of them.
  public var otherKeys: [String] = []
  /// Who took part, without the user.
  public var people: [ImportedPerson]
  /// What it is.
  public var content: Content

  /// An event of a file.
  public init(
    line: Int,
    source: String,
    key: String,
    people: [ImportedPerson],
    _ content: Content
  ) {
    self.line = line
    self.source = source
    self.key = key
    self.people = people
    self.content = content
  }

  /// The day on which it took place or is due; nil when it has none.
  public var day: CalendarDay? {
    switch content {
    case .interaction(let value): value.day
    case .followUp(let value): value.due
    case .exchange(let value): value.day
    case .meeting(let value): value.day
    }
  }
}
