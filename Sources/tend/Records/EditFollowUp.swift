import ArgumentParser
import TendModel

/// `tend follow-ups edit`: other values for a follow-up.
struct EditFollowUp: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Change values of a follow-up; only what is given changes.",
    discussion: """
      Example:
        tend follow-ups edit 12 --title "Send the deck" --due fri
        tend follow-ups edit 12 --every ""
      """
  )

  @Argument(help: "The number of the follow-up, as 12 or id:12.") var number: RecordNumber
  @Option(help: "What to do.") var title: String?
  @Option(help: "By when: fri, +2w, 2026-03-12; an empty text takes the day away.")
  var due: String?
  @Option(help: "Whose it is.") var kind: FollowUp.Kind?
  @Option(help: "How often it comes back, as tend follow-up takes it; an empty text for once.")
  var every: String?
  @Option(name: .customLong("for"), help: "The contact that it is for.") var contact: String?
  @Option(help: "The network that it is for.") var network: String?
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    if contact != nil && network != nil {
      throw ArgumentParser.ValidationError("Choose one of --for and --network.")
    }
    _ = try recurrence
  }

  func run() throws {
    let desk = try store.openExisting()
    let id = try desk.followUps([number])[0]
    let old = try desk.followUp(id)
    var value = old
    if let title { value.title = title }
    if let due { value.due = due.isEmpty ? nil : try desk.day(due) }
    if let kind { value.kind = kind }
    if every != nil { value.recurrence = try recurrence }
    if let contact { (value.contact, value.network) = (try desk.contact(contact), nil) }
    if let network { (value.contact, value.network) = (nil, try desk.network(network)) }
    guard value != old else {
      throw ArgumentParser.ValidationError("Say what to change, such as --due fri.")
    }
    let changed = value
    try checked { () throws(TendModel.ValidationError) in try changed.validate() }
    try desk.apply(.editFollowUp(id, changed, from: old), output)
  }

  /// What `--every` says; nil for once, and where it is not given.
  private var recurrence: Recurrence? {
    get throws {
      guard let every, !every.isEmpty else { return nil }
      guard let recurrence = Recurrence(argument: every) else {
        throw ArgumentParser.ValidationError(
          "\"\(every)\" is no recurrence; try week, \"2 weeks\" or \"month on the 1st\"."
        )
      }
      return recurrence
    }
  }
}
