import TendModel
import Testing

@Suite struct LogLineTests {
  @Test(arguments: [
    (
      "coffee with Ada and Lin yesterday about pricing #mlops +intro !send deck fri",
      "coffee · Ada Okafor, Lin Wei · yesterday (Sun 1 Mar) · about pricing · #mlops · gave introduction · ! send deck, due Fri 6 Mar"
    ),
    ("called Ada", "called · to Ada Okafor · today"),
    ("Ada called", "called · from Ada Okafor · today"),
    ("ada okafor called at 15:30", "called · from Ada Okafor · today at 15:30"),
    ("Ada called me back yesterday", "called · from Ada Okafor · yesterday (Sun 1 Mar)"),
    ("I called Ada", "called · to Ada Okafor · today"),
    ("we met Ada and Lin", "met · Ada Okafor, Lin Wei · today"),
    ("Just called Ada", "called · to Ada Okafor · today"),
    ("had a quick coffee with Ada", "coffee (light) · Ada Okafor · today"),
    ("coffee Ada pricing", "coffee · Ada Okafor · today · note: pricing"),
    ("coffee ada okafor pricing", "coffee · Ada Okafor · today · note: pricing"),
    (
      "lunch with Ada: she is moving #home",
      "lunch · Ada Okafor · today · note: she is moving #home"
    ),
    ("lunch with Ada - tired !really", "lunch · Ada Okafor · today · note: tired !really"),
    ("email from Lin about the offer", "email · from Lin Wei · today · about the offer"),
    ("email to Lin", "email · to Lin Wei · today"), ("email Lin", "email · to Lin Wei · today"),
    ("wrote to Ada", "wrote to · to Ada Okafor · today"),
    ("Ada wrote", "wrote · from Ada Okafor · today"),
    ("tried to call Ada", "call · not reached · to Ada Okafor · today"),
    ("no answer from Ada", "not reached · to Ada Okafor · today"),
    ("called Ada, no answer", "called · not reached · to Ada Okafor · today"),
    ("left voicemail for Ada last fri", "call · not reached · to Ada Okafor · Fri 27 Feb"),
    ("missed call from Ada", "call · not reached · from Ada Okafor · today"),
    ("call with May Long", "call · May Long · today"),
    ("coffee with Sun Li", "coffee · Sun Li · today"),
    ("coffee with Jan van der Berg tue", "coffee · Jan van der Berg · Tue 24 Feb"),
    ("coffee with zoe muller", "coffee · Zoë Müller · today"),
    ("lunch with Ada, Lin & Zoë", "lunch · Ada Okafor, Lin Wei, Zoë Müller · today"),
    ("lunch with Ada, Lin, and Zoë", "lunch · Ada Okafor, Lin Wei, Zoë Müller · today"),
    ("lunch with Ada and talked pricing", "lunch · Ada Okafor · today · note: and talked pricing"),
    (
      "coffee with Ada to discuss pricing", "coffee · Ada Okafor · today · note: to discuss pricing"
    ),
    ("coffee with Bo", "coffee · Bo (which of 2?) · today"),
    ("coffee with Bo Ek", "coffee · Bo Ek · today"),
    (
      "coffee with Grace Hopper about pricing",
      "coffee · Grace Hopper (new?) · today · about pricing"
    ),
    ("coffee with \"grace\" 2 weeks ago", "coffee · grace (new?) · Mon 16 Feb"),
    ("event @alumni", "event · everyone in Alumni · today"),
    (
      "meetup with Ada @old friends yesterday",
      "meetup · Ada Okafor · in Old Friends · yesterday (Sun 1 Mar)"
    ),
    ("meetup @\"Old Friends\" with Ada", "meetup · Ada Okafor · in Old Friends · today"),
    ("meeting with Ada online", "meeting · remote · Ada Okafor · today"),
    ("good talk with Ada 3 days ago", "deep · Ada Okafor · Fri 27 Feb"),
    ("long call with Ada 12 mar", "call (deep) · Ada Okafor · Wed 12 Mar 2025"),
    (
      "coffee with Ada about pricing yesterday",
      "coffee · Ada Okafor · yesterday (Sun 1 Mar) · about pricing"
    ),
    (
      "coffee with Ada about plans for today", "coffee · Ada Okafor · today · about plans for today"
    ),
    ("coffee about pricing with Ada", "coffee · Ada Okafor · today · about pricing"),
    (
      "call with Ada #\"machine learning\" #ai, #AI.",
      "call · Ada Okafor · today · #machine learning · #ai"
    ),
    (
      "call with Ada +advice -feedback",
      "call · Ada Okafor · today · gave advice · received feedback"
    ),
    ("call with Ada +1 555 -ish", "call · Ada Okafor · today · note: +1 555 -ish"),
    (
      "call with Ada !they send contract next week !i promised intro by end of month",
      "call · Ada Okafor · today · ! they promised: send contract, due Mon 9 Mar · ! you promised: intro, due Tue 31 Mar"
    ),
    (
      "met Ada !check in every 2 weeks",
      "met · Ada Okafor · today · ! check in, due Mon 16 Mar, every 2 weeks"
    ),
    (
      "met Ada !report fri monthly on the 1st",
      "met · Ada Okafor · today · ! report, due Fri 6 Mar, every month on the 1st"
    ),
    (
      "met Ada !fri send deck #ai +info",
      "met · Ada Okafor · today · #ai · gave information · ! send deck, due Fri 6 Mar"
    ),
    (
      "met Ada !send minutes @alumni 2w",
      "met · Ada Okafor · today · ! send minutes for Alumni, due Mon 16 Mar"
    ),
    (
      "lunch with Ada at the harbour at noon",
      "lunch · Ada Okafor · today at 12:00 · note: at the harbour"
    ),
    ("lunch with Ada at 3pm", "lunch · Ada Okafor · today at 15:00"),
    ("coffee with Ada she sat outside", "coffee · Ada Okafor · today · note: she sat outside"),
    ("coffee with Ada on tue", "coffee · Ada Okafor · Tue 24 Feb"),
    ("sent Ada an email about it", "email · to Ada Okafor · today · about it"),
    ("ran into Ada at the conference", "ran into · Ada Okafor · today · note: at the conference"),
    ("Lin called back", "called back · from Lin Wei · today"),
    ("Zoom with Ada re: budget", "zoom · Ada Okafor · today · about budget"),
    ("got an email from Ada", "email · from Ada Okafor · today"),
    ("great day downtown, saw Lin Wei", "saw · Lin Wei · today · note: great day downtown,"),
    (
      "met Ada !every mon review the list",
      "met · Ada Okafor · today · ! review the list, due Mon 9 Mar, every week on mon"
    ),
    ("coffee with Ada this morning", "coffee · Ada Okafor · today"),
  ])
  func aLineIsUnderstood(text: String, summary: String) {
    let line = LogBench.read(text)
    #expect(line.summary == summary)
    #expect(line.problems == [])
    #expect(LogBench.isOrderly(line, text))
  }

