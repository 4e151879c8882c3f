import ArgumentParser
import TendAnalytics
import TendModel
import TendRuntime

/// `tend path`: who can introduce whom.
struct PathCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "Find who can introduce you to a contact, or one contact to another.",
    discussion: """
      The way on which the product of the strengths is largest, with at most two
      go-betweens, and the best one that begins with somebody else.

      Example:
        tend path "Dana Ruiz"                 (from you)
        tend path "Ana Example" "Dana Ruiz"   (from one contact to another)
      """
  )

  @Argument(help: "Who is asked for; with a second name, who asks.") var first: String
  @Argument(help: "Who is asked for, where the first name asks.") var second: String?
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let desk = try store.openForReading()
    try desk.requireStore()
    let ends = try ([first] + [second].compactMap(\.self)).map { try desk.contact($0) }
    if ends.count == 2, ends[0] == ends[1] {
      throw CommandFailure("Both names mean the same contact")
    }
    let network = try TieReading.network(desk.store, today: desk.today)
    let numbers = try ends.map { id in
      guard let number = network.facts.number(of: id) else {
        throw CommandFailure("This contact is archived; archived ones lead nowhere")
      }
      return number
    }
    let routes =
      numbers.count == 1
      ? network.routes(toContact: numbers[0]) : network.routes(from: numbers[0], to: numbers[1])
    let named = [routes.best, routes.second].compactMap(\.self).flatMap(\.people) + numbers
    let names = try TieReading.names(
      desk.store,
      Set(named).map { network.facts.people[$0].id }
    )
    try PathReport(routes, network, numbers, names: names).write(asJSON: output.json)
  }
}
