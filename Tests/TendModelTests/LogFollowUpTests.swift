import TendModel
import Testing

/// What a line says is to be done, when and how often.
@Suite struct LogFollowUpTests {
  private static func task(
    _ text: String,
    on day: CalendarDay = LogBench.today
  ) -> (line: LogLine, task: LogLine.Task?) {
    let line = LogLine("call with Ada !\(text)", today: day) {
      $0.matches(among: LogBench.contacts)
    }
    return (line, line.tasks.first)
  }

  @Test(arguments: [
    (
      "every 2nd tue of the month lunch until 2027-12-24", "lunch", "2026-03-10",
      "FREQ=MONTHLY;BYDAY=2TU;UNTIL=20271224"
    ),
    (
      "pay every friday from 1 jan until 1 mar", "pay", "2027-01-01",
      "FREQ=WEEKLY;BYDAY=FR;UNTIL=20270301"
    ),
    ("every last fri drinks 10 times", "drinks", "2026-03-27", "FREQ=MONTHLY;BYDAY=-1FR;COUNT=10"),
    (
      "every fri until 24 apr report", "report", "2026-03-06", "FREQ=WEEKLY;BYDAY=FR;UNTIL=20260424"
    ),
    ("report weekly for 3 times", "report", "2026-03-09", "FREQ=WEEKLY;COUNT=3"),
    (
      "report fri every week until end of year", "report", "2026-03-06",
      "FREQ=WEEKLY;UNTIL=20261231"
    ),
    ("report every mon starting fri", "report", "2026-03-09", "FREQ=WEEKLY;BYDAY=MO"),
    ("report every mon from mon", "report", "2026-03-09", "FREQ=WEEKLY;BYDAY=MO"),
    ("every third month review", "review", "2026-06-02", "FREQ=MONTHLY;INTERVAL=3"),
    ("once every week 1 times", "once", "2026-03-09", "FREQ=WEEKLY;COUNT=1"),
  ])
  func theEndsOfARecurrenceBelongToIt(
    text: String,
    title: String,
    due: String,
    rule: String
  ) throws {
    let (line, task) = Self.task(text)
    #expect(line.problems == [])
    #expect(task?.title == title)
    #expect(task?.due?.description == due)
    #expect(task?.recurrence?.rule == rule)
    #expect(LogBench.isOrderly(line, "call with Ada !\(text)"))
  }

  @Test(arguments: [
    ("water plants every 0 days", "every 0 days", "from 1 to 999"),
    ("water plants every 1000 weeks", "every 1000 weeks", "from 1 to 999"),
    ("report weekly until soon", "until soon", "until 24 dec"),
    ("report weekly 0 times", "0 times", "10 times"),
    ("report every fri from 1 apr until 10 mar 2026", "until 10 mar 2026", "later day"),
    ("report 31 feb", "31 feb", "12 mar"),
  ])
  func aRecurrenceThatCannotBeIsShownAtItsWords(text: String, words: String, fix: String) throws {
    let whole = "call with Ada !\(text)"
    let (line, _) = Self.task(text)
    let problem = try #require(line.problems.first)
    #expect(String(Array(whole)[problem.range]) == words)
    #expect(problem.fix.contains(fix), "\(problem)")
    #expect(LogBench.isOrderly(line, whole))
  }

  @Test(arguments: ["quarterly review", "every third month review", "review every 3 months"])
  func theDayOfTodayIsKeptWhereAMonthLacksIt(text: String) throws {
    let day = try #require(CalendarDay("2026-11-30"))
    let task = try #require(Self.task(text, on: day).task)
    var (due, rest) = (try #require(task.due), try #require(task.recurrence))
    var days = [due]
    for _ in 1...3 {
      (due, rest) = try #require(rest.advanced(after: due, from: due))
      days.append(due)
    }
    #expect(days.map(\.description) == ["2027-02-28", "2027-05-30", "2027-08-30", "2027-11-30"])
  }

  @Test(arguments: [
    ("plan in january", "plan", "2027-01-01"), ("pay on the 5th", "pay", "2026-03-05"),
    ("call friday 9am", "call 9am", "2026-03-06"),
    ("call fri at 15:30", "call at 15:30", "2026-03-06"),
    ("ask again two weeks", "ask again", "2026-03-16"),
    ("call november 3, 2026", "call", "2026-11-03"),
    ("send by this fri", "send", "2026-03-06"),
  ])
  func aDayNeedsNoWordBeforeIt(text: String, title: String, due: String) {
    let (line, task) = Self.task(text)
    #expect(line.problems == [])
    #expect(task?.title == title)
    #expect(task?.due?.description == due)
  }

  @Test(arguments: [
    "meet once a week", "the 5th floor tour", "ask about every day life", "read the 5th",
    "do it now",
    "visit every desk at all times",
  ])
  func whatBelongsToTheTaskIsNoDay(text: String) {
    let (line, task) = Self.task(text)
    #expect(line.problems == [])
    #expect((task?.title, task?.due, task?.recurrence) == (text, nil, nil))
  }

  @Test(arguments: [
    ("I'll send it", FollowUp.Kind.promiseByMe), ("I’ll send it", .promiseByMe),
    ("she'll send it", .promiseByThem), ("they’ll send it", .promiseByThem),
  ])
  func aPromiseMayBeShort(text: String, kind: FollowUp.Kind) {
    let (_, task) = Self.task(text)
    #expect((task?.title, task?.kind) == ("send it", kind))
  }
}
