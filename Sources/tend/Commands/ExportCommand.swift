import ArgumentParser
import TendFormats
import TendModel
import TendRuntime

/// `tend export`: the whole store in a form that other programs read.
struct ExportCommand: ParsableCommand {
  /// The forms in which a store can be written.
  enum Format: String, CaseIterable, ExpressibleByArgument { case json }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the whole store as one JSON document, which tend import takes back.",
    discussion: """
      Example:
        tend export --format json -o tend.json
        tend export | tend import - --store copy.db --yes
      """
  )

  @Option(help: "The form.") var format: Format = .json
  @Option(name: [.customShort("o"), .long], help: "The file to write, instead of standard output.")
  var output: String?
  @Flag(help: "Write over a file that is there.") var force = false
  @OptionGroup var store: StoreOptions

  func run() throws {
    let desk = try store.openForReading()
    try desk.requireStore()
    let document = try desk.read(.document) { answer -> StoreDocument? in
      guard case .document(let document) = answer else { return nil }
      return document
    }
    let bytes = try DocumentWriter.bytes(document)
    guard let output, output != "-" else { return try Console().writeJSON(bytes) }
    if !force, LocalFile.exists(output) {
      throw CommandFailure("\(output) exists already; name a new file, or add --force")
    }
    try LocalFile.write(bytes, to: output, isReplacing: force)
  }
}
