extension LogReader {
  /// The most words that a name has.
  private static let longestName = 5

  /// Reads one name and those that a comma, `and` or `&` ties to it.
  mutating func readNames(isCertain: Bool) {
    guard readName(isGuess: !isCertain) else { return }
    while let count = separatorCount(at: index) {
      if index + count == tokens.count {
        add(.mark, range(index, index + count - 1))
        index += count
        line.isUnfinished = true
        return
      }
      guard continuesWithName(at: index + count) else { return }
      let separator = range(index, index + count - 1)
      let start = index
      index += count
      add(.mark, separator)
      guard readName(isGuess: false) else {
        line.parts.removeLast()
        index = start
        return
      }
    }
  }

  /// How many tokens tie one name to the next: `,`, `and`, `, and`, `&`.
  private func separatorCount(at start: Int) -> Int? {
    var count = 0
    while count < 2, let token = token(start + count) {
      let isAnd = token.kind == .ampersand || vocabulary.meaning(token.word) == .and
      guard token.kind == .comma || (token.kind == .word || token.kind == .ampersand) && isAnd
      else { break }
      count += 1
    }
    return count == 0 ? nil : count
  }

  /// After a tie a name stands if it looks like one, or if it is one word with nothing behind it that belongs to a sentence.
  private func continuesWithName(at start: Int) -> Bool {
    if isName(at: start) { return true }
    guard let token = token(start), token.kind == .word, !startsOtherPart(at: start) else {
      return false
    }
    guard let next = self.token(start + 1) else { return true }
    return next.kind != .word || startsOtherPart(at: start + 1)
      || separatorCount(at: start + 1) != nil
  }

  /// Whether what begins at a token is quoted, capitalised, `her` or somebody's name.
  func isName(at start: Int) -> Bool {
    guard let token = token(start) else { return false }
    if token.kind == .quoted { return true }
    guard token.kind == .word else { return false }
    if case .implied? = meaning(at: start)?.meaning { return true }
    if startsOtherPart(at: start) { return isLongerName(at: start) }
    return token.isCapitalised || known(at: start, isGuess: false) != nil
  }

  /// Whether a day, a time or a phrase that is no text begins at a token.
  func startsOtherPart(at start: Int) -> Bool {
    if day(at: start) != nil || time(at: start) != nil { return true }
    switch meaning(at: start)?.meaning {
    case .names, .about, .attempt, .toUser: return true
    default: return false
    }
  }

  /// Whether somebody's name takes more words than the day that begins with it: `Sun Li`.
  func isLongerName(at start: Int) -> Bool {
    guard token(start)?.isCapitalised == true, let known = known(at: start, isGuess: true) else {
      return false
    }
    return known.count > day(at: start)?.count ?? 0
  }

  private mutating func readName(isGuess: Bool) -> Bool {
    guard let token = token(index) else {
      line.isUnfinished = true
      return false
    }
    if token.kind == .quoted {
      take(LogQuestion(OutsideText.line(token.text)), resolved(token.text, isGuess: false), 1)
      return true
    }
    guard token.kind == .word else {
      return false
    }
    if let (meaning, _, count) = meaning(at: index), case .implied = meaning {
      if isGuess, implied.isEmpty { return false }
      return readImplied(count)
    }
    if let (question, found, count) = known(at: index, isGuess: isGuess) {
      take(question, Self.resolution(found), count)
      return true
    }
    if isGuess { return false }
    let count = likelyCount(at: index)
    let text = name(index, count)
    take(LogQuestion(text), resolved(text, isGuess: false), count)
    return true
  }

  /// Takes the contacts on whose row the line is written; without any it is a mistake.
  mutating func readImplied(_ count: Int) -> Bool {
    let range = range(index, index + count - 1)
    index += count
    expectsName = false
    guard !implied.isEmpty else {
      report(range, "it is not said who is meant here", fix: "write the name")
      return true
    }
    add(.name, range)
    line.names += implied.map {
      LogName(question: LogQuestion($0.name), range: range, resolution: .one($0))
    }
    return true
  }

