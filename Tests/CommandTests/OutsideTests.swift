import Foundation
import ProgramTesting
import Testing

/// What other programs ask of tend: a prompt, a mail, an address book.
@Suite struct OutsideTests {
  private let home: ProgramHome

  init() throws {
    home = try ProgramHome()
    try home.tend("add", "Ada Okafor", "--email", "ada@contoso.example", "--org", "Contoso")
    try home.tend("add", "Bo <b>& Co</b>", "--email", "bo@northwind.example")
  }

  @Test func addressesComeInTheFormOfMutt() throws {
    let found = try home.tend("query", "ada")
    #expect(found.output == "1 address\nada@contoso.example\tAda Okafor\tContoso\n")
    #expect(found.code == 0)
  }

  @Test(arguments: ["oka", "contoso", "ADA@cont", "okafor ada"])
  func anAddressIsFoundByAnyPart(words: String) throws {
    #expect(try home.tend("query", "--no-heading", words).output.hasPrefix("ada@contoso.example\t"))
  }

  @Test(arguments: [[], [""], [" "], ["-"]])
  func withoutAWordAllAddressesAreListed(words: [String]) throws {
    let found = try home.together([["query", "--no-heading", "--"] + words])[0]
    #expect(found.code == (words == ["-"] ? 1 : 0), "\(found.errors)")
    if words != ["-"] {
      #expect(found.output.split(separator: "\n").map { $0.prefix(3) } == ["ada", "bo@"])
    }
  }

  @Test func nothingFoundEndsWithOne() throws {
    let found = try home.tend("query", "nobody")
    #expect(found.code == 1)
    #expect(found.output == "No address was found\n")
    let json = try home.tend("query", "nobody", "--json")
    #expect(json.code == 0)
    #expect(try json.json["addresses"] as? [String] == [])
  }

  @Test func archivedContactsAreNotWrittenTo() throws {
    try home.tend("edit", "Ada Okafor", "--archived")
    #expect(try home.tend("query", "ada").code == 1)
  }

  @Test func theExitCodeSaysWhetherAnythingIsDue() throws {
    #expect(try home.tend("today", "--exit-code").code == 0)
    #expect(try home.tend("digest", "--exit-code").output.isEmpty)
    #expect(try home.tend("digest", "--exit-code").code == 1)
    try home.tend("follow-up", "Ada Okafor", "Send the deck", "--due", "today")
    #expect(try home.tend("today", "--exit-code").code == 10)
    #expect(
      try home.tend("today", "--plain").output
        == "Ada Okafor: task due today: Send the deck (30 follow-up)\n"
    )
    #expect(try home.tend("digest", "--exit-code").code == 0)
  }

  @Test func aDigestEscapesWhatItsFormWouldRead() throws {
    try home.tend("follow-up", "Bo <b>& Co</b>", "Ask *loudly*", "--due", "today")
    let html = try home.tend("digest", "--format", "html").output
    #expect(html.contains("<b>Bo &lt;b&gt;&amp; Co&lt;/b&gt;</b>"))
    #expect(!html.contains("Bo <b>"))
    let markdown = try home.tend("digest", "--format", "markdown").output
    #expect(markdown.contains("Ask \\*loudly\\*"))
    let text = try home.tend("digest").output
    #expect(text.contains("* Bo <b>& Co</b>\n  task due today: Ask *loudly*"))
  }

  @Test func aDigestBreaksItsLinesInMarkdown() throws {
    try home.tend("log", "Ada Okafor", "--note", "talked of tides", "--day", "2020-01-06")
    try home.tend("follow-up", "Ada Okafor", "Send the deck", "--due", "today")
    let markdown = try home.tend("digest", "--format", "markdown").output
    #expect(markdown.contains("\\\n  last: talked of tides\n"))
  }

  @Test func theDaysTableSaysWhyInFullAndHowPressing() throws {
    let title = "Send the deck about tides that we spoke of for so long at the harbour"
    try home.tend("follow-up", "Ada Okafor", title, "--due", "today")
    let lines = try home.tend("today").output.split(separator: "\n").map(String.init)
    let heads = lines[0].split(separator: " ").map(String.init)
    #expect(Array(heads.prefix(4)) == ["NAME", "TASK", "POINTS", "WHY"])
    #expect(lines[1].contains(title))
    #expect(lines[1].contains("  30 follow-up  "))
    let narrow = try home.tend("today", environment: ["COLUMNS": "60"]).output
    let rows = narrow.split(separator: "\n").prefix(2).map(\.count)
    #expect(rows.allSatisfy { $0 <= 60 })
    let items = try home.tend("today", "--json").json["items"] as? [[String: Any]]
    let points = items?.first?["points"] as? [String: Any]
    #expect(points?["promise"] as? Double == 30)
    #expect(points?["overdue"] as? Double == 0)
    #expect(points?["onlyRoute"] as? Double == 0)
  }
}
