extension LogReader {
  /// The most words that a name has.
  static let longestName = 5

  /// Reads one name and those that a comma, `and` or `&` ties to it.
  mutating func readNames(isCertain: Bool) {
    guard passTie(isCertain: isCertain), readName(isGuess: !isCertain) else { return }
    while let count = separatorCount(at: index) {
      let separator = range(index, index + count - 1)
      if index + count == tokens.count {
        add(.mark, separator)
        index += count
        lack(separator, "a name is missing", fix: "write who else took part")
        return
      }
      guard continuesWithName(at: index + count) else { return }
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

  /// Passes an `and` before the first name, as in `with and Bob`; false when no name can follow.
  private mutating func passTie(isCertain: Bool) -> Bool {
    guard let count = separatorCount(at: index) else { return true }
    let isEnd = index + count == tokens.count
    guard isCertain, isEnd || isName(at: index + count) else { return false }
    let tie = range(index, index + count - 1)
    add(.mark, tie)
    index += count
    if isEnd { lack(tie, "a name is missing", fix: "write with whom") }
    return !isEnd
  }

  /// How many tokens tie one name to the next: `,`, `and`, `, and`, `&`.
  func separatorCount(at start: Int) -> Int? {
    var count = 0
    while count < 2, let token = token(start + count), token.kind == .comma || isAnd(token) {
      count += 1
    }
    return count == 0 ? nil : count
  }

  private func isAnd(_ token: LogToken) -> Bool {
    token.kind == .ampersand || token.kind == .word && vocabulary.meaning(token.word) == .and
  }

  /// After a tie a name stands if it looks like one, or if it is one word with nothing behind it that belongs to a sentence.
  ///
  /// In small letters only a whole word of somebody's name is one, and none that sentences go on with: of `not there` and
  /// `will call again` nobody is called so.
  private func continuesWithName(at start: Int) -> Bool {
    if let token = token(start), token.kind == .word, !token.isCapitalised, !isImplied(at: start) {
      let isSentence =
        vocabulary.says(token.word, .plain)
        || self.token(start + 1)?.kind == .word && isChannel(at: start)
      if isSentence { return false }
      if startsOtherPart(at: start) { return false }
      if matched(at: start, isGuess: true) != nil { return true }
    } else if isName(at: start) {
      return true
    }
    guard let token = token(start), token.kind == .word, !startsOtherPart(at: start),
      !isDone(at: start)
    else { return false }
    guard let next = self.token(start + 1) else { return true }
    return next.kind != .word || startsOtherPart(at: start + 1)
      || separatorCount(at: start + 1) != nil
  }

  private func isImplied(at start: Int) -> Bool {
    if case .implied? = meaning(at: start)?.meaning { true } else { false }
  }

  /// Whether what begins at a token is quoted, capitalised, `her` or somebody's name.
  func isName(at start: Int) -> Bool {
    guard let token = token(start) else { return false }
    if token.kind == .quoted { return true }
    guard token.kind == .word else { return false }
    if case .implied? = meaning(at: start)?.meaning { return true }
    if startsOtherPart(at: start) { return isLongerName(at: start) }
    return token.isCapitalised || matched(at: start, isGuess: false) != nil
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
    guard token(start)?.isCapitalised == true, let matched = matched(at: start, isGuess: true)
    else { return false }
    return matched.count > day(at: start)?.count ?? 0
  }

  private mutating func readName(isGuess: Bool) -> Bool {
    guard let token = token(index) else {
      lackName()
      return false
    }
    if token.kind == .quoted {
      take(LogQuestion(OutsideText.line(token.text)), resolved(token.text), 1)
      return true
    }
    guard token.kind == .word else { return false }
    if let (meaning, _, count) = meaning(at: index), case .implied = meaning {
      if isGuess, implied.isEmpty { return false }
      return readImplied(count)
    }
    if let (question, resolution, count) = known(at: index, isGuess: isGuess) {
      take(question, resolution, count)
      return true
    }
    if isGuess { return false }
    let count = likelyCount(at: index, from: 1)
    let text = name(index, count)
    take(LogQuestion(text), resolved(text), count)
    return true
  }

  /// Says at the end of the line that a name is missing, once.
  mutating func lackName() {
    guard line.gaps.isEmpty, let last = tokens.last else { return }
    lack(last.range, "a name is missing", fix: "write with whom")
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

  mutating func take(
    _ question: LogQuestion,
    _ resolution: LogName.Resolution,
    _ count: Int
  ) {
    let range = range(index, index + count - 1)
    index += count
    expectsName = false
    if question.text.isEmpty {
      add(.mark, range)
      lack(range, "a name is missing", fix: "write it between the quotes")
      return
    }
    add(.name, range)
    line.names.append(LogName(question: question, range: range, resolution: resolution))
  }

  /// Words with single blanks between, made safe; an initial keeps its dot, but for one that may end the sentence.
  func name(_ start: Int, _ count: Int) -> String {
    let words = tokens[start..<start + count].enumerated().map { place, token in
      place < count - 1 && !token.endsSentence ? token.text : LogToken.bare(token.text)
    }
    return OutsideText.line(words.joined(separator: " "))
  }

  func resolved(_ text: String, near: [NameMatch] = []) -> LogName.Resolution {
    let safe = OutsideText.line(text)
    guard !safe.isEmpty, let found = resolve(LogQuestion(safe)) else { return .pending }
    return found.isEmpty ? .unknown(near: near) : Self.resolution(found)
  }

  static func resolution(_ found: [NameMatch]) -> LogName.Resolution {
    found.isEmpty ? .unknown(near: []) : found.count == 1 ? .one(found[0]) : .several(found)
  }

  /// The most words from a token on that are somebody's name, and whose.
  ///
  /// `and` may be part of a name, such as `Anna and Sons`. All lengths are looked up even when a longer one is not known yet,
  /// so that the next reading knows them.
  func matched(
    at start: Int,
    isGuess: Bool
  ) -> (question: LogQuestion, found: [NameMatch], count: Int)? {
    var length = 0
    while length < Self.longestName, let token = token(start + length),
      token.kind == .word || length > 0 && token.kind == .ampersand
    {
      length += 1
    }
    for count in stride(from: length, to: 0, by: -1) {
      if count > 1, isAnd(tokens[start + count - 1]) { continue }
      let question = LogQuestion(name(start, count), isGuess: isGuess)
      guard !question.text.isEmpty, let found = resolve(question), !found.isEmpty else { continue }
      return (question, found, count)
    }
    return nil
  }

  /// Whom the words from a token on name.
  ///
  /// Somebody's name with a capital behind it that begins nothing else is the beginning of a longer name, which nobody has:
  /// `Ada Okafor` is not Ada Lovelace.
  private func known(
    at start: Int,
    isGuess: Bool
  ) -> (question: LogQuestion, resolution: LogName.Resolution, count: Int)? {
    guard let (question, found, count) = matched(at: start, isGuess: isGuess) else { return nil }
    let likely =
      tokens[start + count - 1].isCapitalised ? likelyCount(at: start, from: count) : count
    guard likely > count else { return (question, Self.resolution(found), count) }
    let text = name(start, likely)
    return (LogQuestion(text), resolved(text, near: found), likely)
  }

  /// How many words a name probably has that begins with so many: capitals in a row, with particles such as `van der` between.
  private func likelyCount(at start: Int, from first: Int) -> Int {
    var count = first
    var pending = 0
    while count + pending < Self.longestName, !tokens[start + count + pending - 1].endsSentence,
      let next = token(start + count + pending), next.kind == .word,
      !startsOtherPart(at: start + count + pending)
    {
      let meaning = meaning(at: start + count + pending)?.meaning
      if next.isCapitalised, meaning == nil || meaning == .filler {
        count += pending + 1
        pending = 0
      } else if vocabulary.says(next.word, .particle) {
        pending += 1
      } else {
        break
      }
    }
    return count
  }
}
