import TendModel
import Testing

@Suite struct LogLinePropertyTests {
  private static let soup =
    LogVocabulary.english.entries.map(\.phrase) + [
      "Ada", "Lin", "Bo", "grace", "May", "\"", "\"Ada Okafor\"", ",", "&", "-", "–", ":", "!",
      "!!", "#",
      "#ai", "#\"x y\"", "@", "@alumni", "@\"old", "+", "-", "+intro", "-info", "+zz", "yesterday",
      "tue",
      "12 mar", "12/3", "2026-03-12", "3 days ago", "next week", "every 2 weeks", "until", "times",
      "at 15:30", "99:99", "25pm", "\u{1b}[2J", "\u{202e}", "👩‍👩‍👧", "é", "e\u{301}", "\n", "\r\n",
      "\t",
      "\0", "ago", "last", "the", "of", "month", "!they", "!promised", "pricing", "…", "“Zoë”",
    ]

  @Test func anythingIsReadAndItsPartsAreInOrder() {
    for seed in 1...600 {
      var random = SeededRandom(seed: UInt64(seed))
      let count = Int.random(in: 0...25, using: &random)
      let words = (0..<count).map { _ in Self.soup.randomElement(using: &random) ?? "" }
      let text = words.joined(separator: Bool.random(using: &random) ? " " : "")
      let implied = Bool.random(using: &random) ? [LogBench.contacts[0]] : []
      let line = LogBench.read(text, implied: implied)
      #expect(LogBench.isOrderly(line, text), "seed \(seed): \(text.debugDescription)")
      let summary = line.summary + line.written()
      #expect(!summary.unicodeScalars.contains("\u{1b}"), "seed \(seed)")
      guard line.isReady else { continue }
      let change = line.change(members: [ContactID(1)]) { UniqueID(randomHigh: 0, randomLow: 1) }
      #expect(change != nil, "seed \(seed): \(text.debugDescription)")
      guard case .log(let interaction, let topics, _, let followUps)? = change else { continue }
      #expect(throws: Never.self) {
        try interaction.validate()
        for topic in topics { try Topic(name: topic).validate() }
        for followUp in followUps { try followUp.validate() }
      }
    }
  }

  @Test func randomScalarsAreRead() {
    for seed in 1...200 {
      var random = SeededRandom(seed: UInt64(seed))
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        let limit: UInt32 = Bool.random(using: &random) ? 0x80 : 0x2_0000
        if let scalar = Unicode.Scalar(UInt32.random(in: 0..<limit, using: &random)) {
          text.append(scalar)
        }
      }
      #expect(LogBench.isOrderly(LogBench.read(String(text)), String(text)), "seed \(seed)")
    }
  }

  @Test(arguments: [
    "a", "a ", "!", "! ", "#", "\"", ",", "with Ada, ", "and ", "+x ", "-", "!every ", "12/3 ",
    "last ",
    "Ada ", "@a ", "about pricing ", "!send deck fri ", "called ", "two ", "#ai ", "+intro ",
  ])
  func sixtyFourKilobytesAreReadWithFewLookUps(piece: String) {
    let count = 65_536 / piece.utf8.count
    let text = String(repeating: piece, count: count)
    var lookUps = 0
    let line = LogLine(text, today: LogBench.today) { question in
      lookUps += 1
      return question.matches(among: LogBench.contacts)
    }
    #expect(LogBench.isOrderly(line, text))
    #expect(lookUps <= 12 * count + 100)
  }

  @Test(arguments: ["#", "@", "+a", "with ", "!", "\"", "", "Ada: ", "!every "])
  func oneWordOfSixtyFourKilobytesIsRead(beginning: String) {
    for character in [".", "a", " ", "\u{301}"] {
      let text = beginning + String(repeating: character, count: 65_536)
      let line = LogBench.read(text)
      #expect(LogBench.isOrderly(line, text))
      #expect(line.topics.allSatisfy { $0.count <= OutsideText.longestLine })
    }
  }

  @Test func aWellFormedLineIsWrittenAndReadBackToTheSame() throws {
    for seed in 1...400 {
      var random = SeededRandom(seed: UInt64(seed))
      let text = Self.line(&random)
      let line = LogBench.read(text)
      #expect(line.isReady, "seed \(seed): \(text)")
      let written = line.written()
      let again = LogBench.read(written)
      #expect(again.isReady, "seed \(seed): \(written)")
      #expect(again.written() == written, "seed \(seed)")
      #expect(Self.meaning(again) == Self.meaning(line), "seed \(seed): \(text) | \(written)")
    }
  }

  /// All that a line says, without how it was said.
  private static func meaning(_ line: LogLine) -> LogLine {
    var bare = line
    bare.channelWord = ""
    bare.parts = []
    func plain(_ name: LogName) -> LogName {
      var plain = name
      plain.range = 0..<0
      plain.question = LogQuestion(name.match?.name ?? name.question.text, name.question.kind)
      return plain
    }
    bare.names = line.names.map(plain)
    bare.networks = line.networks.map(plain)
    bare.tasks = line.tasks.map { task in
      var task = task
      task.network = task.network.map(plain)
      return task
    }
    return bare
  }

  private static func line(_ random: inout SeededRandom) -> String {
    func pick(_ texts: [String]) -> String { texts.randomElement(using: &random) ?? "" }
    func maybe(_ texts: [String]) -> [String] { Bool.random(using: &random) ? [pick(texts)] : [] }
    let people = LogBench.contacts.map(\.name).shuffled(using: &random)
      .prefix(Int.random(in: 1...3, using: &random))
    let channels = LogVocabulary.english.entries.compactMap { entry in
      if case .channel = entry.meaning { entry.phrase } else { nil }
    }
    var words = maybe(["quick", "long"]) + [pick(channels), pick(["with", "to", "from"])]
    words.append(people.joined(separator: pick([", ", " and ", " & "])))
    words += maybe(["online", "in person"])
    words += maybe(["yesterday", "last tue", "3 days ago", "12 mar", "2026-02-11", "a week ago"])
    words += maybe(["at 15:30", "at 9am", "at noon"]) + maybe(["@alumni", "@\"Old Friends\""])
    words += maybe(["about pricing", "about the new offer", "re hiring plans"])
    words += maybe(["#mlops", "#\"machine learning\" #ai"]) + maybe(["+intro", "-advice +info"])
    words += maybe([
      "!send deck fri", "!they send contract next week", "!check in every 2 weeks",
      "!promised review by end of month", "!report monthly on the 1st and 15th",
      "!share photos @alumni +3d", "!call back", "!ask again fri every year 3 times",
    ])
    words += maybe(["- all went well", "- tired, but fine: #not a topic"])
    return words.joined(separator: " ")
  }
}
