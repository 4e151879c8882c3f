import ArgumentParser
import TendModel

/// `tend query`: addresses for a mail program.
struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Look up e-mail addresses, for mutt, neomutt and aerc.",
    discussion: """
      A line of text comes first, which mutt shows; then a line for each address:
      the address, the name and the organisation, with tabs between them.
      --no-heading leaves the first line out.

      Example:
        tend query amara
        set query_command = "tend query '%s'"                (mutt)
        address-book-cmd = tend query --no-heading "%s"      (aerc)
      """
  )

  @Argument(help: "A part of a name, an organisation or an address.") var words: [String] = []
  @Flag(help: "Leave the first line out.") var noHeading = false
  @Option(help: "How many lines at most.") var limit = 100
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func validate() throws { try Limits.check(limit) }

  func run() throws {
    let desk = try store.openForReading()
    let text = words.joined(separator: " ")
    let rows = try desk.read(.addresses(matching: text, limit: limit)) { answer -> [AddressRow]? in
      guard case .addresses(let rows) = answer else { return nil }
      return rows
    }
    let report = AddressReport(rows)
    if output.json || !noHeading { try report.write(asJSON: output.json) }
    if output.json { return }
    try Console().write(fields: report.fields)
    // Mail programs take this as: nothing was found.
    if rows.isEmpty { throw ExitCode.failure }
  }
}
