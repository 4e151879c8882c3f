import TendModel
import Testing

/// The examples of RFC 5545, section 3.8.5.3, that can be kept, with the dates that are given there.
@Suite struct RecurrenceRuleTests {
  private static let examples: [(String, String, [String])] = [
    (
      "FREQ=DAILY;COUNT=10", "1997-09-02", (2...11).map { "1997-09-\(two($0))" }
    ),
    (
      "FREQ=DAILY;UNTIL=19971224T000000Z", "1997-09-02",
      (2...30).map { "1997-09-\(two($0))" } + (1...31).map { "1997-10-\(two($0))" }
        + (1...30).map { "1997-11-\(two($0))" } + (1...23).map { "1997-12-\(two($0))" }
    ),
    (
      "FREQ=DAILY;INTERVAL=10;COUNT=5", "1997-09-02",
      ["1997-09-02", "1997-09-12", "1997-09-22", "1997-10-02", "1997-10-12"]
    ),
    (
      "FREQ=WEEKLY;COUNT=10", "1997-09-02",
      [
        "1997-09-02", "1997-09-09", "1997-09-16", "1997-09-23", "1997-09-30", "1997-10-07",
        "1997-10-14", "1997-10-21", "1997-10-28", "1997-11-04",
      ]
    ),
    (
      "FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH", "1997-09-02",
      [
        "1997-09-02", "1997-09-04", "1997-09-09", "1997-09-11", "1997-09-16", "1997-09-18",
        "1997-09-23", "1997-09-25", "1997-09-30", "1997-10-02",
      ]
    ),
    (
      "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH", "1997-09-02",
      [
        "1997-09-02", "1997-09-04", "1997-09-09", "1997-09-11", "1997-09-16", "1997-09-18",
        "1997-09-23", "1997-09-25", "1997-09-30", "1997-10-02",
      ]
    ),
    (
      "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR", "1997-09-01",
      [
        "1997-09-01", "1997-09-03", "1997-09-05", "1997-09-15", "1997-09-17", "1997-09-19",
        "1997-09-29", "1997-10-01", "1997-10-03", "1997-10-13", "1997-10-15", "1997-10-17",
        "1997-10-27", "1997-10-29", "1997-10-31", "1997-11-10", "1997-11-12", "1997-11-14",
        "1997-11-24", "1997-11-26", "1997-11-28", "1997-12-08", "1997-12-10", "1997-12-12",
        "1997-12-22",
      ]
    ),
    (
      "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH", "1997-09-02",
      [
        "1997-09-02", "1997-09-04", "1997-09-16", "1997-09-18", "1997-09-30", "1997-10-02",
        "1997-10-14", "1997-10-16",
      ]
    ),
    (
      "FREQ=MONTHLY;COUNT=10;BYDAY=1FR", "1997-09-05",
      [
        "1997-09-05", "1997-10-03", "1997-11-07", "1997-12-05", "1998-01-02", "1998-02-06",
        "1998-03-06", "1998-04-03", "1998-05-01", "1998-06-05",
      ]
    ),
    (
      "FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR", "1997-09-05",
      ["1997-09-05", "1997-10-03", "1997-11-07", "1997-12-05"]
    ),
    (
      "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU", "1997-09-07",
      [
        "1997-09-07", "1997-09-28", "1997-11-02", "1997-11-30", "1998-01-04", "1998-01-25",
        "1998-03-01", "1998-03-29", "1998-05-03", "1998-05-31",
      ]
    ),
    (
      "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO", "1997-09-22",
      ["1997-09-22", "1997-10-20", "1997-11-17", "1997-12-22", "1998-01-19", "1998-02-16"]
    ),
    (
      "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15", "1997-09-02",
      [
        "1997-09-02", "1997-09-15", "1997-10-02", "1997-10-15", "1997-11-02", "1997-11-15",
        "1997-12-02", "1997-12-15", "1998-01-02", "1998-01-15",
      ]
    ),
    (
      "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1", "1997-09-30",
      [
        "1997-09-30", "1997-10-01", "1997-10-31", "1997-11-01", "1997-11-30", "1997-12-01",
        "1997-12-31", "1998-01-01", "1998-01-31", "1998-02-01",
      ]
    ),
    (
      "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15", "1997-09-10",
      [
        "1997-09-10", "1997-09-11", "1997-09-12", "1997-09-13", "1997-09-14", "1997-09-15",
        "1999-03-10", "1999-03-11", "1999-03-12", "1999-03-13",
      ]
    ),
    (
      "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997-08-05",
      ["1997-08-05", "1997-08-10", "1997-08-19", "1997-08-24"]
    ),
  ]

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private func occurrences(_ recurrence: Recurrence, _ start: CalendarDay, _ limit: Int) -> [String]
  {
    var days = [start]
    while days.count < limit, let next = recurrence.next(after: days[days.count - 1], from: start) {
      days.append(next)
    }
    return days.map(\.description)
  }

