import TendAnalytics
import TendModel
import TendScreen

/// The line in which an interaction is logged, read anew with each key.
struct LogEntry: Sendable {
  /// A name that is open when the line is sent: who is meant, or that it is somebody new.
  struct Choice: Sendable {
    let question: LogQuestion
    let options: [NameMatch]
    /// More than the options could be meant.
    var hasMore = false
    var selected = 0
  }

  private(set) var field = TextField()
  private(set) var line: LogLine
  /// What is asked before the line can be written; nil while it is typed.
  private(set) var choice: Choice?
  /// Whom the line is about when it names nobody.
  let implied: [NameMatch]
  private var known: [LogQuestion: [NameMatch]] = [:]
  private var historyIndex: Int?
  /// The names that Tab goes through; nil until it was pressed.
  private var completion: LogCompletion?

  /// How many names are looked up for one that is typed: one more than are offered tells that there are more.
  private static let lookUpLimit = LogLine.mostOffered + 1

  init(implied: [NameMatch], today: CalendarDay) {
    self.implied = implied
    line = LogLine("", today: today, implied: implied) { _ in nil }
  }

  /// What the line says is wrong, to be shown while it is typed.
  var problem: LogProblem? { line.problems.first }

  mutating func set(_ text: String, _ today: CalendarDay) -> [Effect] {
    field.replace(by: text)
    return read(today)
  }

  mutating func insert(_ text: String, _ today: CalendarDay) -> [Effect] {
    field.insert(text)
    return read(today)
  }

  /// Takes the names that were found for a question.
  mutating func take(
    _ matches: [NameMatch],
    for question: LogQuestion,
    _ today: CalendarDay
  ) -> [Effect] {
    known[question] = question.matches(among: matches)
    return read(today)
  }

  func take(_ key: Key, _ state: inout AppState) -> [Effect] {
    var entry = self
    var effects: [Effect] = []
    if choice != nil { return entry.choose(key, &state) }
    switch key {
    case .escape:
      state.overlay = .none
      return []
    case .enter: return entry.submit(&state)
    case .up, .control("p"): effects = entry.recall(-1, state)
    case .down, .control("n"): effects = entry.recall(1, state)
    case .tab: effects = entry.complete(1, &state)
    case .backTab: effects = entry.complete(-1, &state)
    default:
      guard entry.field.take(key) else { return [] }
      effects = entry.read(state.now.day)
    }
    state.overlay = .log(entry)
    return effects
  }

  /// Takes the names that could be meant before the cursor, and puts the first there.
  mutating func take(completions matches: [NameMatch], _ state: inout AppState) -> [Effect] {
    completion?.take(matches)
    return offer(1, &state)
  }

  /// Goes to the next name that could be meant before the cursor, or back; they are looked up first.
  private mutating func complete(_ step: Int, _ state: inout AppState) -> [Effect] {
    if completion?.isOffered(in: field) == true { return offer(step, &state) }
    guard let begun = LogCompletion(field, line) else {
      state.complain("Tab completes a name, an @network or a #topic; begin one")
      return []
    }
    completion = begun
    return [
      .read(.logCompletion, .names(begun.kind, matching: begun.text, limit: Self.lookUpLimit))
    ]
  }

  private mutating func offer(_ step: Int, _ state: inout AppState) -> [Effect] {
    guard let begun = completion else { return [] }
    guard completion?.offer(step, in: &field) == true else {
      state.complain("No \(begun.kind.rawValue) is called \"\(begun.text)\"")
      return []
    }
    return read(state.now.day)
  }

  /// Reads the line; what is not known yet is looked up, and the line read again with the answers.
  private mutating func read(_ today: CalendarDay) -> [Effect] {
    let known = known
    // A longer name than the one that is known so far is asked for as well.
    var open: Set<LogQuestion> = []
    line = LogLine(field.text, today: today, implied: implied) { question in
      if known[question] == nil { open.insert(question) }
      return known[question]
    }
    return open.map { question in
      .read(
        .logName(question),
        .names(question.kind, matching: question.text, limit: Self.lookUpLimit)
      )
    }
  }

