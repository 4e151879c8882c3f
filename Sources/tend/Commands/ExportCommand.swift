import ArgumentParser
import TendFormats
import TendModel
import TendRuntime

/// `tend export`: the store in a form that other programs read.
struct ExportCommand: ParsableCommand {
  /// The forms in which it can be written.
  enum Format: String, CaseIterable, ExpressibleByArgument { case json, ics }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the whole store as JSON, or follow-ups and birthdays as a calendar.",
    discussion: """
      The form json is one document of everything, which tend import takes back. The form ics is a \
      calendar for other programs: open follow-ups as to-dos, birthdays as yearly events.

      Example:
        tend export --format json -o tend.json
        tend export --format ics -o tend.ics
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
    let bytes =
      switch format {
      case .json: try DocumentWriter.bytes(document)
      case .ics: ICalendarWriter.bytes(document)
      }
    guard let output, output != "-" else { return try show(bytes) }
    if !force, LocalFile.exists(output) {
      throw CommandFailure("\(output) exists already; name a new file, or add --force")
    }
    try LocalFile.write(bytes, to: output, isReplacing: force)
  }

  private func show(_ bytes: [UInt8]) throws {
    switch format {
    case .json: try Console().writeJSON(bytes)
    case .ics: try Console().writeCalendar(bytes)
    }
  }
}