  @Test(arguments: [
    ("coffee with Ada 12/3", "12/3", "12 mar"),
    ("coffee with Ada 12.3. about x", "12.3.", "12 mar"),
    ("called Ada on 12/3", "12/3", "12 mar"), ("email Ada 31 feb", "31 feb", "12 mar"),
    ("coffee with Ada on 30 feb about x", "30 feb", "12 mar"),
    ("coffee with Ada feb 30th", "feb 30th", "12 mar"),
    ("coffee with Ada 29 feb 2025", "29 feb 2025", "12 mar"),
    ("coffee with Ada 99999999999999999999 days ago", "99999999999999999999 days ago", "3 days"),
    ("coffee with Ada tomorrow", "tomorrow", "!call 2026-03-03"),
    ("coffee with Ada +intor !x", "+intor", "+intro"),
    ("call with Ada +money ", "+money", "one of them"),
    ("call with Ada -feedbak x", "-feedbak", "-feedback"),
    ("call with Ada !send deck 12/3", "12/3", "2026-03-12"),
    ("call with Ada !send deck yesterday", "yesterday", "+3d"), ("emailed her", "her", "the name"),
  ])
  func aMistakeIsShownAtItsWordWithWhatToWrite(text: String, word: String, fix: String) throws {
    let line = LogBench.read(text)
    let problem = try #require(line.problems.first)
    #expect(String(Array(text)[problem.range]) == word)
    #expect(problem.fix.contains(fix), "\(problem)")
    #expect(LogBench.texts(line, text, .wrong) == [word])
    #expect(!line.isReady)
    #expect(LogBench.isOrderly(line, text))
  }

