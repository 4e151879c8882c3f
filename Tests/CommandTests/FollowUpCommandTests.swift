import Foundation
import ProgramTesting
import Testing

/// Follow-ups and the list of the day.
@Suite struct FollowUpCommandTests {
  private let home: ProgramHome

  init() throws {
    home = try ProgramHome()
    try home.tend("add", "Ada Okafor")
    try home.tend("networks", "add", "Alumni")
  }

  @Test func aFollowUpKeepsKindDayAndRhythm() throws {
    let result = try home.tend(
      "follow-up",
      "Ada",
      "Send the deck",
      "--due",
      "2020-01-02",
      "--kind",
      "promise-by-them",
      "--every",
      "3 months"
    )
    #expect(result.output == "Added follow-up: Send the deck  (id:1)\n")
    let line = try #require(try home.list("followUps", of: "Ada").first)
    #expect(line["id"] as? Int == 1)
    #expect(line["due"] as? String == "2020-01-02")
    #expect(line["kind"] as? String == "promise-by-them")
    #expect(line["state"] as? String == "open")
    #expect(line["target"] as? String == "Ada Okafor")
    let recurrence = line["recurrence"] as? [String: Any]
    #expect(recurrence?["interval"] as? Int == 3)
    #expect(recurrence?["unit"] as? String == "month")
  }

  @Test func aFollowUpForSeveralIsOneChange() throws {
    try home.tend("add", "Bo Lind")
    try home.tend("follow-up", "Ada", "Send notes", "--also", "Bo", "--due", "2020-01-02")
    #expect(try home.list("followUps", of: "Ada").count == 1)
    #expect(try home.list("followUps", of: "Bo").first?["title"] as? String == "Send notes")
    let unknown = try home.tend("follow-up", "Ada", "Call", "--also", "Nobody")
    #expect(unknown.code == 1 && unknown.errors.contains("Nobody"))
    #expect(try home.list("followUps", of: "Ada").count == 1, "nothing is half written")
    try home.tend("undo")
    #expect(try home.list("followUps", of: "Bo").isEmpty)
  }

  @Test func doingARecurringFollowUpOpensTheNext() throws {
    try home.tend("follow-up", "Ada", "Call", "--due", "today", "--every", "week")
    let first = try home.list("followUps", of: "Ada").first?["due"] as? String
    #expect(try home.tend("done", "1").code == 0)
    let open = try home.list("followUps", of: "Ada")
    #expect(open.count == 1)
    #expect(open.first?["id"] as? Int == 2)
    #expect(open.first?["due"] as? String ?? "" > first ?? "9")
  }

  @Test func aFollowUpIsDroppedAndOpenedAgain() throws {
    try home.tend("follow-up", "Ada", "Call", "--due", "today")
    #expect(try home.tend("done", "1", "--dropped").output == "Dropped: Call\n")
    #expect(try home.list("followUps", of: "Ada").isEmpty)
    #expect(try home.tend("done", "1", "--reopen").output == "Reopened: Call\n")
    #expect(try home.list("followUps", of: "Ada").count == 1)
  }

  @Test func postponingMovesTheDay() throws {
    try home.tend("follow-up", "Ada", "Call", "--due", "today")
    #expect(try home.tend("postpone", "1", "2099-03-04").code == 0)
    #expect(try home.list("followUps", of: "Ada").first?["due"] as? String == "2099-03-04")
    #expect(try home.tend("today").output == "Nothing is due today.\n")
  }

  @Test func aFollowUpIsNotMovedIntoThePast() throws {
    try home.tend("follow-up", "Ada", "Call", "--due", "2099-01-01")
    let result = try home.tend("postpone", "1", "yesterday")
    #expect(result.code == 1)
    #expect(result.errors.contains("name today or a day that is still to come"))
    #expect(try home.tend("postpone", "1", "today").code == 0)
  }

  @Test func aFollowUpOfANetworkStandsInTheListOfTheDay() throws {
    try home.tend("follow-up", "Alumni", "Find a speaker", "--network", "--due", "today")
    let today = try home.tend("today", "--json").json
    #expect(today["dueFollowUps"] as? Int == 1)
    let item = (today["items"] as? [[String: Any]])?.first
    #expect((item?["followUp"] as? [String: Any])?["target"] as? String == "Alumni")
    #expect(item?["contact"] == nil)
    #expect((item?["why"] as? String)?.contains("Find a speaker") == true)
    let lines = try home.tend("today").output
    #expect(lines.contains("Alumni"))
    #expect(lines.hasSuffix("\n\n1 follow-up due\n"))
  }

  @Test func theListOfTheDaySaysThatThereIsMore() throws {
    for number in 1...3 {
      try home.tend("follow-up", "Alumni", "Task \(number)", "--network", "--due", "today")
    }
    let output = try home.tend("today", "--limit", "2").output
    #expect(output.contains("3 follow-ups due; 1 more with a higher --limit"), "\(output)")
    #expect(!output.contains("Task 3"))
  }

  @Test func aNumberThatIsNoneIsNamedAndNothingIsDone() throws {
    try home.tend("follow-up", "Ada", "Call")
    let commands = [
      ["done", "7"], ["done", "1", "7"], ["postpone", "7", "fri"], ["done", "7", "--reopen"],
    ]
    for (command, result) in zip(commands, try home.together(commands)) {
      #expect(result.code == 1, "\(command)")
      #expect(
        result.errors == "Error: There is no follow-up 7; tend follow-ups lists the numbers\n",
        "\(command)"
      )
    }
    #expect(try home.list("followUps", of: "Ada").count == 1)
  }

  @Test func whatMakesNoSenseIsWrongUsage() throws {
    try home.tend("follow-up", "Ada", "Write")
    let commands = [
      ["follow-up", "Ada"], ["follow-up", "Ada", " "],
      ["follow-up", "Ada", "Call", "--due", "someday"],
      ["follow-up", "Ada", "Call", "--every", "week"],
      ["follow-up", "Ada", "Call", "--due", "fri", "--every", "0d"],
      ["follow-up", "Ada", "Call", "--kind", "wish"], ["done"], ["done", "first"],
      ["done", "1", "--dropped", "--reopen"], ["postpone", "1"], ["postpone", "1", "never"],
      ["today", "--limit", "1000001"],
    ]
    for (command, result) in zip(commands, try home.together(commands)) {
      #expect(result.code == 64, "\(command): \(result.output)\(result.errors)")
      #expect(result.output.isEmpty, "\(command)")
    }
    #expect(try home.list("followUps", of: "Ada").count == 1)
  }

  @Test func theContactShowsHowOftenAFollowUpComes() throws {
    try home.tend("follow-up", "Ada", "Call", "--due", "fri", "--every", "2 weeks")
    #expect(try home.tend("show", "Ada").output.contains("Call (every 2 weeks)"))
  }
}