  private mutating func recall(_ step: Int, _ state: AppState) -> [Effect] {
    let index = (historyIndex ?? state.logHistory.count) + step
    guard state.logHistory.indices.contains(index) else { return [] }
    historyIndex = index
    return set(state.logHistory[index], state.now.day)
  }

  private mutating func submit(_ state: inout AppState) -> [Effect] {
    if field.text.allSatisfy(\.isWhitespace) {
      state.complain("Say what happened: coffee yesterday about pricing !send deck fri")
      state.overlay = .log(self)
      return []
    }
    if let obstacle = line.obstacle { return refuse(obstacle, &state) }
    if let name = line.openNames.first {
      choice = Self.choice(for: name)
      state.overlay = .log(self)
      return []
    }
    guard line.isReady else {
      state.complain("Names are still being looked up; send the line again")
      state.overlay = .log(self)
      return []
    }
    if line.names.isEmpty, let network = line.network {
      var filter = ContactFilter()
      filter.network = network
      state.overlay = .log(self)
      return [.read(.logMembers, .contactIDs(filter, ContactOrder(.name)))]
    }
    return write(members: [], &state)
  }

  /// Says what keeps the line from being written, with the cursor behind it.
  private mutating func refuse(_ obstacle: LogProblem, _ state: inout AppState) -> [Effect] {
    state.complain(obstacle.description)
    field.place(caret: obstacle.range.upperBound)
    state.overlay = .log(self)
    return []
  }

  /// Writes the line down; with members of a network only after a question.
  func write(members: [ContactID], _ state: inout AppState) -> [Effect] {
    var uids = state.uids
    defer { state.uids = uids }
    guard let change = line.change(members: members, makeUID: { uids.next() }) else {
      state.complain(line.lackOfMembers.description)
      return []
    }
    state.keep(logLine: field.text)
    guard let question = question(members) else {
      state.marks = []
      state.overlay = .none
      state.noteChange()
      return [.write(change)]
    }
    state.overlay = .confirm(
      Confirmation(question, action: "Log", effects: [.write(change)], isHarmless: true)
    )
    return []
  }

  /// What is asked before a line is written with many who are not named in it; nil where nothing is.
  private func question(_ members: [ContactID]) -> String? {
    let marked = Set(implied.map { ContactID($0.number) })
    let isOfMarked = members.isEmpty && marked.count > 1 && marked.isSubset(of: line.contacts)
    let count = members.isEmpty ? line.contacts.count : members.count
    let whom = isOfMarked ? "\(count) contacts" : "all \(count) members of the network"
    guard isOfMarked || members.count > 1 else { return nil }
    let tasks = line.tasks.count { $0.network == nil }
    let each = tasks == 0 ? "" : ", with \(DayWords.count(tasks, "follow-up")) for each"
    let contact = line.isContact(with: count) ? "" : " It counts as contact with none of them."
    return "Log this with \(whom)\(each)?\(contact)"
  }

  private static func choice(for name: LogName) -> Choice {
    let text = name.question.text
    let new = name.question.kind == .contact ? [NameMatch.new(text)] : []
    switch name.resolution {
    case .several(let matches):
      return Choice(
        question: name.question,
        options: matches.prefix(LogLine.mostOffered) + new,
        hasMore: matches.count > LogLine.mostOffered
      )
    case .unknown(let near): return Choice(question: name.question, options: new + near)
    case .one, .pending: return Choice(question: name.question, options: new)
    }
  }

  private mutating func choose(_ key: Key, _ state: inout AppState) -> [Effect] {
    guard var choice else { return [] }
    switch key {
    case .escape: self.choice = nil
    case .down, .tab, .control("n"):
      choice.selected = min(choice.selected + 1, choice.options.count - 1)
      self.choice = choice
    case .up, .backTab, .control("p"):
      choice.selected = max(0, choice.selected - 1)
      self.choice = choice
    case .enter:
      self.choice = nil
      guard choice.options.indices.contains(choice.selected) else { break }
      known[choice.question] = [choice.options[choice.selected]]
      _ = read(state.now.day)
      return submit(&state)
    default: break
    }
    state.overlay = .log(self)
    return []
  }
}
