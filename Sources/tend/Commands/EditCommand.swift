import ArgumentParser
import TendModel

/// `tend edit`: other values for a contact.
struct EditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Change values of a contact.",
    discussion: """
      Only what is given changes; an empty text takes a value away.

      Example:
        tend edit "Amara Okonkwo" --org "Halden Grid" --title "Head of Research" --cadence 60
      """
  )

  @Argument(help: "The contact: a name, a part of one, or id:12.") var contact: String
  @Option(help: "Another name.") var name: String?
  @OptionGroup(title: "Values") var values: ContactOptions
  @Flag(inversion: .prefixedNo, help: "Hide the contact from lists and keep its history.")
  var archived: Bool?
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let desk = try store.openExisting()
    let id = try desk.contact(contact)
    guard let card = try desk.card(id) else { throw CommandFailure("\(contact) was just deleted") }
    var edits = try values.edits(meeting: card.contact.met)
    if let name { edits.append(.name(name)) }
    if let archived { edits.append(.archived(archived)) }
    var changed = card.contact
    for edit in edits { edit.apply(to: &changed) }
    let points = try values.points(replacing: card.points)
    try checked { () throws(TendModel.ValidationError) in
      for edit in edits { try edit.validateEntry(today: desk.today) }
      try changed.validate()
    }
    var changes: [Change] = edits.isEmpty ? [] : [.editContacts([id], edits)]
    if values.hasPoints { changes.append(.setPoints(id, points)) }
    guard !changes.isEmpty else {
      throw ArgumentParser.ValidationError("Say what to change, such as --org NAME.")
    }
    try desk.apply(changes, output)
  }
}
