import Foundation
import ProgramTesting
import Testing

/// `tend tie`, `tend bridges` and `tend path`.
@Suite struct TieCommandTests {
  private let home: ProgramHome

  init() throws {
    home = try ProgramHome()
    for (name, sector) in [
      ("Ada Okafor", "Finance"), ("Bo Lindqvist", "Media"), ("Cy Park", "Media"),
    ] {
      try home.tend("add", name, "--importance", "5")
      try home.tend("edit", name, "--sector", sector)
    }
  }

  @Test func aTieIsNotedTakenBackAndShown() throws {
    let noted = try home.tend("tie", "Ada", "Bo", "--strength", "4", "--kind", "colleagues")
    #expect(noted.output == "Ada Okafor and Bo Lindqvist know each other: 4 of 5\n")
    let tie = try #require(try home.list("ties", of: "Bo").first)
    #expect(tie["name"] as? String == "Ada Okafor")
    #expect(tie["state"] as? String == "known")
    #expect(tie["mark"] as? Int == 4)
    #expect(tie["strength"] as? Double == 0.8)
    try home.tend("tie", "Ada", "Bo", "--absent")
    #expect(try home.list("ties", of: "Bo").first?["state"] as? String == "absent")
    try home.tend("tie", "Bo", "Ada", "--clear")
    #expect(try home.list("ties", of: "Bo").isEmpty)
  }

  @Test func aNetworkIsTiedAtOnce() throws {
    try home.tend("networks", "add", "Forum")
    try home.tend("networks", "join", "Forum", "Ada", "Bo", "Cy")
    let result = try home.tend("tie", "--network", "Forum")
    #expect(result.output == "Tied 3 contacts to each other\n")
    #expect(try home.list("ties", of: "Cy").count == 2)
  }

  @Test func whatStaysOfAGroupIsSaid() throws {
    try home.tend("tie", "Ada", "Cy", "--absent")
    #expect(
      try home.tend("tie", "Ada", "Bo", "Cy").output
        == "Tied 2 of 3 pairs; Ada Okafor and Cy Park stay noted as not knowing each other\n"
    )
    let shown = try home.tend("show", "Ada").output
    #expect(shown.contains("Knows, as far as you recorded\n  Bo Lindqvist"))
    #expect(shown.contains("Does not know, as you noted\n  Cy Park"))
  }

  @Test(arguments: [
    ["tie", "Ada"], ["tie", "Ada", "Bo", "--strength", "6"],
    ["tie", "Ada", "Bo", "Cy", "--absent"],
    ["tie", "Ada", "Bo", "--absent", "--strength", "2"], ["tie", "Ada", "--network", "Forum"],
    ["bridges", "--by", "weather"],
  ]) func wrongUsageIsToldApart(arguments: [String]) throws {
    #expect(try home.together([arguments])[0].code == 64)
  }

  @Test func aTieIsBetweenTwo() throws {
    #expect(try home.tend("tie", "Ada", "id:1").code == 1)
    #expect(try home.tend("path", "Ada", "id:1").code == 1)
  }

  @Test func bridgesTellsWhatIsRecordedAndHowItIsCounted() throws {
    try home.tend("tie", "Ada", "Bo")
    let text = try home.tend("bridges", "--counting").output
    #expect(text.contains("You recorded 1 of 3 pairs of your 3 key contacts (33%)"))
    #expect(text.contains("bridges 2 sectors"))
    #expect(text.contains("    = "))
    let json = try home.tend("bridges", "--by", "network", "--json").json
    #expect(json["by"] as? String == "network")
    #expect((json["coverage"] as? [String: Any])?["isEnough"] as? Bool == true)
    let variety = try #require(json["variety"] as? [String: Any])
    #expect(variety["spread"] == nil)
  }

  @Test func aWordBeforeTheNameIsNoName() throws {
    for arguments in [["to", "Cy"], ["to Cy"]] {
      let json = try home.together([["path"] + arguments + ["--json"]])[0].json
      #expect((json["to"] as? [String: Any])?["name"] as? String == "Cy Park", "\(arguments)")
      #expect(json["from"] == nil)
    }
    let json = try home.tend("path", "Ada", "to", "Cy", "--json").json
    #expect((json["from"] as? [String: Any])?["name"] as? String == "Ada Okafor")
    try home.tend("add", "To Minh")
    let named = try home.tend("path", "to", "Cy", "--json").json
    #expect((named["from"] as? [String: Any])?["name"] as? String == "To Minh")
    #expect(try home.tend("path", "Ada", "Bo", "Cy").code == 64)
  }

  @Test func aPathTellsHowItIsCounted() throws {
    try home.tend("tie", "Ada", "Bo", "--strength", "5")
    try home.tend("tie", "Bo", "Cy")
    let text = try home.tend("path", "Ada", "Cy", "--how").output
    #expect(
      text.contains("  = Ada Okafor and Bo Lindqvist: 1.000, strong, 5 of 5, you said: 5 / 5\n")
    )
    #expect(text.contains("  = 1.000 x 0.600 = 0.60\n"))
    #expect(text.contains("strong, medium, weak: Strong from 0.6"))
    let json = try home.tend("path", "Ada", "Cy", "--json").json
    let basis = try #require((json["best"] as? [String: Any])?["basis"] as? [[String: Any]])
    #expect(basis.map { $0["source"] as? String } == ["noted", "noted"])
    #expect(basis.map { $0["mark"] as? Int } == [5, nil])
  }

  @Test func aPathNamesWhomToAsk() throws {
    try home.tend("tie", "Ada", "Bo", "--strength", "5")
    try home.tend("tie", "Bo", "Cy", "--strength", "5")
    let result = try home.tend("path", "Ada", "Cy")
    #expect(
      result.output == "Ada Okafor knows Bo Lindqvist (strong), who knows Cy Park (strong).\n"
    )
    let json = try home.tend("path", "Cy", "--json").json
    #expect((json["to"] as? [String: Any])?["name"] as? String == "Cy Park")
    #expect(
      (json["best"] as? [String: Any])?["text"] as? String
        == "Cy Park is among your contacts (never reached or rated)"
    )
  }
}
