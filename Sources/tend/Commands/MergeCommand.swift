import ArgumentParser
import TendModel

/// `tend merge`: one contact of two.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Make one contact of two; tend undo makes them two again.",
    discussion: """
      All that belongs to the first goes to the second: ways to reach them,
      networks, interactions, follow-ups, topics, ties. The second keeps its
      values where it has any; the others are told at the end of its note. --take
      names the values that the first one gives.

      Example:
        tend merge "Bob Example" into "Robert Example"
        tend merge id:12 id:7 --take title,organisation
      """
  )

  @Argument(help: "The contact that goes and the one that stays, perhaps with into between them.")
  var contacts: [String]
  @Option(
    help: ArgumentHelp(
      "Values to take from the first: \(MergeField.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "fields"
    )
  )
  var take: String?
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    _ = try fields()
    if names.count != 2 {
      throw ValidationError(
        "Name two contacts: tend merge \"the one that goes\" into \"the other\"."
      )
    }
  }

  /// The contacts without the word between them.
  private var names: [String] {
    contacts.count == 3 && contacts[1] == "into" ? [contacts[0], contacts[2]] : contacts
  }

  func run() throws {
    let desk = try store.openExisting()
    let merge = ContactMerge(
      try desk.contact(names[0]),
      into: try desk.contact(names[1]),
      taken: try fields()
    )
    if merge.target == merge.other {
      throw CommandFailure("Both names mean the same contact; id:12 is exact")
    }
    try desk.apply(.mergeContacts([merge]), output)
  }

  private func fields() throws -> Set<MergeField> {
    let words = (take ?? "").split(separator: ",").map { $0.trimmingPrefix(" ") }
    return Set(
      try words.map { word in
        guard let field = MergeField(rawValue: word.lowercased()) else {
          let known = MergeField.allCases.map(\.rawValue).joined(separator: ", ")
          throw ValidationError("\"\(word)\" is no value to take; choose of \(known).")
        }
        return field
      }
    )
  }
}
