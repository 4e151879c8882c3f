import TendAnalytics
import TendModel
import TendScreen
import Testing

@testable import TendInterface

@Suite struct UpdateTests {
  @Test func digitsOpenViewsAndMinusGoesBack() {
    var bench = Bench()
    bench.press("2")
    #expect(bench.lines[1].contains("Contacts"))
    bench.press("3")
    #expect(bench.lines[1].contains("Networks"))
    bench.press("-")
    #expect(bench.lines[1].contains("Contacts"))
  }

  @Test func escapeNeverLeavesTheProgramAndQDoes() {
    var bench = Bench()
    bench.press("esc esc esc")
    #expect(bench.other.isEmpty)
    bench.press("q")
    #expect(bench.other == [.quit])
  }

  @Test func qGoesBackOneLayerFirst() {
    var bench = Bench()
    bench.press("2 enter q")
    #expect(bench.other.isEmpty)
    #expect(bench.lines[1].hasPrefix(" Contacts  "))
  }

  @Test func snoozingAsksForOneChangeOnTheContactUnderTheCursor() {
    var bench = Bench()
    bench.press("2 j s w")
    let until = CannedStore.today.adding(days: 7)
    #expect(bench.store.written == [.editContacts([ContactID(2)], [.snoozedUntil(until)])])
  }

