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
    #expect(noted.output == "Ada Okafor and Bo Lindqvist know each other\n")
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
    #expect(text.contains("You recorded 1 of 3 pairs of your 3 key contacts (33 %)"))
    #expect(text.contains("bridges 2 sectors"))
    #expect(text.contains("    = "))
    let json = try home.tend("bridges", "--by", "network", "--json").json
    #expect(json["by"] as? String == "network")
    #expect((json["coverage"] as? [String: Any])?["isEnough"] as? Bool == true)
    let variety = try #require(json["variety"] as? [String: Any])
    #expect(variety["spread"] == nil)
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
      (json["best"] as? [String: Any])?["text"] as? String == "You know Cy Park yourself (weak)"
    )
  }
}
