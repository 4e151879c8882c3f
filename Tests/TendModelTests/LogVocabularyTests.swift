import Foundation
import TendModel
import Testing

@Suite struct LogVocabularyTests {
  private static let entries = LogVocabulary.english.entries

  @Test(arguments: entries) func everyPhraseMeansWhatTheTableSays(entry: LogVocabulary.Entry) {
    let phrase = entry.phrase
    switch entry.meaning {
    case .channel(let channel):
      #expect(LogBench.read("\(phrase) with Ada").channel == channel)
    case .action(let channel):
      let line = LogBench.read("\(phrase) Ada")
      #expect((line.channel, line.direction, line.contacts.count) == (channel, .outgoing, 1))
      #expect(LogBench.read("Ada \(phrase)").direction == .incoming)
      #expect(LogBench.read("Ada \(phrase) me").direction == .incoming)
    case .sent:
      let (given, taken) = ("\(phrase) Ada an email", "Ada \(phrase) me a letter")
      #expect((LogBench.read(given).channel, LogBench.read(given).direction) == (.email, .outgoing))
      #expect(
        (LogBench.read(taken).channel, LogBench.read(taken).direction) == (.letter, .incoming)
      )
      #expect((LogBench.read(given).note, LogBench.read(taken).note) == ("", ""))
    case .mutual(let channel):
      let line = LogBench.read("\(phrase) Ada")
      #expect((line.channel, line.direction, line.contacts.count) == (channel, .mutual, 1))
    case .attempt(let channel, let direction):
      let line = LogBench.read("\(phrase) Ada")
      #expect((line.channel, line.direction, line.outcome) == (channel, direction, .tried))
      #expect(line.contacts == [ContactID(1)])
    case .leaving: #expect(LogBench.read("\(phrase) Ada a voicemail").outcome == .tried)
    case .voicemail: #expect(LogBench.read("left Ada \(phrase)").outcome == .tried)
    case .but: #expect(LogBench.read("called Ada \(phrase) no answer").outcome == .tried)
    case .plain: #expect(LogBench.read("call with Ada, \(phrase)").contacts == [ContactID(1)])
    case .depth(let depth): #expect(LogBench.read("\(phrase) call with Ada").depth == depth)
    case .space(let space): #expect(LogBench.read("call with Ada \(phrase)").space == space)
    case .names(let direction):
      let line = LogBench.read("email \(phrase) Ada")
      #expect((line.direction, line.contacts.count) == (direction, 1))
    case .and: #expect(LogBench.read("call with Ada \(phrase) Lin").contacts.count == 2)
    case .about: #expect(LogBench.read("call with Ada \(phrase) pricing").purpose == "pricing")
    case .user: #expect(LogBench.read("\(phrase) called Ada").direction == .outgoing)
    case .toUser: #expect(LogBench.read("Ada called \(phrase)").note == "")
    case .implied:
      let line = LogBench.read("called \(phrase)", implied: [LogBench.contacts[1]])
      #expect(line.contacts == [ContactID(2)])
    case .impliedActor:
      let line = LogBench.read("\(phrase) called about it", implied: [LogBench.contacts[1]])
      #expect((line.contacts, line.direction) == ([ContactID(2)], .incoming))
      #expect(LogBench.read("\(phrase) called").problems.count == 1)
    case .filler:
      let line = LogBench.read("\(phrase) quick call with Ada")
      #expect((line.note, line.depth, line.channel) == ("", .light, .call))
    case .exchange(let kind):
      let line = LogBench.read("call with Ada +\(phrase) -\(phrase)")
      #expect(line.marks.map(\.kind) == [kind, kind])
      #expect(line.marks.map(\.direction) == [.given, .received])
    case .promise(let kind):
      let line = LogBench.read("call with Ada !\(phrase) send deck fri")
      #expect(line.tasks.map(\.kind) == [kind])
      #expect(line.tasks.map(\.title) == ["send deck"])
    case .due:
      let line = LogBench.read("call with Ada !send deck \(phrase) fri")
      #expect(line.tasks.map(\.title) == ["send deck"])
      #expect(line.tasks.map(\.due?.description) == ["2026-03-06"])
    case .tie:
      #expect(LogBench.read("call with Ada about all \(phrase) today").purpose.hasSuffix("today"))
    case .particle:
      let line = LogBench.read("call with Grace \(phrase) Hopper today")
      #expect(line.names.map(\.question.text) == ["Grace \(phrase) Hopper"])
    }
  }

  @Test func noPhraseIsThereTwiceInOnePlace() {
    let phrases = Self.entries.map { entry in
      switch entry.meaning {
      case .exchange: "+" + entry.phrase
      case .promise: "!" + entry.phrase
      case .due: "by " + entry.phrase
      case .tie: "about " + entry.phrase
      case .particle: "with " + entry.phrase
      default: entry.phrase
      }
    }
    #expect(Set(phrases).count == phrases.count)
    #expect(phrases.allSatisfy { $0 == $0.lowercased() && !$0.contains("  ") })
  }

  @Test func everyChannelAndEveryKindHasAWord() {
    for channel in Interaction.Channel.allCases where channel != .other {
      #expect(Self.entries.contains { $0.meaning == .channel(channel) }, "\(channel)")
    }
    for kind in Exchange.Kind.allCases {
      #expect(Self.entries.contains { $0.meaning == .exchange(kind) }, "\(kind)")
    }
  }

  @Test func everyPhraseIsInTheDocument() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let path = folder.appending(path: "../../docs/LOG_LINE.md")
    let document = try String(contentsOf: path, encoding: .utf8)
    let phrases =
      Self.entries.map(\.phrase) + CalendarVocabulary.english.entries.map(\.phrase)
    for phrase in phrases { #expect(document.contains("`\(phrase)`"), "\(phrase)") }
  }

  private static let german = LogVocabulary(
    [
      (.channel(.meeting), ["kaffee"]), (.names(.mutual), ["mit"]), (.and, ["und"]),
      (.about, ["über"]), (.due, ["bis"]), (.particle, ["von"]), (.tie, ["für"]),
    ],
    calendar: CalendarVocabulary(
      [
        (.weekday(2), ["dienstag"]), (.weekday(5), ["freitag"]), (.month(3), ["märz"]),
        (.number(1), ["ein", "einer"]), (.number(3), ["drei"]),
        (.unit(.day), ["tag", "tage", "tagen"]), (.unit(.week), ["woche", "wochen"]),
        (.filler, ["der"]),
        (.day(-1), ["gestern"]), (.ago, ["vor"]), (.last, ["letzten"]), (.endOf, ["ende"]),
        (.every, ["jeden", "jede", "alle"]), (.times, ["mal"]), (.until, ["bis"]), (.on, ["am"]),
        (.at, ["um"]), (.noon, ["zwölf"]),
      ],
      shortestName: 2
    ) { "\($0)." }
  )

  private static func readGerman(_ text: String) -> LogLine {
    LogLine(text, today: LogBench.today, vocabulary: german) {
      $0.matches(among: LogBench.contacts)
    }
  }

  @Test func anotherLanguageIsAnotherTable() {
    let line = Self.readGerman("Kaffee mit Ada und Lin gestern über Preise")
    #expect(line.channel == .meeting)
    #expect(line.contacts == [ContactID(1), ContactID(2)])
    #expect(line.day?.description == "2026-03-01")
    #expect(line.purpose == "Preise")
    #expect(
      Self.readGerman("Kaffee mit Grace von Hopper").names.map(\.question.text) == [
        "Grace von Hopper"
      ]
    )
  }

  @Test(arguments: [
    ("vor drei tagen", "2026-02-27"), ("letzten di", "2026-02-24"),
    ("vor einer woche", "2026-02-23"),
    ("ende märz", "2025-03-31"), ("12 märz", "2025-03-12"),
  ])
  func anotherLanguageHasItsOwnDays(words: String, day: String) {
    let line = Self.readGerman("Kaffee mit Ada \(words) um zwölf")
    #expect(line.day?.description == day, "\(line.summary)")
    #expect(line.minuteOfDay == 720)
    #expect(line.note == "")
  }

  @Test func anotherLanguageHasItsOwnRecurrences() throws {
    let line = Self.readGerman("Kaffee mit Ada !Anruf alle drei wochen 5 mal !Brief bis fr")
    #expect(line.tasks.map(\.recurrence?.rule) == ["FREQ=WEEKLY;INTERVAL=3;COUNT=5", nil])
    #expect(line.tasks.map(\.due?.description) == ["2026-03-23", "2026-03-06"])
    #expect(line.written(in: Self.german).contains("jeden 3 wochen 5 mal"))
    let again = Self.readGerman(line.written(in: Self.german))
    #expect(again.tasks == line.tasks)
  }

  @Test func noEnglishWordIsLeftInAnotherLanguage() {
    let line = Self.readGerman("Kaffee mit Ada yesterday at noon !send deck by fri every week")
    #expect(line.day == nil)
    #expect(line.minuteOfDay == nil)
    #expect(line.tasks.map(\.due) == [nil])
    #expect(line.tasks.map(\.recurrence) == [nil])
  }
}
