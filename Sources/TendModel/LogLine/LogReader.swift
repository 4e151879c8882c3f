/// Reads the tokens of a log line from left to right, each once.
struct LogReader {
  /// Where words that mean nothing else go.
  enum Place { case note, purpose }

  let characters: [Character]
  let tokens: [LogToken]
  let today: CalendarDay
  let implied: [NameMatch]
  let vocabulary: LogVocabulary
  let resolve: (LogQuestion) -> [NameMatch]?

  var line: LogLine
  var index = 0
  var place = Place.note
  /// The words that go to the note and to the purpose.
  var noteWords: [LogToken] = []
  var purposeWords: [LogToken] = []
  /// Topics as they are compared.
  var seenTopics: Set<String> = []
  /// Who reached out, as far as it was said.
  var direction: Interaction.Direction?
  /// The last thing read says that a name comes next.
  var expectsName = false
  /// `I` or `we` stands before what was done.
  var isUserActing = false
  /// How many places may still be tried for a name that nothing announces.
  var guessesLeft = 12
  /// The word by which something was sent, while what it was is still to come.
  var sent: LogToken?
  /// The last thing read was a channel, an action or a depth.
  var isBesideChannel = false
  /// Where a name that nobody has may stand beside the channel, and where one is taken to stand.
  var possibleStranger: Int?
  var strangerPlace: Int?
  /// The end of the line was taken as it is written.
  var isNoteVerbatim = false
  /// `email`, with no `to`, `from` or `with` behind it.
  var isNounWithoutPreposition = false

  init(
    _ text: String,
    today: CalendarDay,
    implied: [NameMatch],
    vocabulary: LogVocabulary,
    resolve: @escaping (LogQuestion) -> [NameMatch]?
  ) {
    characters = Array(text)
    tokens = LogToken.tokens(characters)
    self.today = today
    self.implied = implied
    self.vocabulary = vocabulary
    self.resolve = resolve
    line = LogLine(today: today)
  }

  mutating func read() -> LogLine {
    let beginning = self
    passListSign()
    while index < tokens.count { readNext() }
    let isNobodyNamed = line.names.isEmpty && line.networks.isEmpty && implied.isEmpty
    if isNobodyNamed, strangerPlace == nil, let possibleStranger {
      // `call Lin`: with nobody else in the line the capital is a name, known or not.
      self = beginning
      strangerPlace = possibleStranger
      return read()
    }
    takeDayFromPurpose()
    if expectsName, isNobodyNamed { lackName() }
    finish()
    return line
  }

  /// A line that is pasted from a list has a sign before it.
  private mutating func passListSign() {
    guard let first = tokens.first, tokens.count > 1 else { return }
    guard first.kind == .dash || first.text == "*" || first.text == "•" else { return }
    add(.mark, first.range)
    index = 1
  }

  func token(_ index: Int) -> LogToken? { tokens.indices.contains(index) ? tokens[index] : nil }

  mutating func add(_ kind: LogPart.Kind, _ range: Range<Int>) {
    line.parts.append(LogPart(kind: kind, range: range))
  }

  /// From the beginning of one token to the end of another.
  func range(_ first: Int, _ last: Int) -> Range<Int> {
    tokens[first].range.lowerBound..<tokens[last].range.upperBound
  }

  mutating func report(_ range: Range<Int>, _ message: String, fix: String) {
    add(.wrong, range)
    line.problems.append(LogProblem(range: range, message: message, fix: fix))
  }

  /// Something was begun and is not finished.
  mutating func lack(_ range: Range<Int>, _ message: String, fix: String) {
    line.gaps.append(LogProblem(range: range, message: message, fix: fix))
  }

