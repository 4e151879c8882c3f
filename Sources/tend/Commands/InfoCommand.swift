import ArgumentParser
import TendModel

/// `tend info`: where everything is.
struct InfoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: "Show where everything is and how much the store holds.",
    discussion: """
      Example:
        tend info
      """
  )

  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let desk = try store.openForReading()
    let counts = try desk.read(.counts(today: desk.today)) { answer -> StoreCounts? in
      guard case .counts(let counts) = answer else { return nil }
      return counts
    }
    let report = InfoReport(
      store: store.location,
      isStored: desk.isStored,
      day: desk.today,
      counts: counts
    )
    try report.write(asJSON: output.json)
  }
}
