import ArgumentParser
import TendModel

/// `tend distinct`: two contacts that look like one are two.
struct DistinctCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "distinct",
    abstract:
      "Remember that two contacts are not the same, so that tend duplicates leaves them out.",
    discussion: """
      Example:
        tend distinct "Ana Example" "Ana B. Example"
        tend distinct id:7 id:12 --clear      (they may be one after all)
      """
  )

  @Argument(help: "One contact: a name, a part of one, or id:12.") var first: String
  @Argument(help: "The other contact.") var second: String
  @Flag(help: "Forget it: the two may be one.") var clear = false
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let desk = try store.openExisting()
    let (one, other) = (try desk.contact(first), try desk.contact(second))
    if one == other { throw CommandFailure("Both names mean the same contact; id:12 is exact") }
    try desk.apply(.setDistinct([TiePair(one, other)], !clear), output)
  }
}
