public import ArgumentParser
public import TendFormats
import TendModel
import TendRuntime

/// `tend export`: the store in a form that other programs read.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the store as JSON, cards, a table, a calendar, a graph or a page.",
    discussion: """
      The form json is one document of everything, which tend import takes back. The form ics is a \
      calendar for other programs: open follow-ups as to-dos, birthdays as yearly events. The \
      forms vcard and jcard are address cards, csv and google tables of contacts, graphml, gexf and \
      dot the graph of contacts and networks, markdown is a page to read. docs/EXPORT.md says what \
      each holds.

      Example:
        tend export --format json -o tend.json
        tend export --format ics -o tend.ics
        tend export --format vcard --vcard-version 4.0 -o tend.vcf
        tend export --format csv --network Alumni -o alumni.csv
        tend export --format vcard --filter 'org:contoso has:email' -o contoso.vcf
        tend export | tend import - --store copy.db --yes
      """
  )

  @Option(help: "The form.") var format: ExportFormat = .json
  @Option(
    help:
      "The version of all vCards, 3.0 or 4.0; without it the cards that were kept stay as they are."
  )
  var vcardVersion: VCardWriter.Version?
  @Option(name: [.customShort("o"), .long], help: "The file to write, instead of standard output.")
  var output: String?
  @Option(help: "Only the contacts that a filter leaves, as tend find takes it; not for json.")
  var filter: String?
  @Option(help: "Only the members of this network; not for json.") var network: String?
  @Flag(help: "Write over a file that is there.") var force = false
  @OptionGroup var store: StoreOptions

  func validate() throws {
    if format == .json, filter != nil || network != nil {
      throw ArgumentParser.ValidationError(
        "The form json is always the whole store; choose another --format for a part of it."
      )
    }
    let reading = FilterReading(filter ?? "")
    if let mistake = reading.firstMistake { throw FilterWord.wrong(reading.text, mistake) }
  }

  func run() throws {
    let desk = try store.openForReading()
    try desk.requireStore()
    let document = try desk.read(try query(desk)) { answer -> StoreDocument? in
      guard case .document(let document) = answer else { return nil }
      return document
    }
    let bytes = try format.bytes(document, version: vcardVersion)
    guard let output, output != "-" else { return try show(bytes) }
    if !force, LocalFile.exists(output) {
      throw CommandFailure("\(output) exists already; name a new file, or add --force")
    }
    try LocalFile.write(bytes, to: output, isReplacing: force)
  }

  private func query(_ desk: Desk) throws -> Query {
    if filter == nil, network == nil { return .document }
    var wanted = ContactFilter()
    wanted.expression = FilterReading(filter ?? "").expression
    wanted.network = try network.map { try desk.network($0) }
    wanted.today = desk.today
    return .documentPart(wanted)
  }

  private func show(_ bytes: [UInt8]) throws {
    let console = Console()
    switch format {
    case .json, .jcard: try console.writeJSON(bytes)
    case .vcard where console.isOutputTerminal:
      // A card that was kept holds whatever its writer put there.
      try console.write(
        String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
      )
    default: try console.writeExport(bytes)
    }
  }
}

extension VCardWriter.Version: ExpressibleByArgument {}

extension ExportFormat: ExpressibleByArgument {}
