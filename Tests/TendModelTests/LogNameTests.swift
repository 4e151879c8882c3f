import TendModel
import Testing

/// Who is meant by the names of a line.
@Suite struct LogNameTests {
  private static func matches(_ names: [String]) -> [NameMatch] {
    names.enumerated().map { NameMatch(number: Int64($0 + 1), name: $1, detail: "") }
  }

  private static func read(
    _ text: String,
    among names: [String],
    implied: [NameMatch] = []
  ) -> LogLine {
    LogLine(text, today: LogBench.today, implied: implied) {
      $0.kind == .contact ? $0.matches(among: matches(names)) : []
    }
  }

  @Test func aLongerNameIsNotThatOfWhoHasItsBeginning() {
    let line = Self.read(
      "coffee with Ada Okafor and Lin yesterday about pricing #mlops +intro !send deck fri",
      among: ["Ada Lovelace", "Lin Wei"]
    )
    #expect(
      line.summary == "coffee · Ada Okafor (new?), Lin Wei · yesterday (Sun 1 Mar) · about pricing"
        + " · #mlops · gave introduction · ! send deck, due Fri 6 Mar"
    )
    #expect(line.openNames.map(\.question) == [LogQuestion("Ada Okafor")])
    #expect(
      line.openNames.map(\.resolution) == [
        .unknown(near: [NameMatch(number: 1, name: "Ada Lovelace", detail: "")])
      ]
    )
  }

  @Test func aLongerNameIsNoneOfSeveralWhoHaveItsBeginning() {
    let adas = ["Ada Lovelace", "Ada Byron", "Ada King"]
    let line = Self.read("coffee with Ada Nguyen yesterday", among: adas)
    #expect(line.openNames.map(\.question.text) == ["Ada Nguyen"])
    #expect(line.openNames.map(\.resolution) == [.unknown(near: Self.matches(adas))])
    #expect(line.day == LogBench.today.adding(days: -1))
  }

  @Test(arguments: [
    ("coffee Ada Okafor about pricing", "Ada Okafor"), ("Ada Okafor called", "Ada Okafor"),
    ("called Ada van der Okafor", "Ada van der Okafor"), ("met Ada B. Okafor", "Ada B. Okafor"),
  ])
  func whereverItStandsALongerNameIsAskedAbout(text: String, name: String) {
    let line = Self.read(text, among: ["Ada Lovelace"])
    #expect(line.openNames.map(\.question.text) == [name])
    #expect(line.openNames.map(\.isUnknown) == [true])
    #expect(line.note == "")
  }

  @Test(arguments: [
    "coffee with Ada Lovelace Fri", "coffee with Ada Zoom", "coffee with Ada. Good to see her",
    "coffee with Ada With love", "coffee with ada lovelace at Kings Cross",
  ])
  func aCapitalThatBelongsToNoNameIsNone(text: String) {
    let line = Self.read(text, among: ["Ada Lovelace"])
    #expect(line.contacts == [ContactID(1)], "\(line.summary)")
  }

  @Test func whoIsChosenForALongerNameIsMeantByAllOfIt() {
    let ada = NameMatch(number: 1, name: "Ada Lovelace", detail: "")
    let line = LogLine("coffee with Ada Okafor fri", today: LogBench.today) { question in
      question.text == "Ada Okafor" ? [ada] : question.matches(among: [ada])
    }
    #expect(line.contacts == [ContactID(1)])
    #expect(line.note == "")
  }

  @Test(arguments: ["on 12/3", "31 feb", "30.11.2026"])
  func behindALongerNameABadDayIsRefusedAtItsWord(day: String) throws {
    let text = "coffee with Ada Okafor and Lin \(day)"
    let line = Self.read(text, among: ["Ada Lovelace", "Lin Wei"])
    let problem = try #require(line.problems.first)
    #expect(day.hasSuffix(String(Array(text)[problem.range])))
  }

  @Test(arguments: [
    ("Núñez-O’Brien", "José Núñez-O'Brien"), ("Nunez-O'Brien", "José Núñez-O’Brien"),
  ])
  func anApostropheIsOneHoweverItIsWritten(written: String, held: String) {
    #expect(Self.read("coffee with José \(written)", among: [held]).contacts == [ContactID(1)])
  }

  @Test func anAndMayBePartOfAName() {
    let names = ["Anna and Sons", "Anna Berg", "Marks & Spencer"]
    let line = Self.read("lunch with Anna and Sons and Marks & Spencer", among: names)
    #expect(line.contacts == [ContactID(1), ContactID(3)])
    #expect(line.summary == "lunch · Anna and Sons, Marks & Spencer · today")
  }

  @Test func whoIsNamedTwiceIsShownOnce() {
    let line = Self.read("lunch with Ada and Ada Lovelace", among: ["Ada Lovelace"])
    #expect(line.summary == "lunch · Ada Lovelace · today")
    #expect(line.contacts == [ContactID(1)])
  }

  @Test func anAndBeforeTheFirstNameSaysNothing() {
    let line = Self.read("coffee with and Bob", among: ["Bob"])
    #expect(line.contacts == [ContactID(1)])
    #expect(line.isReady)
  }

  @Test func aCapitalBesideTheChannelIsANameWhenNobodyElseIsNamed() {
    #expect(Self.read("call Lin", among: []).openNames.map(\.question.text) == ["Lin"])
    let line = Self.read("lunch Berlin with Ada", among: ["Ada Lovelace"])
    #expect(line.contacts == [ContactID(1)])
    #expect(line.note.contains("Berlin"))
    let ada = Self.matches(["Ada Lovelace"])
    #expect(Self.read("lunch Berlin", among: ["Ada Lovelace"], implied: ada).note == "Berlin")
  }

  @Test(arguments: [
    ("sent the deck to Bob", "sent the deck"), ("sent Bob the deck", "sent Bob the deck"),
    ("sent an email to Bob", ""), ("I sent the slides to Bob yesterday", "sent the slides"),
  ])
  func whatIsSentMayStandBeforeToWhom(text: String, note: String) {
    let line = Self.read(text, among: ["Bob"])
    #expect(line.contacts == [ContactID(1)], "\(line.summary)")
    #expect(line.direction == .outgoing)
    #expect(line.note == note)
  }

  @Test(arguments: [
    (
      "had a great chat with Bob at the conference", "had a great chat with Bob at the conference"
    ),
    (
      "fun evening, dinner with Bob yesterday #food by the sea",
      "fun evening, dinner with Bob by the sea"
    ),
    ("coffee with Bob by the sea", "by the sea"),
  ])
  func aSentenceIsKeptWholeAsTheNote(text: String, note: String) {
    let line = Self.read(text, among: ["Bob"])
    #expect(line.contacts == [ContactID(1)], "\(line.summary)")
    #expect(line.note == note)
  }

  @Test(arguments: [
    ("replied to Bob", Interaction.Channel.message, Interaction.Direction.outgoing),
    ("Bob replied", .message, .incoming), ("catch-up with Bob", .meeting, .mutual),
    ("caught up with Bob", .meeting, .mutual), ("ping from Bob", .message, .incoming),
  ])
  func usualWordsAreKnown(
    text: String,
    channel: Interaction.Channel,
    direction: Interaction.Direction
  ) {
    let line = Self.read(text, among: ["Bob"])
    #expect((line.channel, line.direction, line.note) == (channel, direction, ""))
    #expect(line.isReady)
  }

  @Test(arguments: ["- coffee with Bob", "* coffee with Bob", "– coffee with Bob"])
  func theSignOfAListSaysNothing(text: String) {
    let line = Self.read(text, among: ["Bob"])
    #expect((line.channel, line.contacts, line.note) == (.meeting, [ContactID(1)], ""))
  }

  @Test func ofVeryManyItIsOnlySaidThatThereAreMore() {
    let names = (1...21).map { "John Number\($0)" }
    #expect(
      Self.read("coffee with John", among: names).summary
        == "coffee · John (which of more than 20?) · today"
    )
    #expect(
      Self.read("coffee with John", among: names.dropLast()).summary
        == "coffee · John (which of 20?) · today"
    )
  }
}
