import Foundation
import ProgramTesting
import Testing

/// The journal, follow-ups, views and the user's own details, by commands.
@Suite struct RecordCommandTests {
  private let home: ProgramHome

  init() throws {
    home = try ProgramHome()
    try home.tend("add", "Ada Okafor")
    try home.tend("add", "Bo Lind")
    try home.tend("networks", "add", "Alumni")
  }

  @Test func theJournalListsWhatWasLoggedWithTheNumbersThatEditAndDeleteTake() throws {
    try home.tend("log", "Ada", "--day", "2020-01-02", "--note", "Spoke of pricing")
    try home.tend("log", "Ada", "Bo", "--day", "2020-03-04", "--channel", "call", "--tried")
    try home.tend("log", "Bo", "--day", "2020-02-03", "--network", "Alumni", "--topic", "rust")
    let rows = try home.rows("interactions", of: ["journal"])
    #expect(rows.compactMap { $0["id"] as? Int } == [2, 3, 1], "the newest day first")
    let lines = try home.tend("journal").output.split(separator: "\n").map(String.init)
    #expect(lines.first?.hasPrefix("ID") == true)
    #expect(lines[1].contains("Ada Okafor, Bo Lind") && lines[1].contains("call (tried)"))
    #expect(lines[2].hasSuffix("#rust"))

    try home.tend("log", "--edit", "1", "--note", "Spoke of prices")
    #expect(try home.tend("journal", "prices").output.contains("id:1"))
    #expect(try home.rows("interactions", of: ["journal", "--network", "Alumni"]).count == 1)
    #expect(try home.tend("journal", "pricing").output == "No interaction matches.\n")

    #expect(try home.tend("journal", "delete", "id:1", "3", "1").code == 0)
    #expect(try home.rows("interactions", of: ["journal"]).compactMap { $0["id"] as? Int } == [2])
    try home.tend("undo")
    #expect(try home.rows("interactions", of: ["journal"]).count == 3, "it was one change")
  }

  @Test func theJournalSaysThatThereIsMore() throws {
    for day in 1...3 { try home.tend("log", "Ada", "--day", "2020-01-0\(day)") }
    let result = try home.tend("journal", "--limit", "2")
    #expect(result.output.hasSuffix("… and 1 more; --limit shows more of them\n"))
    #expect(try home.tend("journal", "--limit", "2", "--json").json["total"] as? Int == 3)
    #expect(try home.tend("journal", "--limit", "0").code == 64)
  }

  @Test func aCardShowsSoManyInteractionsAsAreAskedFor() throws {
    for day in 10...21 { try home.tend("log", "Ada", "--day", "2020-01-\(day)") }
    let usual = try home.tend("show", "Ada").output
    #expect(usual.contains("Interactions (the newest 10 of 12)"))
    #expect(usual.contains("  12  2020-01-21") && !usual.contains("2020-01-11"))
    #expect(try home.tend("show", "Ada", "--limit", "12").output.contains("2020-01-10"))
    #expect(try home.list("interactions", of: "Ada").count == 12)
    let card = try home.tend("show", "Ada", "--limit", "3", "--json").json
    #expect((card["interactions"] as? [Any])?.count == 3)
    #expect(card["interactionCount"] as? Int == 12)
  }

  @Test func aFollowUpIsEditedByItsNumber() throws {
    try home.tend("follow-up", "Ada", "Call", "--due", "2099-01-02", "--every", "month")
    try home.tend("follow-ups", "edit", "1", "--title", "Call back", "--kind", "promise-by-me")
    var line = try #require(try home.list("followUps", of: "Ada").first)
    #expect(line["title"] as? String == "Call back")
    #expect(line["kind"] as? String == "promise-by-me")
    #expect(line["due"] as? String == "2099-01-02" && line["recurrence"] != nil, "the rest stays")

    try home.tend("follow-ups", "edit", "1", "--every", "", "--due", "", "--for", "Bo")
    line = try #require(try home.list("followUps", of: "Bo").first)
    #expect(line["due"] == nil && line["recurrence"] == nil)
    #expect(try home.list("followUps", of: "Ada").isEmpty)
    try home.tend("follow-ups", "edit", "1", "--network", "Alumni")
    #expect(try home.tend("follow-ups").output.contains("Alumni"))
    try home.tend("undo")
    #expect(try home.list("followUps", of: "Bo").count == 1)
  }

  @Test(arguments: [
    ["--due", "someday"], ["--every", "now and then"], ["--title", " "], [],
    ["--for", "Bo", "--network", "Alumni"], ["--every", "week"],
  ])
  func aWrongEditOfAFollowUpChangesNothing(options: [String]) throws {
    try home.tend("follow-up", "Ada", "Call")
    let before = try home.tend("follow-ups").output
    let result = try home.together([["follow-ups", "edit", "1"] + options])[0]
    #expect(result.code == 64 && result.errors.contains("Usage: tend follow-ups edit"))
    #expect(try home.tend("follow-ups").output == before)
  }

