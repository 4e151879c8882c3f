import ArgumentParser
import TendModel

/// `tend trash`: what was deleted.
struct TrashCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trash",
    abstract: "List what was deleted; tend undo CHANGE brings it back.",
    discussion: """
      Example:
        tend trash
        tend undo 12
      """
  )

  @Option(help: "How many lines at most.") var limit = 50
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func validate() throws { try Limits.check(limit) }

  func run() throws {
    let desk = try store.openForReading()
    let page = try desk.read(.trash(limit: limit)) { answer -> TrashPage? in
      guard case .trash(let page) = answer else { return nil }
      return page
    }
    try desk.write(TrashReport(page), output)
  }
}