  private mutating func readNext() {
    let start = index
    let token = tokens[index]
    let wasBesideChannel = isBesideChannel
    isBesideChannel = false
    switch token.kind {
    case .colon where place == .purpose && purposeWords.isEmpty:
      // `re: budget`
      add(.mark, token.range)
      index += 1
    case .colon, .dash: readNote()
    case .bang: readFollowUp()
    case .marked(let mark): readMarked(mark)
    case .quoted where place == .note && noteWords.isEmpty && line.names.isEmpty:
      readNames(isCertain: true)
    case .quoted, .comma, .ampersand: takeText()
    case .word:
      let isRead =
        refuseDateInNumbers() || refuseNoDay() || readTime() || readDay()
        || readVocabulary(isBesideChannel: wasBesideChannel)
        || readGuess(isBesideChannel: wasBesideChannel)
      if !isRead { takeText() }
    }
    precondition(index > start, "each step of reading a log line takes a token")
  }

  mutating func takeText() {
    let token = tokens[index]
    if place == .purpose {
      purposeWords.append(token)
      add(.purpose, token.range)
    } else {
      // A comma between two things that were understood says nothing.
      let isFiller = token.kind == .comma && noteWords.isEmpty
      if !isFiller { noteWords.append(token) }
      add(isFiller ? .mark : .note, token.range)
    }
    index += 1
  }

  /// What follows a colon or a dash of its own is taken as it is written, to the end.
  private mutating func readNote() {
    let token = tokens[index]
    add(.mark, token.range)
    isNoteVerbatim = true
    let rest = OutsideText.multiline(String(characters[token.range.upperBound...]))
    if let next = self.token(index + 1), !rest.isEmpty {
      add(.note, next.range.lowerBound..<characters.count)
      line.note = rest
    }
    index = tokens.count
  }

  private mutating func finish() {
    if let open = tokens.last, open.isOpen, !isNoteVerbatim {
      lack(open.range, "this \" is not closed", fix: "write one behind it")
    }
    line.direction = direction ?? defaultDirection
    line.purpose = OutsideText.line(Self.joined(purposeWords))
    let words = OutsideText.line(Self.joined(wholeNote))
    line.note = [words, line.note].filter { !$0.isEmpty }.joined(separator: "\n")
    if line.names.isEmpty, line.networks.isEmpty {
      let end = characters.count
      line.names = implied.map {
        LogName(question: LogQuestion($0.name), range: end..<end, resolution: .one($0))
      }
    }
    line.parts.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The words of the note; a sentence from whose middle something was understood stays whole, as it cannot be read otherwise.
  private var wholeNote: [LogToken] {
    var words = noteWords
    if let sent, line.channel == nil, !words.isEmpty { words.insert(sent, at: 0) }
    guard let first = words.first?.range.lowerBound, let last = words.last?.range.upperBound else {
      return []
    }
    let said: Set<LogPart.Kind> = [.channel, .direction, .depth, .outcome, .space, .name]
    let elsewhere: Set<LogPart.Kind> = [.day, .time, .topic, .exchange, .network, .wrong]
    let within = line.parts.filter {
      $0.range.lowerBound > first && $0.range.upperBound < last
    }
    guard within.contains(where: { said.contains($0.kind) }) else { return words }
    let left = within.filter { elsewhere.contains($0.kind) }
    return tokens.filter { token in
      token.range.lowerBound >= first && token.range.upperBound <= last
        && !left.contains { $0.range.contains(token.range.lowerBound) }
    }
  }

  /// `email Ada` is one that the user wrote; a conversation is both sides'.
  private var defaultDirection: Interaction.Direction {
    if line.outcome == .tried { return .outgoing }
    switch line.channel {
    case .email, .message, .letter: return isNounWithoutPreposition ? .outgoing : .mutual
    default: return .mutual
    }
  }

  /// The texts with single blanks between, quotes and marks as they were.
  static func joined(_ tokens: some Sequence<LogToken>) -> String {
    var text = ""
    for token in tokens {
      if !text.isEmpty, token.kind != .comma, token.kind != .colon { text += " " }
      switch token.kind {
      case .quoted: text += "\"\(token.text)\""
      case .marked(let mark): text += "\(mark)\(token.text)"
      default: text += token.text
      }
    }
    return text
  }
}
