import ArgumentParser
import TendModel

/// `tend add`: a new contact.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a contact.",
    discussion: """
      Example:
        tend add "Amara Okonkwo" --org "Halden Grid" --title Engineer --email amara.okonkwo@halden-grid.example --network Alumni
      """
  )

  @Argument(help: "The contact's name.") var name: String
  @OptionGroup(title: "Values") var values: ContactOptions
  @Option(help: "A network that the contact joins; may be given several times.")
  var network: [String] = []
  @Option(help: "A topic the contact has to do with; may be given several times.")
  var topic: [String] = []
  @Flag(help: "The contact is an organisation, not a person.") var organisation = false
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    // Looked at first, lest a mistake begins a store.
    let edits = try values.edits(meeting: Meeting())
    let points = try values.points(replacing: [])
    let desk = try store.open()
    var contact = Contact(uid: desk.newUID(), name: name, createdOn: desk.today)
    if organisation { contact.kind = .organisation }
    for edit in edits { edit.apply(to: &contact) }
    try checked { () throws(TendModel.ValidationError) in
      for edit in edits { try edit.validateEntry(today: desk.today) }
      try contact.validate()
    }
    let draft = ContactDraft(
      contact,
      points: points,
      networks: try network.map { try desk.network(orNew: $0, output) },
      topics: topic.map(TagCommand.topicName)
    )
    try desk.apply(.addContact(draft), output)
  }
}
