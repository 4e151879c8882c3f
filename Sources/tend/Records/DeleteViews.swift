import ArgumentParser
import TendModel

/// `tend views delete`: views less.
struct DeleteViews: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Delete views of your own; tend undo brings them back.",
    discussion: """
      Example:
        tend views delete "Quiet bankers"
      """
  )

  @Argument(help: "The views: their names or keys.") var names: [String]
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let desk = try store.openExisting()
    let rows = try desk.views()
    var ids: [SavedViewID] = []
    for name in names {
      let view = try desk.view(name)
      guard let id = rows.first(where: { $0.view.uid == view.uid && !$0.isBuiltIn })?.id else {
        throw CommandFailure("\"\(view.name)\" comes with the program and stays")
      }
      if !ids.contains(id) { ids.append(id) }
    }
    try desk.apply(ids.map(Change.deleteView), output)
  }
}
