/// The words of one language by which a log line says what happened.
///
/// Another language is another value; the grammar stays as it is.
public struct LogVocabulary: Sendable {
  /// What a phrase says.
  public enum Meaning: Hashable, Sendable {
    /// A thing by which people meet: `coffee`, `call`, `email`.
    case channel(Interaction.Channel)
    /// Something one side does: `called`, `emailed`. Who stands before it did it.
    case action(Interaction.Channel)
    /// Something one side sends; what it is follows: `sent Ada an email`.
    case sent
    /// Something both do at once: `met`, `talked`.
    case mutual(Interaction.Channel)
    /// Somebody was not reached; the name follows unless it was said before.
    case attempt(Interaction.Channel?, Interaction.Direction)
    /// Somebody was left something, which is an attempt where it is a voicemail: `left Ada a voicemail`.
    case leaving
    /// What is left with somebody who was not reached.
    case voicemail
    /// Before what went otherwise: `called Ada but no answer`.
    case but
    /// How much was exchanged; beside the channel only, unless it has two words.
    case depth(Interaction.Depth)
    /// In person or remote, where the channel does not say it.
    case space(Space)
    /// Names follow, by the direction that the word implies.
    case names(Interaction.Direction)
    /// Between two names.
    case and
    /// The purpose follows.
    case about
    /// The user who acts: `I`, `we`.
    case user
    /// The user to whom something is done: `me`, `us`.
    case toUser
    /// The contact from whose row the line is written: `her`, `them`.
    case implied
    /// The same contact as who did something: `she called`.
    case impliedActor
    /// Says nothing before a channel: `had a`.
    case filler
    /// What was given or received, after `+` or `-`.
    case exchange(Exchange.Kind)
    /// Who promised what a follow-up says, at its beginning.
    case promise(FollowUp.Kind)
    /// Before the day of a follow-up, and no part of what is to be done.
    case due
    /// Behind it a day belongs to the sentence: `plans for monday`.
    case tie
    /// Between the capitals of a name: `van der`.
    case particle
    /// Goes on with a sentence where a name could stand, unless it has a capital: `will`.
    case plain
  }

  /// A phrase in lower case and what it says.
  public struct Entry: Hashable, Sendable {
    /// One or more words with single blanks between.
    public let phrase: String
    /// What they say.
    public let meaning: Meaning
  }

  /// Every phrase; of several with one meaning the first is the one that is written.
  public let entries: [Entry]
  /// The words of days, times and repetitions.
  public let calendar: CalendarVocabulary
  /// The most words that a phrase has.
  let longestPhrase: Int
  private let meanings: [String: [Meaning]]

  /// A vocabulary of meanings with their phrases, and the words of the calendar.
  ///
  /// A phrase may have one meaning in each place where words stand: the body of a line, behind `+` and `-`, at the beginning
  /// of a follow-up, before its day, in a purpose, in a name.
  public init(_ table: [(Meaning, [String])], calendar: CalendarVocabulary) {
    self.calendar = calendar
    entries = table.flatMap { meaning, phrases in
      phrases.map { Entry(phrase: $0, meaning: meaning) }
    }
    meanings = Dictionary(grouping: entries, by: \.phrase).mapValues { $0.map(\.meaning) }
    longestPhrase = entries.map { $0.phrase.split(separator: " ").count }.max() ?? 1
  }

  /// What a phrase says in the body of a line.
  func meaning(_ phrase: String) -> Meaning? {
    meanings[phrase]?.first { meaning in
      switch meaning {
      case .exchange, .promise, .due, .tie, .particle, .plain: false
      default: true
      }
    }
  }

  /// What a word says after `+` or `-`.
  func exchange(_ word: String) -> Exchange.Kind? {
    for case .exchange(let kind) in meanings[word] ?? [] { return kind }
    return nil
  }

  /// What a phrase says at the beginning of a follow-up.
  func promise(_ phrase: String) -> FollowUp.Kind? {
    for case .promise(let kind) in meanings[phrase] ?? [] { return kind }
    return nil
  }

  /// Whether a word has a meaning.
  func says(_ word: String, _ meaning: Meaning) -> Bool {
    meanings[word]?.contains(meaning) ?? false
  }

  /// The phrase in which a meaning is written.
  func phrase(for meaning: Meaning) -> String? {
    entries.first { $0.meaning == meaning }?.phrase
  }

  /// The words that may stand after `+` and `-`, one for each kind.
  var exchangeWords: [String] {
    Exchange.Kind.allCases.compactMap { phrase(for: .exchange($0)) }
  }
}
