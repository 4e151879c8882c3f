import TendModel

/// One interaction as lists show it.
struct InteractionLine: Encodable {
  let id: Int64
  let day: CalendarDay
  let contacts: [String]
  let network: String?
  let channel: Interaction.Channel
  let space: Space
  let direction: Interaction.Direction
  let depth: Interaction.Depth
  let outcome: Interaction.Outcome
  let purpose: String
  let note: String
  let topics: [String]

  init(_ row: InteractionRow) {
    id = row.id.number
    day = row.interaction.day
    contacts = row.contactNames
    network = row.networkName
    channel = row.interaction.channel
    space = row.interaction.space
    direction = row.interaction.direction
    depth = row.interaction.depth
    outcome = row.interaction.outcome
    purpose = row.interaction.purpose
    note = row.interaction.note
    topics = row.topics
  }

  /// By what means, and whether it reached anybody.
  var means: String { channel.rawValue + (outcome == .tried ? " (tried)" : "") }

  /// What it was for, what was said, and about what.
  var said: String {
    [purpose.isEmpty ? "" : "(\(purpose))", note, topics.map { "#" + $0 }.joined(separator: " ")]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}
