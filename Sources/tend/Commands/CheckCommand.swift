import ArgumentParser
import TendStore

/// `tend check`: whether store, keys and themes are sound.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Look for mistakes in the store, keys.toml and your own themes.",
    discussion: """
      It ends with 1 when there are any.

      Example:
        tend check
      """
  )

  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let desk = try store.openForReading()
    let problems = try desk.store.check() + Settings().problems
    let report = CheckReport(store: store.location, isStored: desk.isStored, problems: problems)
    try report.write(asJSON: output.json)
    if !problems.isEmpty { throw ExitCode.failure }
  }
}
