extension LogReader {
  /// The longest phrase of the vocabulary that begins at a token, and how many tokens it takes.
  func phrase(
    at start: Int,
    _ look: (String) -> Bool
  ) -> (text: String, count: Int)? {
    var texts: [String] = []
    var found: (String, Int)?
    for place in start..<min(start + vocabulary.longestPhrase, tokens.count) {
      let token = tokens[place]
      guard token.kind == .word, !token.word.isEmpty else { break }
      texts.append(token.word)
      let text = texts.joined(separator: " ")
      if look(text) { found = (text, texts.count) }
    }
    return found
  }

  func meaning(at start: Int) -> (meaning: LogVocabulary.Meaning, text: String, count: Int)? {
    guard let (text, count) = phrase(at: start, { vocabulary.meaning($0) != nil }),
      let meaning = vocabulary.meaning(text)
    else { return nil }
    return (meaning, text, count)
  }

  /// Reads a phrase of the vocabulary where it can stand; false leaves it to be text.
  mutating func readVocabulary(isBesideChannel: Bool) -> Bool {
    guard let (meaning, text, count) = meaning(at: index) else { return false }
    let range = range(index, index + count - 1)
    if place == .purpose {
      // `about pricing with Ada`: the only thing said after `about` that is not its text.
      guard meaning == .names(.mutual), line.names.isEmpty, implied.isEmpty else { return false }
      return readPreposition(.mutual, range, count, isBesideChannel: false)
    }
    switch meaning {
    case .channel, .action, .mutual:
      return readChannel(meaning, text, range, count)
    case .sent:
      guard line.channel == nil, noteWords.isEmpty else { return false }
      index += count
      add(.direction, range)
      sent = tokens[index - count]
      readDoer(isSending: true)
      return true
    case .attempt(let channel, let way):
      return readAttempt(channel, way, text, range, count)
    case .depth(let depth):
      guard count > 1 || isBesideChannel || isChannel(at: index + 1) else { return false }
      line.depth = depth
      add(.depth, range)
      self.isBesideChannel = isBesideChannel
    case .space(let space):
      guard line.space == nil, noteWords.isEmpty else { return false }
      line.space = space
      add(.space, range)
    case .names(let way):
      return readPreposition(way, range, count, isBesideChannel: isBesideChannel)
    case .impliedActor:
      guard line.channel == nil, line.names.isEmpty, noteWords.isEmpty, isDone(at: index + count)
      else { return false }
      return readImplied(count)
    case .filler:
      let next = index + count
      guard noteWords.isEmpty, line.names.isEmpty || sent != nil,
        isChannel(at: next) || isDepth(at: next)
      else { return false }
      add(.mark, range)
    case .about:
      guard purposeWords.isEmpty else { return false }
      place = .purpose
      add(.mark, range)
    case .user:
      guard line.channel == nil, noteWords.isEmpty,
        isChannel(at: index + 1) || isDone(at: index + 1)
      else { return false }
      isUserActing = true
      add(.direction, range)
    case .leaving:
      return readLeaving(range, count)
    case .voicemail:
      guard line.outcome == .tried, noteWords.isEmpty else { return false }
      add(.mark, range)
    case .and, .but:
      // `called Ada and left voicemail`
      guard noteWords.isEmpty, line.outcome == .reached, isAttempt(at: index + count) else {
        return false
      }
      add(.mark, range)
    case .toUser, .implied, .exchange, .promise, .due, .tie, .particle, .plain: return false
    }
    index += count
    return true
  }

  /// Whether a channel, something that was done or an attempt begins at a token.
  func isChannel(at start: Int) -> Bool {
    switch meaning(at: start)?.meaning {
    case .channel, .action, .mutual, .attempt: true
    default: false
    }
  }

  /// An attempt with nothing behind it that it could be about: `and missed the train` is a sentence.
  private func isAttempt(at start: Int) -> Bool {
    guard let (meaning, _, count) = meaning(at: start), case .attempt = meaning else {
      return false
    }
    let next = start + count
    return token(next)?.kind != .word || startsOtherPart(at: next)
  }