  @Test func marksAreActedOnTogetherAndThenCleared() {
    var bench = Bench()
    bench.press("2 space space s d y")
    let until = CannedStore.today.adding(days: 1)
    #expect(
      bench.store.written
        == [.editContacts([ContactID(1), ContactID(2)], [.snoozedUntil(until)])]
    )
    #expect(bench.state.marks.isEmpty)
  }

  @Test func loggingTakesANoteAndOneEnter() {
    var bench = Bench()
    bench.press("I")
    bench.type("talked about pricing")
    bench.press("enter")
    guard case .log(let interaction, _, _, _) = bench.store.written.first else {
      Issue.record("nothing was logged")
      return
    }
    #expect(interaction.note == "talked about pricing")
    #expect(interaction.contacts == [ContactID(1)])
    #expect(interaction.day == CannedStore.today)
    #expect(interaction.outcome == .reached)
  }

  @Test func triedIsLoggedAsTriedAndDoneAsReached() {
    var bench = Bench()
    bench.press("T x")
    let outcomes = bench.store.written.map { change -> Interaction.Outcome? in
      if case .log(let interaction, _, _, _) = change { interaction.outcome } else { nil }
    }
    #expect(outcomes == [.tried, .reached])
  }

  @Test func deletingAsksAndTheSafeAnswerHasTheFocus() {
    var bench = Bench()
    bench.press("2 D enter")
    #expect(bench.store.written.isEmpty)
    bench.press("D y")
    #expect(bench.store.written == [.deleteContacts([ContactID(1)])])
  }

  @Test func doneOnAFollowUpClosesIt() {
    var bench = Bench()
    bench.press("2 enter x")
    #expect(
      bench.store.written == [.closeFollowUps([FollowUpID(1)], .done, on: CannedStore.today)]
    )
  }

  @Test func theFilterWorksWhileItIsTypedAndEscapeClearsIt() {
    var bench = Bench()
    bench.press("2 /")
    bench.type("chen")
    bench.advance(milliseconds: 150)
    #expect(bench.screen.contains("Chen"))
    #expect(!bench.screen.contains("Ada"))
    bench.press("enter")
    #expect(!bench.screen.contains("Ada"))
    bench.press("esc")
    #expect(bench.screen.contains("Ada"))
  }

  @Test func pastedTextNeverRunsAsCommands() {
    var bench = Bench()
    bench.send(.paste("D y Q"))
    #expect(bench.other.isEmpty)
    #expect(bench.screen.contains("Pasted text was dropped"))
    bench.press("2 /")
    bench.send(.paste("chen"))
    bench.advance(milliseconds: 150)
    #expect(!bench.screen.contains("Ada"))
  }

  @Test func anUnavailableCommandSaysWhy() {
    var bench = Bench(names: [])
    bench.press("2 I")
    #expect(bench.screen.contains("There are no contacts yet; a adds one"))
    bench.press("g f I")
    #expect(bench.screen.contains("There are no contacts yet; 2 and then a adds one"))
  }

  @Test func theCommandLineRunsNamesPrefixesAndArguments() {
    var bench = Bench()
    bench.press("2 :")
    bench.type("snooze 2w")
    bench.press("enter")
    let until = CannedStore.today.adding(days: 14)
    #expect(bench.store.written == [.editContacts([ContactID(1)], [.snoozedUntil(until)])])
    bench.press(":")
    bench.type("nonsense here")
    bench.press("enter")
    #expect(bench.screen.contains("no command"))
  }

  @Test func anEmptyCommandLineIsAPaletteOfAllCommands() {
    var bench = Bench()
    bench.press(":")
    #expect(bench.screen.contains("Commands"))
    bench.type("histo")
    bench.press("enter")
    #expect(bench.lines[1].contains("History"))
  }

  @Test func theCommandLineRemembersWhatWasTyped() {
    var bench = Bench()
    bench.press(":")
    bench.type("history")
    bench.press("enter q : up")
    #expect(bench.screen.contains(":history"))
  }

  @Test func repeatRunsTheLastChangingCommandOnAnotherContact() {
    var bench = Bench()
    bench.press("2 s w j .")
    let until = CannedStore.today.adding(days: 7)
    #expect(bench.store.written.last == .editContacts([ContactID(2)], [.snoozedUntil(until)]))
    // Repeating is no command to repeat.
    bench.press("j .")
    #expect(bench.store.written.last == .editContacts([ContactID(3)], [.snoozedUntil(until)]))
  }

  @Test func whichKeyOpensAfterAMomentAndSwallowsNothing() {
    var bench = Bench()
    bench.press("2 s")
    #expect(!bench.screen.contains("Snooze a week"))
    bench.advance(milliseconds: 400)
    #expect(bench.screen.contains("Snooze a week"))
    bench.press("w")
    #expect(bench.store.written.count == 1)
  }

  @Test func theCardFollowsTheCursorAfterAMomentOfRest() {
    var bench = Bench()
    bench.press("2")
    #expect(bench.state.card?.id == ContactID(1))
    bench.press("j j")
    #expect(bench.state.card?.id == ContactID(1))
    bench.advance(milliseconds: 149)
    #expect(bench.state.card?.id == ContactID(1))
    bench.advance(milliseconds: 1)
    #expect(bench.state.card?.id == ContactID(3))
  }

  @Test func aMessageGoesByItselfAndAnErrorWithTheNextKey() {
    var bench = Bench()
    bench.send(.notice("saved"))
    bench.advance(milliseconds: 3000)
    #expect(!bench.screen.contains("saved"))
    bench.send(.failed(Failure("the disk is full")))
    bench.advance(milliseconds: 60_000)
    #expect(bench.screen.contains("the disk is full"))
    bench.press("j")
    #expect(!bench.screen.contains("the disk is full"))
  }

  @Test func aRunningJobHoldsQAndCtrlCStopsIt() {
    var bench = Bench()
    bench.send(.progressed(JobProgress(title: "Importing a.csv", done: 1, total: 4)))
    #expect(bench.screen.contains("25%"))
    bench.press("q")
    #expect(bench.other.isEmpty)
    bench.press("<C-c>")
    #expect(bench.other == [.cancel])
  }

  @Test func anotherProgramsChangeReloadsAndKeepsTheSelection() {
    var bench = Bench()
    bench.press("2 j j")
    bench.store.names.insert("Aaron First", at: 0)
    bench.send(.storeChanged)
    // Canned ids go by place, so the contact of id 3 is now one row further up in the alphabet of names.
    #expect(bench.state.contacts.current?.id == ContactID(3))
  }

  @Test func aNewDayAsksForTheDaysList() {
    var bench = Bench()
    let effects = bench.state.update(
      .tick(Moment(day: CannedStore.today.adding(days: 1), milliseconds: 0))
    )
    #expect(
      effects.contains { if case .read(.today, .today) = $0 { true } else { false } }
    )
  }

  @Test func marksOfAListDoNotSteerCommandsOnAPage() {
    var bench = Bench()
    bench.press("2 space space enter x")
    #expect(
      bench.store.written == [.closeFollowUps([FollowUpID(1)], .done, on: CannedStore.today)]
    )
  }

  @Test func aNameThatWasChosenCountsForOneCommandAlone() {
    var bench = Bench()
    bench.press("3 enter +")
    bench.type("dana")
    bench.press("tab enter")
    #expect(
      bench.store.written
        == [.join([ContactID(4)], NetworkID(1), role: "", since: CannedStore.today)]
    )
    bench.press(":")
    bench.type("add-members nobody")
    bench.press("enter")
    #expect(bench.store.written.count == 1)
  }

  @Test func theCardStaysWholeUntilTheNextOneIsThere() {
    var bench = Bench()
    let isPoints = { (line: String) in line.contains("points  ") }
    let points = bench.lines.filter(isPoints)
    #expect(points.count == 1)
    bench.press("j")
    #expect(bench.lines.filter(isPoints) == points)
    bench.advance(milliseconds: 150)
    #expect(bench.lines.filter(isPoints).count == 1)
  }

  @Test func aThemeThatWasOnlyTriedIsNotKept() {
    var bench = Bench(themes: [
      .plain, Theme(name: "other", styles: [:], signs: [:], glyphSet: .unicode),
    ])
    bench.press(":")
    bench.type("theme other")
    #expect(bench.state.theme.name == "other")
    bench.press("esc")
    #expect(bench.state.theme.name == "plain")
    bench.press(":")
    bench.type("theme other")
    bench.press("enter")
    #expect(bench.state.theme.name == "other")
  }

  @Test func aThemeThatIsAskedForBeforeAllAreKnownFollowsOnceTheyAre() {
    var bench = Bench(themes: [.plain], hasAllThemes: false)
    bench.press(":")
    bench.type("theme other")
    bench.press("enter")
    #expect(bench.state.message == nil)
    let other = Theme(name: "other", styles: [:], signs: [:], glyphSet: .unicode)
    bench.send(.themes([.plain, other], problems: []))
    #expect(bench.state.theme.name == "other")
    #expect(bench.state.remembered.theme == "other")
    bench.press(":")
    bench.type("theme none")
    bench.press("enter")
    #expect(bench.state.message?.hasPrefix("There is no theme") == true)
  }

  @Test func linesPastedIntoANoteStayLines() {
    var bench = Bench()
    bench.press("I")
    bench.send(.paste("first\rsecond"))
    bench.press("enter")
    guard case .log(let interaction, _, _, _) = bench.store.written.first else {
      Issue.record("nothing was logged")
      return
    }
    #expect(interaction.note == "first\nsecond")
  }

  @Test func viewsAreWalkedBackAndForward() {
    var bench = Bench()
    bench.press("2 5 2 H")
    #expect(bench.state.view == .journal)
    bench.press("H H")
    #expect(bench.state.view == .today)
    bench.press("H")
    #expect(bench.state.view == .today)
    #expect(bench.screen.contains("This is the first view that was opened"))
    bench.press("L L")
    #expect(bench.state.view == .journal)
    // A view that is opened there is the last one.
    bench.press("3 L")
    #expect(bench.state.view == .networks)
    bench.press("H")
    #expect(bench.state.view == .journal)
  }

  @Test func aComparisonOfAnotherTimeIsDropped() throws {
    var bench = Bench()
    bench.comparesAtOnce = false
    bench.press("3")
    #expect(bench.other == [.start(.analyse(.networks(CannedStore.today, ticket: 1)))])
    let overview = NetworkOverview(bench.store.facts(on: CannedStore.today))
    bench.send(.analysed(.networks(CannedStore.today, ticket: 9), .networks(overview)))
    #expect(bench.state.networks.overview == nil)
    bench.send(.analysed(.networks(CannedStore.today, ticket: 1), .networks(overview)))
    #expect(bench.state.networks.overview == overview)
    // What changed meanwhile is asked for once more, and only once.
    bench.send(.storeChanged)
    bench.send(.storeChanged)
    #expect(bench.other.last == .start(.analyse(.networks(CannedStore.today, ticket: 2))))
    #expect(bench.other.count == 2)
    bench.send(
      .analysed(.networks(CannedStore.today, ticket: 2), .failed(Failure("The disk is gone")))
    )
    #expect(bench.state.message == "The disk is gone")
    #expect(bench.state.networks.overview == overview)
  }
}
