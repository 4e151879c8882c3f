import ArgumentParser
import TendModel

/// `tend log`: an interaction that happened.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Log an interaction with one or more contacts.",
    discussion: """
      Example:
        tend log "Amara Okonkwo" "Astrid Lindqvist" --day yesterday --channel call --note "Agreed on a draft"
      """
  )

  @Argument(help: "The contacts: names, parts of them, or id:12.") var names: [String]
  @Option(help: "When: today, yesterday, \"last fri\", 2026-03-12.") var day = "today"
  @Option(help: "By what means.") var channel: Interaction.Channel = .meeting
  @Option(help: "What was said.") var note = ""
  @Option(help: "What it was for.") var purpose = ""
  @Option(help: "Who reached out: you (outgoing), they (incoming), or both.")
  var direction: Interaction.Direction = .mutual
  @Option(help: "How much was exchanged.") var depth: Interaction.Depth = .real
  @Option(help: "Where, when the channel does not say it.") var space: Space?
  @Option(help: "The network in which it took place.") var network: String?
  @Option(help: "A topic that was touched; may be given several times.") var topic: [String] = []
  @Flag(help: "You tried and reached nobody: it does not count as contact.") var tried = false
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    if names.isEmpty { throw ArgumentParser.ValidationError("Say with whom.") }
  }

  func run() throws {
    let desk = try store.open()
    var interaction = Interaction(
      uid: desk.newUID(),
      day: try desk.pastDay(day),
      contacts: try desk.contacts(names),
      channel: channel
    )
    interaction.network = try network.map { try desk.network($0) }
    interaction.direction = direction
    interaction.depth = depth
    interaction.outcome = tried ? .tried : .reached
    interaction.purpose = purpose
    interaction.note = note
    if let space { interaction.space = space }
    try desk.apply(.log(interaction, topics: topic.map(TagCommand.topicName)), output)
  }
}
