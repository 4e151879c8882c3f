import TendModel
import TendRuntime
import TendTesting
import Testing

/// What a calendar and a table of unknown columns do in the dashboard.
@Suite struct EventImportStories {
  private let folder: TemporaryFolder
  private let driver: Driver

  init() throws {
    folder = try TemporaryFolder()
    driver = try Driver(
      .empty,
      environment: Environment(["HOME": folder.path, "EDITOR": "true"])
    )
  }

  private static let calendar = """
    BEGIN:VCALENDAR
    BEGIN:VEVENT
    UID:one
    DTSTART;VALUE=DATE:20260216
    RRULE:FREQ=WEEKLY;COUNT=2
    ATTENDEE;CN=Ada:mailto:ada@x.example
    ATTENDEE;CN=Zed:mailto:zed@x.example
    SUMMARY:Weekly
    END:VEVENT
    BEGIN:VTODO
    UID:two
    SUMMARY:Send the deck
    DUE;VALUE=DATE:20260310
    ATTENDEE:mailto:ada@x.example
    END:VTODO
    END:VCALENDAR
    """

  private func addAda() throws {
    try folder.write("Name,Email\nAda Okafor,ada@x.example\n", to: "people.csv")
    driver.command("import ~/people.csv")
    driver.press("enter enter")
    #expect(try driver.counts.contacts == 1)
  }

  @Test func aCalendarIsLookedAtTakenTakenBackAndKnownAgain() throws {
    try addAda()
    try folder.write(Self.calendar, to: "calendar.ics")
    driver.command("import ~/calendar.ics")
    #expect(driver.shows("interactions: 2 new"))
    #expect(driver.shows("follow-ups: 1 new"))
    #expect(driver.shows("1 person is not in tend"))
    #expect(driver.shows("Weekly"))
    #expect(try driver.counts.interactions == 0, "nothing is written before it is accepted")

    driver.press("y")
    #expect(driver.message.contains("interactions: 2 new"))
    #expect(try driver.counts.interactions == 2)
    #expect(try driver.counts.openFollowUps == 1)
    let card = try #require(try driver.card(of: "Ada Okafor"))
    #expect(card.standing.lastContact == CalendarDay("2026-02-23"))

    driver.press("u")
    #expect(try driver.counts.interactions == 0)
    driver.press("<C-r>")
    driver.command("import ~/calendar.ics")
    driver.press("y")
    #expect(driver.message.contains("nothing new"))
    #expect(try driver.counts.interactions == 2)
  }

  @Test func peopleAreAddedByAKeyAndLeftOutAgain() throws {
    try addAda()
    try folder.write(Self.calendar, to: "calendar.ics")
    driver.command("import ~/calendar.ics")
    driver.press("a")
    #expect(driver.shows("people who were not in tend are added"))
    driver.press("a")
    #expect(driver.shows("1 person is not in tend"))
    driver.press("a y")
    #expect(try driver.counts.contacts == 2)
    #expect(try #require(try driver.card(of: "Zed")).standing.lastContact != nil)
  }

  @Test func theColumnsOfAnUnknownTableAreSaidOnceAndRemembered() throws {
    try folder.write(
      "Alpha,Beta,Gamma\nAda Okafor,ada@x.example,tea\nBo Lindqvist,bo@x.example,rum\n",
      to: "odd.csv"
    )
    driver.command("import ~/odd.csv")
    #expect(driver.shows("say what its columns hold"))
    #expect(driver.shows("ada@x.example"))
    driver.press("x j x y")
    #expect(driver.message.contains("Say which column holds a name"))

    driver.press("k l")
    driver.press("j f")
    driver.type("e-mail Work")
    driver.press("enter")
    #expect(driver.shows("e-mail (Work)"))
    #expect(driver.shows("Ada Okafor, e-mail ada@x.example"))
    driver.press("y")
    #expect(driver.shows("2 new"))
    driver.press("y")
    #expect(try driver.counts.contacts == 2)
    let card = try #require(try driver.card(of: "Ada Okafor"))
    #expect(card.points.map(\.value) == ["ada@x.example"])

    try folder.write("Alpha,Beta,Gamma\nCy Tan,cy@x.example,tea\n", to: "later.csv")
    driver.command("import ~/later.csv")
    #expect(driver.shows("1 new"), "a table with the same columns is known")
    driver.press("m")
    #expect(driver.shows("what you said before"))
    driver.press("q")
    #expect(!driver.shows("Columns"))
  }

  @Test func aColumnGoesThroughTheFieldsAndBack() throws {
    try folder.write("Alpha,Beta\nAda,1\n", to: "odd.csv")
    driver.command("import ~/odd.csv")
    driver.press("l")
    #expect(driver.shows("title before the name"))
    driver.press("h")
    #expect(!driver.shows("title before the name"))
    driver.press("x")
    #expect(driver.shows("kept as it is"))
    driver.command("field nonsense")
    #expect(driver.message.contains("There is no field"))
  }
}
