import TendModel

/// The values that could be meant while an argument is typed.
struct Completion: Hashable, Sendable {
  struct Candidate: Hashable, Sendable {
    var value: String
    var detail: String
  }

  private(set) var candidates: [Candidate] = []
  private var numbers: [Int64] = []
  /// The candidate that Tab has chosen; nil while the text is the user's own.
  private(set) var selected: Int?
  /// What is typed behind a word that may introduce a name; nil without one.
  private var rest: String?
  /// What is asked where nothing of all that is typed is found.
  private var second: Query?

  static let limit = 8

  /// Looks for values; names come later from the store.
  mutating func refresh(
    _ completer: Completer,
    matching text: String,
    _ state: AppState
  ) -> [Effect] {
    (selected, rest, second) = (nil, nil, nil)
    switch completer {
    case .none: candidates = []
    case .words(let words): candidates = Self.matching(words, text)
    case .themes: candidates = Self.matching(state.themes.map(\.name), text)
    case .daysToCome:
      let words = DayPhrase.examples + [ContactCommands.never]
      candidates = Self.matching(words, text).compactMap { candidate in
        if candidate.value == ContactCommands.never {
          return Candidate(value: candidate.value, detail: "ends a snooze")
        }
        guard let day = DayPhrase(candidate.value, today: state.now.day)?.day, day > state.now.day
        else { return nil }
        return Candidate(value: candidate.value, detail: Words.date(day))
      }
    case .choices(let choices): candidates = Self.matching(choices(state), text)
    case .files:
      guard let option = text.firstRange(of: ImportRequest.networkOption) else {
        return [.start(.listFiles(prefix: text))]
      }
      // After the file the names of the networks follow.
      let file = text[..<option.upperBound]
      let names = state.networks.rows.map(\.network.name)
      candidates = Self.matching(names, String(text[option.upperBound...])).map {
        Candidate(value: file + $0.value, detail: "")
      }
      numbers = []
    case .notedTies:
      guard let id = state.contactAtHand else { return [] }
      return [.read(.names, .notedTies(id, matching: text.trimmingBlanks, limit: Self.limit))]
    case .names(let kind, let word):
      if let word, text.lowercased().hasPrefix(word + " ") {
        let behind = String(text.dropFirst(word.count + 1)).trimmingBlanks
        (rest, second) = (behind, .names(kind, matching: behind, limit: Self.limit))
      }
      return [.read(.names, .names(kind, matching: text, limit: Self.limit))]
    }
    return []
  }

  mutating func take(_ matches: [NameMatch]) {
    candidates = matches.map { Candidate(value: $0.name, detail: $0.detail) }
    numbers = matches.map(\.number)
  }

  /// What is to be asked, without the word that introduces it, where nothing was found; once.
  mutating func secondQuery() -> Query? {
    defer { second = nil }
    return candidates.isEmpty ? second : nil
  }

  mutating func take(files: [String]) {
    candidates = files.map { Candidate(value: $0, detail: "") }
    numbers = []
  }

  /// The row number of the candidate that was chosen, else of the only one of that name; nil when there is none.
  func number(named name: String) -> Int64? {
    guard numbers.count == candidates.count else { return nil }
    if let selected { return numbers[selected] }
    let meant = [name, rest].compactMap { $0?.lowercased() }
    let same = candidates.indices.filter { meant.contains(candidates[$0].value.lowercased()) }
    if same.count == 1 { return numbers[same[0]] }
    // A part of a name that only one has means that one.
    return same.isEmpty && numbers.count == 1 ? numbers[0] : nil
  }

  /// What all candidates begin with; nil when there are none.
  var commonPrefix: String? {
    guard let first = candidates.first?.value else { return nil }
    return candidates.dropFirst().reduce(first) { prefix, candidate in
      String(zip(prefix, candidate.value).prefix { $0 == $1 }.map(\.0))
    }
  }

  /// Moves to the next candidate, or back, and answers it.
  mutating func step(by step: Int) -> String? {
    guard !candidates.isEmpty else { return nil }
    let start = selected ?? (step > 0 ? -1 : 0)
    let index = (start + step + candidates.count) % candidates.count
    selected = index
    return candidates[index].value
  }

  private static func matching(_ words: [String], _ text: String) -> [Candidate] {
    FuzzyMatch.ranked(words, by: text) { $0 }.prefix(limit * 3).map {
      Candidate(value: $0, detail: "")
    }
  }
}
