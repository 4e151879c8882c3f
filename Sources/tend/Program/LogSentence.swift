import TendModel

/// Writes down what a line says, asking the store who is meant.
struct LogSentence {
  private let desk: Desk
  /// Who is not known is added.
  private let addsNew: Bool

  /// How many names are looked up for one that is written.
  private static let lookUpLimit = 50

  init(_ desk: Desk, addsNew: Bool) {
    self.desk = desk
    self.addsNew = addsNew
  }

  /// - Throws: `CommandFailure` that points at the word which cannot stand; nothing is then written.
  func write(_ text: String, _ output: OutputOptions) throws {
    var failure: (any Error)?
    let line = LogLine(text, today: desk.today) { question in
      do {
        return try matches(question)
      } catch {
        failure = error
        return []
      }
    }
    if let failure { throw failure }
    if let problem = line.problems.first {
      throw Self.pointing(at: problem.range, in: text, problem.description)
    }
    if let name = line.openNames.first {
      throw Self.pointing(at: name.range, in: text, words(name))
    }
    let members = line.names.isEmpty ? try members(line.network) : []
    guard let change = line.change(members: members, makeUID: desk.newUID) else {
      throw CommandFailure("Say with whom, as in: coffee with Ada yesterday")
    }
    if !output.json { try Console().write([line.summary]) }
    try desk.apply(change, output)
  }

  private func matches(_ question: LogQuestion) throws -> [NameMatch] {
    let query = Query.names(question.kind, matching: question.text, limit: Self.lookUpLimit)
    let found = try desk.read(query) { answer -> [NameMatch]? in
      guard case .names(let found) = answer else { return nil }
      return found
    }
    let matches = question.matches(among: found)
    let isUnknown = matches.isEmpty && question.kind == .contact && !question.isGuess
    return isUnknown && addsNew ? [.new(question.text)] : matches
  }

  private func members(_ network: NetworkID?) throws -> [ContactID] {
    guard let network else { return [] }
    var filter = ContactFilter()
    filter.network = network
    return try desk.read(.contactIDs(filter, ContactOrder(.name))) { answer -> [ContactID]? in
      guard case .contactIDs(let ids) = answer else { return nil }
      return ids
    }
  }

  private func words(_ name: LogName) -> String {
    let text = name.question.text
    guard case .several(let matches) = name.resolution else {
      let hint = name.question.kind == .contact ? "; --new adds a contact of that name" : ""
      return "there is no \(name.question.kind.rawValue) \"\(text)\"" + hint
    }
    let names = matches.prefix(5).map { match in
      let detail = match.detail.isEmpty ? "" : " (\(match.detail))"
      return "\(match.name)\(detail), id:\(match.number)"
    }
    return "\"\(text)\" could be \(names.joined(separator: "; "))."
      + " Write more of the name, or the id in its place"
  }

  /// The line with a mark under the words, and what is wrong with them.
  private static func pointing(
    at range: Range<Int>,
    in text: String,
    _ message: String
  ) -> CommandFailure {
    let mark =
      String(repeating: " ", count: range.lowerBound)
      + String(repeating: "^", count: max(1, range.count))
    return CommandFailure("\(message)\n  \(text)\n  \(mark)")
  }
}