  @Test func followUpsAreDeletedAndBroughtBack() throws {
    try home.tend("follow-up", "Ada", "Call")
    try home.tend("follow-up", "Ada", "Write")
    let wrong = try home.tend("follow-ups", "delete", "1", "7")
    #expect(wrong.errors.contains("There is no follow-up 7; tend follow-ups lists the numbers"))
    #expect(try home.list("followUps", of: "Ada").count == 2, "nothing is half done")
    try home.tend("follow-ups", "delete", "1", "2")
    #expect(try home.list("followUps", of: "Ada").isEmpty)
    try home.tend("undo")
    #expect(try home.list("followUps", of: "Ada").count == 2)
  }

  @Test func aViewIsSavedReplacedAndDeleted() throws {
    try home.tend("views", "save", "Quiet", "last:>90d", "org:x", "--key", "f5", "--sort", "due")
    let view = { () throws -> [String: Any]? in
      try home.rows("views", of: ["views"]).first { $0["name"] as? String == "Quiet" }
    }
    var saved = try view()
    #expect(saved?["filter"] as? String == "last:>90d org:x")
    #expect(saved?["key"] as? String == "F5" && saved?["sort"] as? String == "due")
    #expect(try home.rows("views", of: ["views"]).count { $0["key"] as? String == "F5" } == 1)

    try home.tend("views", "save", "quiet", "last:>30d", "--reverse")
    saved = try home.rows("views", of: ["views"]).first { $0["name"] as? String == "quiet" }
    #expect(saved?["filter"] as? String == "last:>30d")
    #expect(saved?["key"] as? String == "F5" && saved?["reverse"] as? Bool == true)
    #expect(try view() == nil, "it is one view")

    let builtIn = try home.tend("views", "delete", "quiet", "Overdue")
    #expect(builtIn.errors == "Error: \"Overdue\" comes with the program and stays\n")
    try home.tend("views", "delete", "F5")
    #expect(try home.rows("views", of: ["views"]).allSatisfy { $0["builtIn"] as? Bool == true })
    try home.tend("undo")
    #expect(try home.rows("views", of: ["views"]).contains { $0["key"] as? String == "F5" })
  }

  @Test(arguments: [["Quiet", "lst:9"], ["Quiet", "last:>9d", "--key", "F13"], [" ", "ada"]])
  func aWrongViewIsNotSaved(words: [String]) throws {
    #expect(try home.together([["views", "save"] + words])[0].code == 64)
    #expect(try home.rows("views", of: ["views"]).allSatisfy { $0["builtIn"] as? Bool == true })
  }

  @Test func theUsersDetailsAreSetShownAndTakenAway() throws {
    #expect(try home.tend("me").output.hasPrefix("Nothing is known of you yet"))
    try home.tend("me", "--name", "Robin Vale", "--email", "r@vale.example", "--country", "de")
    try home.tend("me", "--org", "Vale", "--org", "Vale Labs")
    let me = try home.tend("me", "--json").json
    #expect(me["names"] as? [String] == ["Robin Vale"])
    #expect(me["organisations"] as? [String] == ["Vale", "Vale Labs"])
    #expect(me["country"] as? String == "DE")
    #expect(try home.tend("me").output.contains("E-mails        r@vale.example"))
    #expect(try home.tend("me", "--email", "nowhere").code == 64)
    #expect(try home.tend("me", "--country", "Germany").code == 64)
    try home.tend("me", "--email", "")
    #expect(try home.tend("me", "--json").json["emails"] as? [String] == [])
  }

  @Test func whatCannotBeSaidOfTwoIsNotedAsThat() throws {
    let result = try home.tend("tie", "Ada", "Bo", "--unsure")
    #expect(result.output == "Not known whether Ada Okafor and Bo Lind know each other\n")
    #expect(try home.list("ties", of: "Ada").isEmpty, "it is neither yes nor no")
    #expect(try home.tend("tie", "Ada", "Bo", "--unsure", "--absent").code == 64)
  }

  @Test func helpOfACommandThatThereIsNotIsWrongUsage() throws {
    let result = try home.tend("help", "followups")
    #expect(result.code == 64)
    #expect(
      result.errors.contains("There is no command \"followups\"; did you mean \"follow-ups\"?")
    )
    #expect(try home.tend("help", "follow-ups", "edit").output.contains("--every"))
    #expect(try home.tend("help").code == 0)
  }

  @Test func theThemeThatWasChosenStandsFirst() throws {
    try FileManager.default.createDirectory(
      atPath: home.path("state/tend"),
      withIntermediateDirectories: true
    )
    _ = try home.write("{\"theme\": \"nord\", \"commands\": []}", to: "state/tend/dashboard.json")
    #expect(try home.tend("themes").output.hasPrefix("nord  (in use)\n"))
  }
}
