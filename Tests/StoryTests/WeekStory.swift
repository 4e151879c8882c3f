import TendModel
import TendRuntime
import TendScreen
import TendStore
import TendTesting
import Testing

/// A week with tend: a file is taken, the days are planned and worked through, and all is found again.
@Suite struct WeekStory {
  private let folder: TemporaryFolder
  private let clock = ManualClock()

  init() throws { folder = try TemporaryFolder() }

  /// Starts the program on the one store of the week, as on another morning.
  private func start(_ seed: UInt64) throws -> Driver {
    try Driver(
      store: try Driver.open(folder.file("tend.db"), clock),
      clock: clock,
      environment: Environment(["HOME": folder.path, "EDITOR": "true"]),
      seed: seed
    )
  }

  @Test func nothingOfAWeekIsLostAndNoKeyIsWasted() throws {
    try folder.write(LinkedInFile.text(rows: 40), to: "Connections.csv")

    // Monday: the contacts come in, the important ones get a rhythm.
    var driver = try start(1)
    driver.command("import ~/Connections.csv")
    driver.press("enter 2 space space space c c")
    driver.press("<C-u>")
    driver.type("7")
    driver.press("enter enter")
    #expect(driver.message.contains("Set the cadence of 3 contacts to 7 days"))
    let names = try driver.contacts.map(\.name)
    let (first, second) = (names[0], names[1])
    driver.press("g g i")
    driver.type("call about their roadmap #hiring !send the notes thu")
    driver.press("enter Q")
    #expect(driver.hasEnded)

    // Tuesday: somebody is tried, somebody put off; neither counts as contact.
    clock.advance(days: 1)
    driver = try start(2)
    driver.press("2 j T j s d")
    #expect(try driver.card(of: second)?.standing.lastContact == nil)
    driver.press("Q")

    // Thursday: what was promised for today stands in the list with its reason; one key does it.
    clock.advance(days: 2)
    driver = try start(3)
    #expect(driver.shows("send the notes"))
    #expect(driver.shows(first))
    driver.press("x")
    driver.advance(milliseconds: 5_000)
    #expect(!driver.lines.dropFirst(2).prefix(8).contains { $0.contains("send the notes") })
    driver.press("Q")

    // Friday: a mistake is taken back, two days later than it was made; then it is done again.
    clock.advance(days: 1)
    driver = try start(4)
    driver.press("u")
    #expect(try driver.counts.openFollowUps == 1)
    driver.press("<C-r>")
    #expect(try driver.counts.openFollowUps == 0)

    // Monday: seven days after the call its contact is due again, for a reason that is said.
    driver.press("Q")
    clock.advance(days: 3)
    driver = try start(5)
    #expect(driver.shows(first))
    #expect(driver.lines.contains { $0.contains(first) && $0.contains("meant every 7") })
    driver.press("/")
    driver.press("esc 2 /")
    driver.type("#hiring roadmap")
    driver.press("enter")
    #expect(driver.total == 1)
    #expect(driver.line(3).contains(first))

    #expect(try driver.counts.contacts == 40)
    #expect(try driver.counts.interactions == 2)
    #expect(try driver.read(.history(limit: 50)).isComplete)
    #expect(try driver.store.check() == [])
  }
}

extension Answer {
  /// Whether a history holds every step of the week, newest first.
  fileprivate var isComplete: Bool {
    guard case .history(let entries) = self else { return false }
    let titles = entries.map(\.title)
    let steps = ["Done", "Snoozed", "Tried", "Logged", "Set the cadence", "Imported"]
    var rest = titles[...]
    for step in steps {
      guard let place = rest.firstIndex(where: { $0.hasPrefix(step) }) else { return false }
      rest = rest[(place + 1)...]
    }
    return entries.allSatisfy { $0.state == .done }
  }
}
