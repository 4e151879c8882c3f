import ArgumentParser
import TendModel

/// `tend snooze`: no reminder before a day.
struct SnoozeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snooze",
    abstract: "Leave a contact alone until a day.",
    discussion: """
      The word never in place of a day ends a snooze.

      Example:
        tend snooze "Amara Okonkwo" +2w
      """
  )

  @Argument(help: "The contact: a name, a part of one, or id:12.") var name: String
  @Argument(help: "The day: fri, +2w, \"12 mar\", 2026-03-12, or never.") var day: String
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let desk = try store.openExisting()
    let until = day.lowercased() == "never" ? nil : try desk.day(day)
    if let until, until <= desk.today {
      throw CommandFailure("\(until) has come already; name a day that is still to come")
    }
    let id = try desk.contact(name)
    if until == nil, let contact = try desk.card(id)?.contact, contact.snoozedUntil == nil {
      return try ChangeReport(unchanged: "\(contact.name) is not snoozed")
        .write(asJSON: output.json)
    }
    try desk.apply(.editContacts([id], [.snoozedUntil(until)]), output)
  }
}