  private mutating func take(
    _ question: LogQuestion,
    _ resolution: LogName.Resolution,
    _ count: Int
  ) {
    let range = range(index, index + count - 1)
    index += count
    expectsName = false
    if question.text.isEmpty {
      add(.mark, range)
      line.isUnfinished = true
      return
    }
    add(.name, range)
    line.names.append(LogName(question: question, range: range, resolution: resolution))
  }

  /// Words with single blanks between, made safe.
  private func name(_ start: Int, _ count: Int) -> String {
    OutsideText.line(
      tokens[start..<start + count].map { LogToken.bare($0.text) }.joined(separator: " ")
    )
  }

  private func resolved(_ text: String, isGuess: Bool) -> LogName.Resolution {
    let safe = OutsideText.line(text)
    guard !safe.isEmpty, let found = resolve(LogQuestion(safe, isGuess: isGuess)) else {
      return .pending
    }
    return Self.resolution(found)
  }

  static func resolution(_ found: [NameMatch]) -> LogName.Resolution {
    found.isEmpty ? .unknown : found.count == 1 ? .one(found[0]) : .several(found)
  }

  /// The most words from a token on that are somebody's name, and whose.
  ///
  /// All lengths are looked up even when a longer one is not known yet, so that the next reading knows them.
  func known(
    at start: Int,
    isGuess: Bool
  ) -> (question: LogQuestion, found: [NameMatch], count: Int)? {
    var length = 0
    while length < Self.longestName, let token = token(start + length), token.kind == .word,
      length == 0 || vocabulary.meaning(token.word) != .and
    {
      length += 1
    }
    var best: (LogQuestion, [NameMatch], Int)?
    for count in stride(from: length, to: 0, by: -1) {
      let question = LogQuestion(name(start, count), isGuess: isGuess)
      guard !question.text.isEmpty, let found = resolve(question), !found.isEmpty else { continue }
      if best == nil { best = (question, found, count) }
      break
    }
    return best
  }

  /// How many words nobody's name probably has: capitals in a row, with particles such as `van der` between.
  private func likelyCount(at start: Int) -> Int {
    let particles: Set = ["van", "von", "der", "den", "de", "da", "di", "la", "bin", "al", "el"]
    var count = 1
    var pending = 0
    while count + pending < Self.longestName, let next = token(start + count + pending),
      next.kind == .word, !startsOtherPart(at: start + count + pending)
    {
      if next.isCapitalised, meaning(at: start + count + pending) == nil {
        count += pending + 1
        pending = 0
      } else if particles.contains(next.word) {
        pending += 1
      } else {
        break
      }
    }
    return count
  }

  /// A name that nothing announces: `coffee Ada pricing`, `Ada called`.
  mutating func readGuess() -> Bool {
    guard place == .note, line.names.isEmpty, guessesLeft > 0 else { return false }
    // Amid a sentence only a capital makes a name of what is somebody's.
    if !noteWords.isEmpty, !tokens[index].isCapitalised { return false }
    guessesLeft -= 1
    if line.channel == nil, noteWords.isEmpty, tokens[index].isCapitalised || index == 0 {
      // Whoever stands before something that was done did it, known or not.
      var count = 1
      while count < Self.longestName, token(index + count)?.isCapitalised == true,
        !isDone(at: index + count)
      {
        count += 1
      }
      if isDone(at: index + count), tokens[index..<index + count].allSatisfy({ $0.kind == .word }) {
        let text = name(index, count)
        let resolution = resolved(text, isGuess: false)
        // `Just called Ada`: somebody else was called, and nobody is called Just.
        let after = index + count + (meaning(at: index + count)?.count ?? 1)
        if resolution != .unknown || !isName(at: after) {
          take(LogQuestion(text), resolution, count)
          return true
        }
      }
    }
    let before = index
    let isExpected = expectsName && noteWords.isEmpty
    readNames(isCertain: isExpected && (implied.isEmpty || isName(at: index)))
    return index > before
  }

  func isDone(at start: Int) -> Bool {
    switch meaning(at: start)?.meaning {
    case .action, .mutual, .sent: true
    default: false
    }
  }
}
