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
      The way on which the product of the strengths is largest, with at most two \
      go-betweens, and the best one that begins with somebody else. --how tells how \
      strong each step is and from what that is counted.

      Example:
        tend path "Dana Ruiz"                 (from you)
        tend path "Ana Example" "Dana Ruiz"   (from one contact to another)
        tend path to Dana --how
      """
  )

  /// The word that may stand before who is asked for.
  private static let link = "to"

  @Argument(help: "Who is asked for; with two names, who asks and who is asked for.")
  var names: [String]
  @Flag(name: [.customLong("how"), .customLong("counting")], help: "Tell how it was counted.")
  var how = false
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let desk = try store.openForReading()
    try desk.requireStore()
    let ends = try endNames(desk).map { try desk.contact($0) }
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
    try PathReport(routes, network, numbers, names: names, isCounted: how)
      .write(asJSON: output.json)
  }

  /// The one or two names, without a `to` before who is asked for; somebody may be called so.
  private func endNames(_ desk: Desk) throws -> [String] {
    var ends = names
    if ends.count == 1, ends[0].lowercased().hasPrefix(Self.link + " ") {
      ends = [Self.link, String(ends[0].dropFirst(Self.link.count + 1))]
    }
    if ends.count > 1, ends[ends.count - 2].lowercased() == Self.link,
      try ends.count == 3 || !isName(Self.link, desk)
    {
      ends.remove(at: ends.count - 2)
    } else if names.count == 1 {
      ends = names
    }
    guard (1...2).contains(ends.count) else {
      throw ArgumentParser.ValidationError(
        "Name who is asked for, or who asks and who is asked for."
      )
    }
    return ends
  }

  /// A contact's name begins with the word.
  private func isName(_ word: String, _ desk: Desk) throws -> Bool {
    let query = Query.names(.contact, matching: word, limit: 100)
    let matches = try desk.read(query) { answer -> [NameMatch]? in
      guard case .names(let matches) = answer else { return nil }
      return matches
    }
    return matches.contains { $0.name.lowercased().split(separator: " ").first == word[...] }
  }
}
