import ArgumentParser
import TendModel

/// `tend log`: an interaction that happened.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Log an interaction with one or more contacts.",
    discussion: """
      Say it in a line, as docs/LOG_LINE.md describes: who, how, when, about what,
      #topics, +advice given, -advice received, and what follows after a !. Or
      name the contacts and say the rest with options. Quote the line: a shell has
      its own use for # and !.

      With --edit only what is given changes; contacts replace those who took
      part. tend journal lists the numbers of interactions.

      Example:
        tend log 'coffee with Amara yesterday about pricing #mlops !send deck fri'
        tend log "Amara Okonkwo" "Astrid Lindqvist" --day yesterday --channel call
        tend log --edit 12 --note "Agreed on a draft" --network Alumni
      """
  )

  @Argument(help: "A line, or the contacts: names, parts of them, or id:12.")
  var names: [String] = []
  @Option(help: "Change the interaction of this number instead.") var edit: RecordNumber?
  @Flag(help: "Add who is named in the line and not known.") var new = false
  @Option(help: "When: today, yesterday, \"last fri\", 2026-03-12.") var day: String?
  @Option(help: "By what means; left open when not said.") var channel: Interaction.Channel?
  @Option(help: "What was said.") var note: String?
  @Option(help: "What it was for.") var purpose: String?
  @Option(help: "Who reached out: you (outgoing), they (incoming), or both.")
  var direction: Interaction.Direction?
  @Option(help: "How much was exchanged.") var depth: Interaction.Depth?
  @Option(help: "Where, when the channel does not say it.") var space: Space?
  @Option(help: "The network in which it took place.") var network: String?
  @Option(help: "A topic that was touched; may be given several times.") var topic: [String] = []
  @Flag(
    inversion: .prefixedNo,
    help: "You tried and reached nobody: it does not count as contact."
  )
  var tried: Bool?
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    if names.allSatisfy({ $0.allSatisfy(\.isWhitespace) }), edit == nil {
      throw ArgumentParser.ValidationError("Say with whom.")
    }
  }

  func run() throws {
    let desk = try store.open()
    if let edit { return try change(try desk.interaction(edit), desk) }
    if try isLine(desk) { return try LogSentence(desk, addsNew: new).write(line, output) }
    var interaction = Interaction(
      uid: desk.newUID(),
      day: try desk.pastDay(day ?? "today"),
      contacts: try desk.contacts(names),
      channel: channel ?? .other
    )
    interaction.network = try network.map { try desk.network($0) }
    interaction.direction = direction ?? .mutual
    interaction.depth = depth ?? .real
    interaction.outcome = tried == true ? .tried : .reached
    interaction.purpose = purpose ?? ""
    interaction.note = note ?? ""
    if let space { interaction.space = space }
    try desk.apply(.log(interaction, topics: topic.map(TagCommand.topicName)), output)
  }

  /// Writes what is given into an interaction that was logged before.
  private func change(_ row: InteractionRow, _ desk: Desk) throws {
    var value = row.interaction
    if !names.isEmpty { value.contacts = try desk.contacts(names) }
    if let day { value.day = try desk.pastDay(day) }
    if let channel { (value.channel, value.space) = (channel, channel.space) }
    if let space { value.space = space }
    if let network { value.network = network.isEmpty ? nil : try desk.network(network) }
    if let direction { value.direction = direction }
    if let depth { value.depth = depth }
    if let tried { value.outcome = tried ? .tried : .reached }
    if let purpose { value.purpose = purpose }
    if let note { value.note = note }
    let topics = topic.isEmpty ? row.topics : topic.map(TagCommand.topicName)
    if value == row.interaction, topics == row.topics {
      throw ArgumentParser.ValidationError("Say what to change, such as --note TEXT.")
    }
    try checked { () throws(TendModel.ValidationError) in try value.validate() }
    try desk.apply(.editInteraction(row.id, value, topics: topics, from: row), output)
  }

  /// What was typed as one line; of several arguments in quotes each is a name.
  private var line: String {
    guard areQuoted else { return names.joined(separator: " ") }
    let quoted = names.map { "\"" + $0.filter { $0 != "\"" } + "\"" }
    return "with " + quoted.joined(separator: ", ")
  }

  /// Several arguments of which one has a blank, and none begins as words of a line do.
  private var areQuoted: Bool {
    names.count > 1 && names.contains { $0.contains(where: \.isWhitespace) }
      && names.allSatisfy { $0.first?.isLetter == true && $0.first?.isLowercase == false }
  }

  /// The words are a line and not names: no option says more of it, and one text in quotes is no whole name, or not each of
  /// several words names a contact.
  private func isLine(_ desk: Desk) throws -> Bool {
    let hasOption =
      [day, note, purpose, network].contains { $0 != nil } || channel != nil || direction != nil
      || depth != nil || space != nil || tried != nil || !topic.isEmpty
    if hasOption { return false }
    if new { return true }
    // Words that are no name as they stand are rather a line than the beginning of one: `call Lin`.
    if names.count == 1, line.contains(where: \.isWhitespace) { return try !desk.isName(line) }
    // A sign that begins no name begins a part of a line: `@alumni`, `!call back`.
    if let first = names.first?.first, "@#!+".contains(first) { return true }
    do {
      _ = try desk.contacts(names)
      return false
    } catch let error as CommandFailure {
      // One word is no line; what is wrong with it as a name is what there is to say.
      if areQuoted || !line.contains(where: \.isWhitespace) {
        throw CommandFailure("\(error.description); a line is such as: coffee with Ada yesterday")
      }
      return true
    }
  }
}