  @Test(arguments: examples)
  func theExamplesOfTheStandard(_ example: (String, String, [String])) throws {
    let (rule, start, expected) = example
    let recurrence = try #require(Recurrence(rule: rule))
    let first = try #require(CalendarDay(start))
    #expect(occurrences(recurrence, first, 200) == expected)
    // What is written down is the same rule.
    #expect(Recurrence(rule: recurrence.rule) == recurrence)
    // Going on from each occurrence alone gives the same days.
    var (day, rest) = (first, recurrence)
    var days = [start]
    while let next = rest.advanced(after: day, from: day) {
      (day, rest) = next
      days.append(day.description)
    }
    #expect(days == expected)
  }

  @Test(
    arguments: [
      ("FREQ=DAILY;INTERVAL=2", "1997-09-02", ["1997-09-02", "1997-09-04", "1997-09-06"]),
      ("FREQ=WEEKLY;INTERVAL=2;WKST=SU", "1997-09-02", ["1997-09-02", "1997-09-16", "1997-09-30"]),
      (
        "FREQ=MONTHLY;BYMONTHDAY=-3", "1997-09-28",
        ["1997-09-28", "1997-10-29", "1997-11-28", "1997-12-29", "1998-01-29", "1998-02-26"]
      ),
      ("RRULE:FREQ=YEARLY", "1997-09-02", ["1997-09-02", "1998-09-02", "1999-09-02"]),
      ("freq=yearly;bymonth=3;bymonthday=12", "1997-03-12", ["1997-03-12", "1998-03-12"]),
    ] as [(String, String, [String])]
  )
  func examplesWithoutAnEnd(_ example: (String, String, [String])) throws {
    let recurrence = try #require(Recurrence(rule: example.0))
    let start = try #require(CalendarDay(example.1))
    #expect(occurrences(recurrence, start, example.2.count) == example.2)
  }

  @Test func whereTheStandardSkipsAShortMonthItsLastDayIsKept() throws {
    let start = try #require(CalendarDay("2007-01-15"))
    // RFC 5545 gives 15 and 30 January, 15 February, 15 and 30 March.
    let recurrence = try #require(Recurrence(rule: "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5"))
    #expect(
      occurrences(recurrence, start, 9)
        == ["2007-01-15", "2007-01-30", "2007-02-15", "2007-02-28", "2007-03-15"]
    )
  }

  @Test func aShortMonthIsWrittenSoThatOtherProgramsKeepItToo() throws {
    let start = try #require(CalendarDay("2026-01-31"))
    let monthly = Recurrence(every: 1, .month)
    #expect(monthly.rule == "FREQ=MONTHLY")
    #expect(monthly.rule(from: start) == "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1")
    #expect(monthly.rule(from: start.adding(days: -9)) == "FREQ=MONTHLY")
    let leap = try #require(CalendarDay("2024-02-29"))
    let yearly = Recurrence(every: 1, .year).rule(from: leap)
    #expect(yearly == "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1")
    let read = try #require(Recurrence(rule: yearly))
    #expect(read == Recurrence(everyYears: 1, month: 2, day: 29))
    #expect(occurrences(read, leap, 3) == ["2024-02-29", "2025-02-28", "2026-02-28"])
    #expect(read.next(after: leap.adding(days: 1430), from: leap)?.description == "2028-02-29")
  }

  @Test(arguments: [
    "", "FREQ=HOURLY", "INTERVAL=2", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;INTERVAL=1000",
    "FREQ=DAILY;FREQ=DAILY", "FREQ=DAILY;COUNT=0", "FREQ=DAILY;COUNT=3;UNTIL=20260101",
    "FREQ=DAILY;UNTIL=2026", "FREQ=DAILY;UNTIL=20260230", "FREQ=DAILY;UNTIL=20260201Tnoon",
    "FREQ=WEEKLY;BYDAY=", "FREQ=WEEKLY;BYDAY=1MO", "FREQ=WEEKLY;BYDAY=XX", "FREQ=MONTHLY;BYDAY=TU",
    "FREQ=MONTHLY;BYDAY=6TU", "FREQ=MONTHLY;BYMONTHDAY=0", "FREQ=MONTHLY;BYMONTHDAY=32",
    "FREQ=MONTHLY;BYMONTHDAY=-9223372036854775808", "FREQ=MONTHLY;BYMONTHDAY=5;BYSETPOS=1",
    "FREQ=YEARLY;BYMONTH=13;BYMONTHDAY=1", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=YEARLY;BYYEARDAY=100", "FREQ=DAILY;BYMONTH=1", "FREQ=DAILY;BYHOUR=9", "FREQ", ";;;",
    "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU",
    "FREQ=MONTHLY;BYSETPOS=-1", "FREQ=WEEKLY;WKST=XX",
  ])
  func whatCannotBeKeptIsRefused(rule: String) { #expect(Recurrence(rule: rule) == nil) }
}
