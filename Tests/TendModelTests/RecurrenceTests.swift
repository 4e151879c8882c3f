import TendModel
import Testing

@Suite struct RecurrenceTests {
  private static let cases: [(Int, Recurrence.Unit, String, String, String)] = [
    (1, .day, "2024-03-01", "2024-03-01", "2024-03-02"),
    (10, .day, "2024-03-01", "2024-03-30", "2024-03-31"),
    (2, .week, "2024-03-01", "2024-03-15", "2024-03-29"),
    (1, .month, "2024-01-31", "2024-01-31", "2024-02-29"),
    (1, .month, "2024-01-31", "2024-02-29", "2024-03-31"),
    (1, .month, "2023-01-30", "2023-02-28", "2023-03-30"),
    (3, .month, "2023-11-30", "2023-12-01", "2024-02-29"),
    (1, .year, "2024-02-29", "2024-02-29", "2025-02-28"),
    (1, .year, "2024-02-29", "2027-03-01", "2028-02-29"),
    (2, .year, "2020-05-05", "2030-05-05", "2032-05-05"),
  ]

  @Test(arguments: cases)
  func theNextOccurrence(_ row: (Int, Recurrence.Unit, String, String, String)) throws {
    let (interval, unit, start, after, expected) = row
    let recurrence = Recurrence(every: interval, unit)
    let next = recurrence.next(
      after: try #require(CalendarDay(after)),
      from: try #require(CalendarDay(start))
    )
    #expect(next?.description == expected)
  }

  @Test(arguments: Recurrence.Unit.allCases)
  func theNextOccurrenceIsLaterAndNoneIsSkipped(unit: Recurrence.Unit) throws {
    let start = try #require(CalendarDay("2024-01-31"))
    for interval in [1, 2, 5, 12] {
      let recurrence = Recurrence(every: interval, unit)
      var occurrences = [start]
      while occurrences.count < 40 {
        let last = occurrences[occurrences.count - 1]
        occurrences.append(try #require(recurrence.next(after: last, from: start)))
      }
      for (earlier, later) in zip(occurrences, occurrences.dropFirst()) {
        #expect(earlier < later)
        // From any day of the gap the answer is the same: none is skipped.
        for day in earlier.epochDay..<later.epochDay where day.isMultiple(of: 7) {
          #expect(recurrence.next(after: CalendarDay(epochDay: day), from: start) == later)
        }
      }
    }
  }

  @Test func aMonthsEndDoesNotDrift() throws {
    let start = try #require(CalendarDay("2024-01-31"))
    let recurrence = Recurrence(every: 1, .month)
    var day = start
    for _ in 0..<48 {
      day = try #require(recurrence.next(after: day, from: start))
      let (year, month, dayOfMonth) = day.parts
      #expect(dayOfMonth == CalendarDay.daysInMonth(month, year: year))
    }
    #expect(day.description == "2028-01-31")
  }

  @Test(arguments: Recurrence.Unit.allCases)
  func beforeTheStartTheFirstRepetitionComesNext(unit: Recurrence.Unit) throws {
    let start = try #require(CalendarDay("2024-01-15"))
    let recurrence = Recurrence(every: 1, unit)
    let first = recurrence.next(after: start, from: start)
    for days in [1, 30, 400, 4000] {
      #expect(recurrence.next(after: start.adding(days: -days), from: start) == first)
    }
  }

  @Test func farAheadIsFoundAtOnce() throws {
    let start = try #require(CalendarDay("1990-01-31"))
    let day = try #require(CalendarDay("2090-02-10"))
    #expect(Recurrence(every: 1, .month).next(after: day, from: start)?.description == "2090-02-28")
    #expect(Recurrence(every: 1, .day).next(after: day, from: start) == day.adding(days: 1))
  }

  @Test(arguments: Recurrence.Unit.allCases)
  func afterTheLastDayOfTheCalendarThereIsNone(unit: Recurrence.Unit) throws {
    let last = try #require(CalendarDay("9999-12-31"))
    #expect(Recurrence(every: 1, unit).next(after: last, from: last) == nil)
    #expect(last.adding(days: 1) == last)
    #expect(last.adding(months: 5) == last)
  }
}
