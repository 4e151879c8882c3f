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
    }
  }

  @Test func noPhraseIsThereTwiceInOnePlace() {
    let phrases = Self.entries.map { entry in
      switch entry.meaning {
      case .exchange: "+" + entry.phrase
      case .promise: "!" + entry.phrase
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
    for entry in Self.entries {
      #expect(document.contains("`\(entry.phrase)`"), "\(entry.phrase)")
    }
  }

  @Test func anotherLanguageIsAnotherTable() {
    let german = LogVocabulary([
      (.channel(.meeting), ["kaffee"]), (.names(.mutual), ["mit"]), (.and, ["und"]),
      (.about, ["über"]),
    ])
    let line = LogLine(
      "Kaffee mit Ada und Lin über Preise",
      today: LogBench.today,
      vocabulary: german
    ) { $0.matches(among: LogBench.contacts) }
    #expect(line.channel == .meeting)
    #expect(line.contacts == [ContactID(1), ContactID(2)])
    #expect(line.purpose == "Preise")
  }
}
