import ArgumentParser
import TendAnalytics
import TendRuntime

/// `tend bridges`: how the networks complement each other and who bridges them.
struct BridgesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bridges",
    abstract: "Tell who bridges your networks, what hangs on one contact, and who should meet.",
    discussion: """
      What is said of who knows whom counts the ties that you noted (tend tie) and those \
      that the log, a shared organisation or an introduction suggests. A pair of which \
      nothing is known is unknown, never no; where too little is recorded nothing is said. \
      --how tells how each line was counted.

      Example:
        tend bridges
        tend bridges --by network --how
      """
  )

  @Option(help: "Group contacts by sector or by network.") var by: BridgeGrouping = .sector
  @Flag(
    name: [.customLong("how"), .customLong("counting")],
    help: "Tell how each line was counted."
  )
  var how = false
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let desk = try store.openForReading()
    guard let overview = try TieReading.overview(desk.store, today: desk.today, by: by) else {
      preconditionFailure("Nobody can stop it.")
    }
    try desk.write(BridgesCommandReport(overview, isCounted: how), output)
  }
}
