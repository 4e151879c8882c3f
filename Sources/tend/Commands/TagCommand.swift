import ArgumentParser
import TendModel

/// `tend tag`: what a contact has to do with.
struct TagCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag",
    abstract: "Give a contact topics, or take them away.",
    discussion: """
      Example:
        tend tag "Amara Okonkwo" swift databases --role offers
      """
  )

  @Argument(help: "The contact: a name, a part of one, or id:12.") var name: String
  @Argument(help: "The topics.") var topics: [String]
  @Option(help: "What the topics are to the contact.") var role: Topic.Role = .about
  @Flag(help: "Take the topics away.") var remove = false
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    var seen: Set<String> = []
    let names = topics.map(Self.topicName).filter { seen.insert(FoldedText.folded($0)).inserted }
    try checked { () throws(TendModel.ValidationError) in
      for name in names { try Topic(name: name).validate() }
    }
    let desk = try store.openExisting()
    let id = try desk.contact(name)
    try desk.apply(names.map { .setTopic([id], $0, role, isPresent: !remove) }, output)
  }

  /// The name of a topic as typed, with or without its `#`.
  static func topicName(_ text: String) -> String {
    text.hasPrefix("#") ? String(text.dropFirst()) : text
  }
}