  @Test(arguments: [
    "", " ", "c", "coffee", "coffee with", "coffee with ", "coffee with Ada and",
    "coffee with Ada,",
    "coffee with Ada #", "coffee with Ada +", "coffee with Ada +in", "coffee with Ada !",
    "coffee with Ada !they", "coffee with Ada @", "coffee with \"Ad", "called", "tried to call",
    "coffee with Ada #\"machine lea", "coffee with Ada about", "coffee with Ada :",
    "coffee with Ada 12",
  ])
  func whatIsStillBeingTypedIsNoMistake(text: String) {
    let line = LogBench.read(text)
    #expect(line.problems == [])
    #expect(LogBench.isOrderly(line, text))
  }

  @Test func everyBeginningOfALineIsReadWithoutAMistake() {
    let text =
      "quick coffee with Ada, Lin yesterday at 15:30 about pricing #mlops +introduction !they send deck by fri - fine"
    for count in 0...text.count {
      let line = LogBench.read(String(text.prefix(count)))
      #expect(line.problems == [], "\(text.prefix(count))")
    }
  }

  @Test(arguments: [
    "coffee with Ada and", "coffee with Ada !", "coffee with Ada +intr", "coffee with", "with Bo",
    "with Nobody", "pricing",
  ])
  func aLineThatIsNotDoneCannotBeWrittenDown(text: String) {
    let line = LogBench.read(text)
    #expect(!line.isReady)
    #expect(line.change(makeUID: { UniqueID(randomHigh: 0, randomLow: 0) }) == nil)
  }

  @Test func theContactOnWhoseRowItIsWrittenIsMeant() {
    let ada = [LogBench.contacts[0]]
    for text in [
      "coffee", "emailed her", "called about pricing", "left voicemail", "she called me",
    ] {
      let line = LogBench.read(text, implied: ada)
      #expect(line.contacts == [ContactID(1)], "\(text): \(line.summary)")
      #expect(line.isReady, "\(text): \(line.summary)")
    }
    #expect(LogBench.read("coffee with Lin", implied: ada).contacts == [ContactID(2)])
    #expect(LogBench.read("she called me", implied: ada).direction == .incoming)
  }

  @Test func whoIsNotLookedUpYetIsPendingAndAskedFor() {
    var asked: Set<LogQuestion> = []
    let line = LogLine("coffee with ada okafor", today: LogBench.today) { question in
      asked.insert(question)
      return nil
    }
    #expect(line.names.map(\.resolution) == [.pending])
    #expect(!line.isReady)
    #expect(asked.contains(LogQuestion("ada okafor")))
    #expect(asked.contains(LogQuestion("ada")))
    #expect(line.openNames == [])
  }

