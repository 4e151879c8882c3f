import ArgumentParser
import TendModel

/// `tend views save`: a filter under a name.
struct SaveView: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "save",
    abstract: "Save a filter as a view, or give one of your own another filter.",
    discussion: """
      A view of your own that has the name already gets the filter; its key and order
      stay unless they are given. A key is taken from the view that had it.

      Example:
        tend views save "Quiet bankers" 'sector:finance last:>90d' --key F7 --sort last-contact
      """
  )

  @Argument(help: "The name of the view.") var name: String
  @Argument(parsing: .allUnrecognized, help: "Words and fields, as tend find takes them.")
  var query: [String]
  @Option(help: "The key that opens it: F1 to F12; an empty text for none.") var key: String?
  @Option(help: "What to sort by; by relevance when not said.") var sort: ContactOrder.Field?
  @Flag(inversion: .prefixedNo, help: "The other way round.") var reverse: Bool?
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    try FilterWord.check(query)
    _ = try functionKey
  }

  func run() throws {
    let desk = try store.open()
    let known = try desk.views().first {
      !$0.isBuiltIn && FoldedText.folded($0.view.name) == FoldedText.folded(name)
    }
    var view = known?.view ?? SavedView(uid: desk.newUID(), name: name, filter: "")
    view.name = name
    view.filter = FilterWord.line(query)
    if key != nil { view.functionKey = try functionKey }
    if let sort { view.order.field = sort }
    if let reverse { view.order.isReversed = reverse }
    let saved = view
    try checked { () throws(TendModel.ValidationError) in try saved.validate() }
    try desk.apply(known?.id.map { .editView($0, saved) } ?? .addView(saved), output)
  }

  /// The number of the key that `--key` names; nil for none, and where it is not given.
  private var functionKey: Int? {
    get throws {
      guard let key, !key.isEmpty else { return nil }
      let isNamed = key.uppercased().hasPrefix("F")
      guard isNamed, let number = Int(key.dropFirst()), SavedView.functionKeys.contains(number)
      else {
        throw ArgumentParser.ValidationError("\"\(key)\" is no key of a view; there are F1 to F12.")
      }
      return number
    }
  }
}
