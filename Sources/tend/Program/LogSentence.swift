import TendModel
import TendScreen

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
    var chosen: [LogQuestion: NameMatch] = [:]
    var line = try read(text, &chosen)
    if let obstacle = line.obstacle { throw Self.pointing(at: obstacle, in: text) }
    let console = Console()
    while let name = line.openNames.first {
      let failure = Self.pointing(at: name.range, in: text, words(name))
      // A script gets the mistake, somebody at a terminal the question.
      guard console.isInteractive, !output.json else { throw failure }
      chosen[name.question] = try Self.ask(name, failure, console)
      line = try read(text, &chosen)
      if let obstacle = line.obstacle { throw Self.pointing(at: obstacle, in: text) }
    }
    let members = line.names.isEmpty ? try members(line.network) : []
    guard let change = line.change(members: members, makeUID: desk.newUID) else {
      throw Self.pointing(at: line.lackOfMembers, in: text)
    }
    if !output.json { try Console().write([line.summary]) }
    try desk.apply(change, output)
  }

  /// The line with everyone in it who is known, or is to be added.
  ///
  /// Only what is a name once the whole line is read can be somebody new; words that are looked up on the way cannot.
  private func read(_ text: String, _ chosen: inout [LogQuestion: NameMatch]) throws -> LogLine {
    var line = try look(text, chosen)
    while addsNew {
      let new = line.openNames.filter { name in
        name.isUnknown && name.question.kind == .contact && chosen[name.question] == nil
      }
      if new.isEmpty { break }
      for name in new { chosen[name.question] = .new(name.question.text) }
      line = try look(text, chosen)
    }
    return line
  }

  private func look(_ text: String, _ chosen: [LogQuestion: NameMatch]) throws -> LogLine {
    var failure: (any Error)?
    let line = LogLine(text, today: desk.today) { question in
      if let match = chosen[question] { return [match] }
      do {
        return try matches(question)
      } catch {
        failure = error
        return []
      }
    }
    if let failure { throw failure }
    return line
  }

  private func matches(_ question: LogQuestion) throws -> [NameMatch] {
    let query = Query.names(question.kind, matching: question.text, limit: Self.lookUpLimit)
    let found = try desk.read(query) { answer -> [NameMatch]? in
      guard case .names(let found) = answer else { return nil }
      return found
    }
    return question.matches(among: found)
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
      return "there is no \(name.question.kind.rawValue) \"\(text)\"" + hint(name)
    }
    return "\"\(text)\" could be \(Self.listed(matches))."
      + " Write more of the name, or the id in its place"
  }

  private func hint(_ name: LogName) -> String {
    guard name.question.kind == .contact else { return "" }
    let hint = "; --new adds a contact of that name"
    guard case .unknown(let near) = name.resolution, !near.isEmpty else { return hint }
    return "\(hint), \"quotes\" say where a name ends, and there is \(Self.listed(near))"
  }

  /// Asks who is meant by a name.
  ///
  /// - Throws: The mistake that the name is, when nobody is chosen.
  private static func ask(
    _ name: LogName,
    _ failure: CommandFailure,
    _ console: Console
  ) throws -> NameMatch {
    let found: [NameMatch] =
      switch name.resolution {
      case .several(let matches): matches
      case .unknown(let near): near
      case .one, .pending: []
      }
    let matches = Array(found.prefix(mostOffered))
    let new = name.question.kind == .contact ? [NameMatch.new(name.question.text)] : []
    let options = matches + new
    guard !options.isEmpty else { throw failure }
    let lines = options.map { match in
      match.isNew
        ? "\(match.name), a new contact"
        : match.detail.isEmpty ? match.name : "\(match.name) (\(match.detail))"
    }
    let word = name.question.kind == .contact ? "Who" : "Which network"
    let more = found.count > mostOffered ? " There are more than these." : ""
    let question = "\(word) is \(name.question.text)?\(more)"
    guard let index = try console.choice(of: lines, question) else { throw failure }
    return options[index]
  }

  private static let mostOffered = 8
  private static let mostListed = 5

  private static func listed(_ matches: [NameMatch]) -> String {
    let first = matches.prefix(mostListed).map { match in
      let detail = match.detail.isEmpty ? "" : " (\(match.detail))"
      return "\(match.name)\(detail), id:\(match.number)"
    }.joined(separator: "; ")
    return matches.count > mostListed ? first + "; and there are more" : first
  }

  private static func pointing(at problem: LogProblem, in text: String) -> CommandFailure {
    pointing(at: problem.range, in: text, problem.description)
  }

  /// The line with a mark under the words, and what is wrong with them.
  private static func pointing(
    at range: Range<Int>,
    in text: String,
    _ message: String
  ) -> CommandFailure {
    let characters = text.map { $0.isWhitespace ? " " : $0 }
    func columns(_ part: some Sequence<Character>) -> Int {
      TextWidth.columns(of: SafeText.neutralised(String(part)))
    }
    let mark =
      String(repeating: " ", count: columns(characters.prefix(range.lowerBound)))
      + String(
        repeating: "^",
        count: max(1, columns(characters.dropFirst(range.lowerBound).prefix(range.count)))
      )
    return CommandFailure("\(message)\n  \(String(characters))\n  \(mark)")
  }
}