  @Test func partsSayWhatEachWordIs() {
    let text =
      "quick call with Ada at 15:30 about pricing #ai -info !send deck fri every week - good"
    let line = LogBench.read(text)
    let expected: [(LogPart.Kind, [String])] = [
      (.depth, ["quick"]), (.channel, ["call"]), (.name, ["Ada"]), (.time, ["at 15:30"]),
      (.purpose, ["pricing"]), (.topic, ["#ai"]), (.exchange, ["-info"]),
      (.followUp, ["send", "deck"]), (.due, ["fri"]), (.recurrence, ["every", "week"]),
      (.note, ["good"]),
      (.mark, ["with", "about", "!", "-"]),
    ]
    for (kind, texts) in expected { #expect(LogBench.texts(line, text, kind) == texts, "\(kind)") }
  }

  @Test func oneLineIsOneChangeWithExchangesAndFollowUpsForEachContact() throws {
    let line = LogBench.read(
      "lunch with Ada and Lin @alumni about pricing #ai +intro !send deck fri !post photos @alumni"
    )
    var count: UInt64 = 0
    let change = line.change {
      count += 1
      return UniqueID(randomHigh: 0, randomLow: count)
    }
    guard case .log(let interaction, let topics, let exchanges, let followUps)? = change else {
      Issue.record("no change")
      return
    }
    #expect(interaction.contacts == [ContactID(1), ContactID(2)])
    #expect(interaction.network == NetworkID(1))
    #expect((interaction.channel, interaction.space) == (.meeting, .inPerson))
    #expect((interaction.day, interaction.purpose) == (LogBench.today, "pricing"))
    #expect(topics == ["ai"])
    #expect(exchanges.map(\.contact) == [ContactID(1), ContactID(2)])
    #expect(exchanges.allSatisfy { $0.kind == .introduction && $0.direction == .given })
    #expect(followUps.map(\.contact) == [ContactID(1), ContactID(2), nil])
    #expect(followUps.map(\.network) == [nil, nil, NetworkID(1)])
    #expect(followUps.map(\.title) == ["send deck", "send deck", "post photos"])
    #expect(Set(followUps.map(\.uid) + exchanges.map(\.uid)).count == 5)
    try interaction.validate()
    for followUp in followUps { try followUp.validate() }
  }

  @Test func aNewContactIsAddedInTheSameChangeAndOnlyOnce() {
    let line = LogLine("call with Grace, Lin and GRACE", today: LogBench.today) { question in
      let known = question.matches(among: LogBench.contacts)
      return known.isEmpty && !question.text.contains(" ") ? [.new(question.text)] : known
    }
    #expect(line.newNames == ["Grace"])
    #expect(line.contacts == [.added(0), ContactID(2)])
    let change = line.change { UniqueID(randomHigh: 0, randomLow: 1) }
    guard case .several(let changes)? = change, case .addContact(let draft) = changes[0],
      case .log(let interaction, _, _, _) = changes[1]
    else {
      Issue.record("not both")
      return
    }
    #expect(draft.contact.name == "Grace")
    #expect(interaction.contacts == [.added(0), ContactID(2)])
  }

  @Test func withNobodyNamedTheMembersOfTheNetworkTookPart() {
    let line = LogBench.read("event @alumni")
    let uid = UniqueID(randomHigh: 0, randomLow: 1)
    #expect(line.change(makeUID: { uid }) == nil)
    let members = [ContactID(3), ContactID(4)]
    guard case .log(let interaction, _, _, _)? = line.change(members: members, makeUID: { uid })
    else {
      Issue.record("no change")
      return
    }
    #expect(interaction.contacts == members)
  }

  @Test(arguments: [
    ("emailed @alumni", 21, Interaction.Outcome.tried), ("emailed @alumni", 20, .reached),
    ("message @alumni", 30, .tried), ("event @alumni", 30, .reached),
    ("email from @alumni", 30, .reached),
  ])
  func aMessageToManyIsContactWithNone(text: String, count: Int64, outcome: Interaction.Outcome) {
    let members = (1...count).map { ContactID($0) }
    let uid = UniqueID(randomHigh: 0, randomLow: 1)
    let change = LogBench.read(text).change(members: members, makeUID: { uid })
    guard case .log(let interaction, _, _, _)? = change else {
      Issue.record("no change")
      return
    }
    #expect(interaction.outcome == outcome)
    #expect(interaction.contacts == members)
  }

  @Test func hostileTextIsMadeSafeWhereItBecomesAValue() {
    let text =
      "coffee with \"E\u{1b}[2Jve\u{202e}\" about a\u{7}b #t\u{1b}x !do\u{9b}it : n\u{1b}]0;x\u{7}"
    let line = LogBench.read(text)
    let values =
      line.names.map(\.question.text) + line.topics + line.tasks.map(\.title)
      + [line.purpose, line.note, line.summary]
    for value in values {
      #expect(
        !value.unicodeScalars.contains { $0.value < 32 || $0.value == 0x202e || $0.value == 0x9b }
      )
    }
    #expect(line.names.map(\.question.text) == ["E[2Jve"])
  }
}
