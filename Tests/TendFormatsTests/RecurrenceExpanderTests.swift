import Testing

@testable import TendFormats

/// What rules beyond the RFC's examples name, and how little harm a bad one does.
@Suite struct RecurrenceExpanderTests {
  @Test(arguments: [
    // A day that a month or year lacks is left out.
    ("20240131T090000", "FREQ=MONTHLY", ["2024-01-31", "2024-03-31", "2024-05-31"]),
    ("20240229T090000", "FREQ=YEARLY", ["2024-02-29", "2028-02-29", "2032-02-29"]),
    // Week 53, and week 1 that begins in the year before.
    ("20200101T090000", "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO", ["2020-01-01", "2020-12-28"]),
    ("20240108T090000", "FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO", ["2024-01-08", "2024-12-30"]),
    ("20240103T090000", "FREQ=YEARLY;BYWEEKNO=1,2", ["2024-01-03", "2024-01-10"]),
    ("20240101T090000", "FREQ=YEARLY;BYYEARDAY=-1", ["2024-01-01", "2024-12-31", "2025-12-31"]),
    ("20240101T090000", "FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO", ["2024-01-01", "2024-05-27"]),
    ("20240101T090000", "FREQ=YEARLY;BYDAY=-1SU", ["2024-01-01", "2024-12-29", "2025-12-28"]),
    ("20240101T090000", "FREQ=WEEKLY;BYMONTH=2", ["2024-01-01", "2024-02-05", "2024-02-12"]),
    ("20240101T090000", "FREQ=DAILY;BYDAY=1WE", ["2024-01-01", "2024-01-03", "2024-01-10"]),
    ("20240101T090000", "freq=weekly;byday=mo,we;count=3", ["2024-01-01", "2024-01-03"]),
    // The start is the first occurrence and is counted, whether the rule names it or not.
    ("20240102T090000", "FREQ=WEEKLY;BYDAY=MO;COUNT=2", ["2024-01-02", "2024-01-08"]),
  ])
  func aRuleNamesItsDays(start: String, rule: String, days: [String]) throws {
    let found = try occurrences(rule, from: start, most: days.count)
    #expect(found.map { String($0.prefix(10)) } == days)
  }

  @Test func positionsPickAmongTheTimesOfAPeriod() throws {
    let rule = "FREQ=DAILY;BYHOUR=8,12,16;BYMINUTE=0,30;BYSETPOS=2,-1"
    #expect(
      try occurrences(rule, from: "20240101T083000", most: 4) == [
        "2024-01-01T08:30:00", "2024-01-01T16:30:00", "2024-01-02T08:30:00", "2024-01-02T16:30:00",
      ]
    )
  }

  @Test func secondsAndMinutesAreLeaptOver() throws {
    #expect(
      try occurrences(
        "FREQ=SECONDLY;BYMONTH=7;BYHOUR=9;BYMINUTE=30;BYSECOND=7,9",
        from: "20240101T000000",
        most: 4
      )
        == [
          "2024-01-01T00:00:00", "2024-07-01T09:30:07", "2024-07-01T09:30:09",
          "2024-07-02T09:30:07",
        ]
    )
    #expect(
      try occurrences("FREQ=MINUTELY;INTERVAL=7;BYDAY=SU", from: "20240101T000000", most: 2)
        == ["2024-01-01T00:00:00", "2024-01-07T00:05:00"]
    )
    #expect(
      try occurrences("FREQ=HOURLY;BYMINUTE=15,45;INTERVAL=5", from: "20240101T001500", most: 4)
        == [
          "2024-01-01T00:15:00", "2024-01-01T00:45:00", "2024-01-01T05:15:00",
          "2024-01-01T05:45:00",
        ]
    )
  }

  @Test func aDayAsTheEndIncludesAllOfIt() throws {
    let found = try occurrences("FREQ=DAILY;UNTIL=20240103", from: "20240101T230000")
    #expect(found.count == 3)
    #expect(try occurrences("FREQ=DAILY;UNTIL=20231231", from: "20240101T230000").isEmpty)
  }

  @Test(arguments: [
    "", "FREQ=NEVER", "INTERVAL=2", "FREQ=DAILY;BYDAY=XX", "FREQ=MONTHLY;BYMONTHDAY=32",
    "FREQ=MONTHLY;BYMONTHDAY=0", "FREQ=YEARLY;BYDAY=99MO", "nonsense",
  ])
  func whatIsNoRuleIsNone(text: String) { #expect(RecurrenceRule(text) == nil) }

  @Test(arguments: [
    "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31",
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;INTERVAL=999999999999", "FREQ=SECONDLY;INTERVAL=1000000",
    "FREQ=HOURLY;BYSETPOS=300", "FREQ=WEEKLY;BYSETPOS=-300",
    "FREQ=MINUTELY;BYYEARDAY=366;BYMONTH=1",
    "FREQ=YEARLY;INTERVAL=9223372036854775807", "FREQ=DAILY;COUNT=0", "FREQ=DAILY;COUNT=-1",
  ])
  func aRuleThatNamesNothingEnds(rule: String) throws {
    for start in ["00010101T000000", "20240101T090000", "99991231T235959"] {
      _ = try occurrences(rule, from: start, most: 20)
    }
  }

  @Test func aRuleOfAllSecondsOfAYearIsBounded() throws {
    let numbers = { (range: Range<Int>) in range.map(String.init).joined(separator: ",") }
    let rule =
      "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=\(numbers(0..<24));"
      + "BYMINUTE=\(numbers(0..<60));BYSECOND=\(numbers(0..<60))"
    let found = try occurrences(rule, from: "20240101T000000", most: 3)
    #expect(found.last == "2024-01-01T00:00:02")
  }

  @Test(arguments: [
    ("D2 #3", "FREQ=DAILY;INTERVAL=2;COUNT=3"), ("W1 MO TH #0", "FREQ=WEEKLY;BYDAY=MO,TH"),
    ("MP1 1+ MO 2- FR #4", "FREQ=MONTHLY;BYDAY=1MO,-2FR;COUNT=4"),
    ("MD1 2- LD 15 #0", "FREQ=MONTHLY;BYMONTHDAY=-2,-1,15"),
    ("YM1 6 7 #2", "FREQ=YEARLY;BYMONTH=6,7;COUNT=2"),
    ("YD5 1 100 20301231T000000", "FREQ=YEARLY;INTERVAL=5;BYYEARDAY=1,100;UNTIL=20301231T000000"),
    ("W1", "FREQ=WEEKLY;COUNT=2"),
  ])
  func rulesOfVersionOneAreUnderstood(old: String, new: String) {
    #expect(OldRecurrence.rule(old) == RecurrenceRule(new))
    #expect(OldRecurrence.rule(old) != nil)
  }

  @Test(arguments: ["", "X1", "W", "D #", "MP1 9", "W1 XX"])
  func whatIsNoOldRuleIsNone(old: String) {
    #expect(OldRecurrence.rule(old)?.weekdays.isEmpty ?? true)
  }
}
