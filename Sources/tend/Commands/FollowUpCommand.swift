import ArgumentParser
import TendModel

/// `tend follow-up`: something to do for a contact or a network.
struct FollowUpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow-up",
    abstract: "Add a follow-up: a task, or a promise by either side.",
    discussion: """
      Example:
        tend follow-up "Amara Okonkwo" "Send the deck" --due fri --kind promise-by-me
        tend follow-up "Amara Okonkwo" --also "Bo Lindqvist" "Send the notes" --due fri
      """
  )

  @Argument(help: "The contact, or with --network the network.") var name: String
  @Argument(help: "What to do.") var title: String
  @Option(help: "It is for this contact or network as well; repeatable.") var also: [String] = []
  @Option(help: "By when: fri, +2w, \"12 mar\", 2026-03-12; without it there is no day.")
  var due: String?
  @Option(help: "Whose it is.") var kind: FollowUp.Kind = .task
  @Option(
    help:
      "How often it comes back: week, \"2 weeks\", \"month on the 1st\", \"mon and thu\"; needs --due."
  )
  var every: Recurrence?
  @Flag(help: "It is for a network.") var network = false
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    if every != nil, due == nil {
      throw ArgumentParser.ValidationError("--every counts from a day; say which with --due.")
    }
  }

  func run() throws {
    let desk = try store.open()
    let due = try due.map { try desk.day($0) }
    let followUps = try ([name] + also).map { try followUp(for: $0, due, desk) }
    try checked { () throws(TendModel.ValidationError) in
      for followUp in followUps { try followUp.validate() }
    }
    try desk.apply(followUps.map(Change.addFollowUp), output)
  }

  private func followUp(for name: String, _ due: CalendarDay?, _ desk: Desk) throws -> FollowUp {
    var followUp = FollowUp(
      uid: desk.newUID(),
      contact: network ? nil : try desk.contact(name),
      title: title,
      due: due,
      createdOn: desk.today
    )
    if network { followUp.network = try desk.network(name) }
    followUp.kind = kind
    followUp.recurrence = every
    return followUp
  }
}
