import Foundation
import TendModel
import Testing

@Suite struct RecurrenceWordsTests {
  private static let phrases: [(String, String)] = [
    ("daily", "FREQ=DAILY"), ("every day", "FREQ=DAILY"), ("every 3 days", "FREQ=DAILY;INTERVAL=3"),
    ("weekly", "FREQ=WEEKLY"), ("every two weeks", "FREQ=WEEKLY;INTERVAL=2"),
    ("every other week", "FREQ=WEEKLY;INTERVAL=2"), ("every 2nd week", "FREQ=WEEKLY;INTERVAL=2"),
    ("Fortnightly", "FREQ=WEEKLY;INTERVAL=2"), ("monthly", "FREQ=MONTHLY"),
    ("quarterly", "FREQ=MONTHLY;INTERVAL=3"), ("yearly", "FREQ=YEARLY"),
    ("annually", "FREQ=YEARLY"), ("every weekday", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
    ("every mon and thu", "FREQ=WEEKLY;BYDAY=MO,TH"), ("every mondays", "FREQ=WEEKLY;BYDAY=MO"),
    ("weekly on fri", "FREQ=WEEKLY;BYDAY=FR"),
    ("every other tue", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
    ("every 2 weeks on tue, thu", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH"),
    ("monthly on the 1st", "FREQ=MONTHLY;BYMONTHDAY=1"),
    ("monthly on 15", "FREQ=MONTHLY;BYMONTHDAY=15"),
    ("monthly on the 31st", "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1"),
    ("monthly on the 1st and 15th", "FREQ=MONTHLY;BYMONTHDAY=1,15"),
    ("every month on the last day", "FREQ=MONTHLY;BYMONTHDAY=-1"),
    ("every month on the 3rd last day", "FREQ=MONTHLY;BYMONTHDAY=-3"),
    ("every 2nd tue of the month", "FREQ=MONTHLY;BYDAY=2TU"),
    ("every last fri", "FREQ=MONTHLY;BYDAY=-1FR"),
    ("every last fri of the month", "FREQ=MONTHLY;BYDAY=-1FR"),
    ("monthly on the 1st and 3rd mon", "FREQ=MONTHLY;BYDAY=1MO,3MO"),
    ("every third month", "FREQ=MONTHLY;INTERVAL=3"),
    ("every 3 months on the first wednesday", "FREQ=MONTHLY;INTERVAL=3;BYDAY=1WE"),
    ("yearly on 12 mar", "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=12"),
    ("every year on march 12th", "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=12"),
    ("every 12 mar", "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=12"),
    ("every 29 feb", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1"),
    ("weekly until 2026-12-24", "FREQ=WEEKLY;UNTIL=20261224"),
    ("weekly until 24 dec 2026", "FREQ=WEEKLY;UNTIL=20261224"),
    ("daily for 10 times", "FREQ=DAILY;COUNT=10"),
    ("every mon 4 times", "FREQ=WEEKLY;BYDAY=MO;COUNT=4"),
  ]

  @Test(arguments: phrases) func wordsNameTheRule(_ phrase: (String, String)) throws {
    let recurrence = try #require(Recurrence(phrase.0))
    #expect(recurrence.rule == phrase.1)
    #expect(Recurrence(recurrence.words) == recurrence, "\(recurrence.words)")
    #expect(Recurrence(rule: recurrence.rule) == recurrence)
  }

  @Test(arguments: [
    "", "every", "every 2", "often", "every 2nd tue", "every 0 weeks", "every 1000 days",
    "daily on fri", "weekly on the 1st", "monthly on the 32nd", "monthly on", "every tue of march",
    "weekly until soon", "weekly until 24 dec", "weekly 0 times", "every 30 feb", "times", "until",
    "every 6th mon of the month", "every the", "monthly on the", "every other",
  ])
  func whatNamesNoneIsNil(phrase: String) { #expect(Recurrence(phrase) == nil) }

  @Test func generatedRecurrencesSurviveWordsRuleAndJSON() throws {
    for seed in 1...300 {
      var random = SeededRandom(seed: UInt64(seed))
      let recurrence = Self.recurrence(&random)
      #expect(Recurrence(recurrence.words) == recurrence, "seed \(seed): \(recurrence.words)")
      #expect(Recurrence(rule: recurrence.rule) == recurrence, "seed \(seed): \(recurrence.rule)")
      let data = try JSONEncoder().encode(recurrence)
      #expect(try JSONDecoder().decode(Recurrence.self, from: data) == recurrence)
    }
  }

  @Test func occurrencesAscendAndNoneIsSkipped() throws {
    for seed in 1...200 {
      var random = SeededRandom(seed: UInt64(seed))
      let recurrence = Self.recurrence(&random)
      let start = CalendarDay(epochDay: Int.random(in: 15_000...25_000, using: &random))
      var (day, rest) = (start, recurrence)
      for _ in 0..<12 {
        let next = recurrence.next(after: day, from: start)
        let advanced = rest.advanced(after: day, from: day)
        guard let next else { break }
        #expect(next > day, "seed \(seed)")
        // From any day between two occurrences the later one comes next.
        let between = CalendarDay(
          epochDay: Int.random(in: day.epochDay..<next.epochDay, using: &random)
        )
        #expect(recurrence.next(after: between, from: start) == next, "seed \(seed)")
        #expect(advanced?.day == next, "seed \(seed): \(recurrence.words) from \(start)")
        guard let advanced else { break }
        (day, rest) = advanced
      }
    }
  }

  @Test func anOlderValueWithoutARuleIsRead() throws {
    let json = Data(#"{"unit":"week","interval":2}"#.utf8)
    #expect(try JSONDecoder().decode(Recurrence.self, from: json) == Recurrence(every: 2, .week))
    let wrong = Data(#"{"unit":"week","interval":2,"rule":"FREQ=HOURLY"}"#.utf8)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Recurrence.self, from: wrong) }
  }

  private static func recurrence(_ random: inout SeededRandom) -> Recurrence {
    let interval = Int.random(in: 1...4, using: &random)
    func some<Element>(_ elements: [Element]) -> [Element] {
      Array(elements.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random)))
    }
    let plain = Recurrence.Unit.allCases.map { Recurrence(every: interval, $0) }
    let places = [1, 2, 3, 4, 5, -1, -2]
    let named: [Recurrence?] = [
      Recurrence(everyWeeks: interval, on: some(Array(1...7))),
      Recurrence(everyMonths: interval, on: some(Array(1...31) + [-1, -3, -28])),
      Recurrence(
        everyMonths: interval,
        on: some(places).map {
          Recurrence.MonthWeekday($0, weekday: Int.random(in: 1...7, using: &random))
        }
      ),
      Recurrence(
        everyYears: interval,
        month: Int.random(in: 1...12, using: &random),
        day: Int.random(in: 1...29, using: &random)
      ),
    ]
    let all = plain + named.compactMap { $0 }
    var value = all[Int.random(in: all.indices, using: &random)]
    switch Int.random(in: 0...3, using: &random) {
    case 0: value.end = .count(Int.random(in: 1...20, using: &random))
    case 1:
      value.end = .until(CalendarDay(epochDay: Int.random(in: 15_000...40_000, using: &random)))
    default: break
    }
    return value
  }
}