  /// `left Ada a voicemail`; what else is left with somebody is text.
  private mutating func readLeaving(_ range: Range<Int>, _ count: Int) -> Bool {
    let behind = tokens[(index + count)...].prefix { $0.kind == .word }
    guard line.channel == nil, line.outcome == .reached, noteWords.isEmpty,
      behind.contains(where: { vocabulary.says($0.word, .voicemail) })
    else { return false }
    return readAttempt(.call, .outgoing, "", range, count)
  }

  private func isDepth(at start: Int) -> Bool {
    if case .depth? = meaning(at: start)?.meaning { true } else { false }
  }

  private mutating func readChannel(
    _ meaning: LogVocabulary.Meaning,
    _ text: String,
    _ range: Range<Int>,
    _ count: Int
  ) -> Bool {
    // Only the first says how; a later one is told about: `coffee with Ada who met Lin`.
    guard line.channel == nil, noteWords.isEmpty || line.names.isEmpty else { return false }
    index += count
    add(.channel, range)
    line.channelWord = text
    isBesideChannel = true
    switch meaning {
    case .channel(let channel):
      line.channel = channel
      isNounWithoutPreposition = true
      sent = nil
    case .mutual(let channel):
      line.channel = channel
      direction = .mutual
      expectsName = line.names.isEmpty
      readObject()
    case .action(let channel):
      line.channel = channel
      readDoer(isSending: false)
    default: break
    }
    return true
  }

  /// Finds out who did something: whoever stands before it, unless `me` behind it says that they did.
  ///
  /// What is sent may stand before to whom: `sent the deck to Ada`.
  private mutating func readDoer(isSending: Bool) {
    let isDoneByContact = !line.names.isEmpty && !isUserActing
    direction = isDoneByContact ? .incoming : .outgoing
    if let (meaning, _, count) = meaning(at: index), meaning == .toUser {
      direction = .incoming
      add(.direction, range(index, index + count - 1))
      index += count
    } else if !isDoneByContact, !isSending || isRecipient(at: index) {
      expectsName = true
      readObject()
    }
  }

  /// Whether what follows `sent` is rather somebody than something.
  private func isRecipient(at start: Int) -> Bool {
    guard let token = token(start) else { return false }
    if case .implied? = meaning(at: start)?.meaning { return true }
    return token.kind == .quoted || token.isCapitalised && meaning(at: start) == nil
      || matched(at: start, isGuess: true) != nil
  }

  private mutating func readAttempt(
    _ channel: Interaction.Channel?,
    _ way: Interaction.Direction,
    _ text: String,
    _ range: Range<Int>,
    _ count: Int
  ) -> Bool {
    let isOfChannel = line.channel == nil || channel == nil || channel == line.channel
    guard line.outcome == .reached, noteWords.isEmpty, isOfChannel else { return false }
    index += count
    add(.outcome, range)
    line.outcome = .tried
    if let channel, line.channel == nil {
      line.channel = channel
      line.channelWord = vocabulary.phrase(for: .channel(channel)) ?? text
    }
    direction = way
    // `got voicemail from Ada`: they called.
    if meaning(at: index)?.meaning == .names(.incoming), text.hasPrefix("got ") {
      direction = .incoming
    }
    if line.names.isEmpty {
      expectsName = true
      readObject()
    }
    return true
  }

  /// The name after something that was done: one at least, or nothing where another part comes first.
  private mutating func readObject() {
    guard let token = token(index) else { return }
    switch token.kind {
    case .word:
      if startsOtherPart(at: index), !isLongerName(at: index) { return }
      // With somebody to fall back on, only what looks like a name is one.
      if !implied.isEmpty, !isName(at: index) { return }
      readNames(isCertain: true)
    case .quoted: readNames(isCertain: true)
    default: return
    }
  }

  private mutating func readPreposition(
    _ way: Interaction.Direction,
    _ range: Range<Int>,
    _ count: Int,
    isBesideChannel: Bool
  ) -> Bool {
    let next = index + count
    if way == .mutual {
      guard line.names.isEmpty || noteWords.isEmpty else { return false }
    } else {
      // `to` and `from` have many uses; only a name makes them a direction.
      let isNamed = isBesideChannel || isName(at: next) || token(next) == nil
      guard line.names.isEmpty, isNamed else { return false }
      if direction == nil || direction == .mutual { direction = way }
    }
    isNounWithoutPreposition = false
    add(.mark, range)
    index = next
    expectsName = true
    readNames(isCertain: true)
    return true
  }
}
