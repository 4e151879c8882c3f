import Foundation
import ProgramTesting
import Testing

/// What is typed twice, too much or with signs that a terminal would obey.
@Suite struct PlainWordsTests {
  private let home: ProgramHome

  init() throws {
    home = try ProgramHome()
    try home.tend("add", "Ada Okafor", "--email", "ada@halden.example")
    try home.tend("add", "Lin Wei")
  }

  @Test func aNumberThatIsGivenTwiceCountsOnce() throws {
    try home.tend("follow-up", "Ada", "Call", "--due", "today")
    #expect(try home.tend("done", "1", "id:1").output == "Done: Call\n")
    #expect(try home.tend("tag", "Ada", "go", "#Go").output == "Tagged Ada Okafor #go\n")
  }

  @Test(arguments: [
    ["show", "zz\u{1B}[31m"], ["import", "no\u{1B}[31m.vcf"], ["today", "--limit", "1\u{1B}[31m"],
    ["backup", "/no/\u{1B}[31m"], ["log", "coffee with \u{1B}[31m +x"],
    ["find", "--view", "\u{1B}[31m"],
  ])
  func nothingThatWasTypedReachesTheTerminalRaw(arguments: [String]) throws {
    let result = try home.together([arguments])[0]
    #expect(result.code != 0)
    #expect(!result.errors.isEmpty)
    #expect(!(result.errors + result.output).utf8.contains(0x1B))
  }

  @Test func allThatIsDueIsListed() throws {
    for number in 1...23 {
      try home.tend("add", "Person \(number)", "--cadence", "1")
      try home.tend("log", "Person \(number)", "--day", "2 days ago")
    }
    let all = try home.tend("today", "--all", "--json").json
    #expect((all["items"] as? [Any])?.count == all["dueContacts"] as? Int)
    #expect(all["more"] as? Int == 0)
    let some = try home.tend("today", "--all", "--limit", "3").output
    #expect(some.contains("more with a higher --limit"))
  }

  @Test func theDigestIsWrittenForProgramsToo() throws {
    #expect(try home.tend("digest", "--json").json["items"] != nil)
  }

  @Test func severalNamesInQuotesAreSeveralContacts() throws {
    let result = try home.tend("log", "Ada Okafor", "Nobody X", "--new")
    #expect(result.output.contains("Added Nobody X, logged"))
    #expect(try home.tend("show", "Nobody X").code == 0)
    #expect(try home.tend("show", "Ada Okafor Nobody X").code != 0)
  }

  @Test func aNameInQuotesMayStandInALine() throws {
    let result = try home.tend("log", "coffee", "with", "Ada Okafor", "yesterday")
    #expect(result.output.contains("coffee · Ada Okafor · yesterday"))
  }

  @Test func aSignBeginsALine() throws {
    try home.tend("networks", "add", "Alumni")
    try home.tend("networks", "join", "Alumni", "Ada")
    #expect(try home.tend("log", "@alumni").output.contains("everyone in Alumni"))
  }

  @Test func theMarkStandsBelowTheWordBehindWideCharacters() throws {
    try home.tend("add", "陳美玲")
    let lines = try home.tend("log", "coffee with 陳美玲 +intor").errors.split(separator: "\n")
    #expect(lines.last == "                     ^^^^^^")
  }

  @Test func aPartOfANameFindsItsAddress() throws {
    #expect(try home.tend("query", "kafor").output.contains("ada@halden.example\tAda Okafor"))
  }

  @Test func aGivenNameInChineseIsFound() throws {
    try home.tend("add", "陳美玲")
    #expect(try home.tend("find", "美玲").output.contains("陳美玲"))
    #expect(try home.tend("log", "coffee with 美玲").output.contains("陳美玲"))
  }

  /// Only of what comes each week, month or year is it known which occurrences follow one that is moved.
  @Test(arguments: [
    ("2030-01-07", "week", "2030-01-08", "2030-01-14"),
    ("2030-01-15", "month", "2030-01-20", "2030-02-15"),
    ("2030-01-04", "2 weeks", "2030-01-07", "2030-01-21"),
  ])
  func aPostponedOccurrenceMovesAloneWhereItCan(
    due: String,
    every: String,
    moved: String,
    next: String
  ) throws {
    try home.tend("follow-up", "Ada", "Call", "--due", due, "--every", every)
    try home.tend("postpone", "1", moved)
    try home.tend("done", "1")
    let open = try home.list("followUps", of: "Ada").first { $0["state"] as? String == "open" }
    #expect(open?["due"] as? String == next)
  }

  @Test func whatIsOpenIsCalledWhatItIs() throws {
    try home.tend("follow-up", "Ada", "One", "--due", "today")
    try home.tend("follow-up", "Ada", "Two", "--due", "today")
    let output = try home.tend("today").output
    #expect(!output.contains("promise"))
    let points = try home.tend("today", "--plain").output
    #expect(points.contains("follow-up"))
  }
}
