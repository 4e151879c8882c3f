import Foundation
import TendModel
import Testing

@Suite struct CalendarDayTests {
  private static let utc: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()

  @Test func everyDayOfTwoCenturiesReadsBack() throws {
    let first = try #require(CalendarDay("1900-01-01"))
    let last = try #require(CalendarDay("2100-12-31"))
    var failures: [Int] = []
    for epochDay in first.epochDay...last.epochDay {
      let day = CalendarDay(epochDay: epochDay)
      let (year, month, dayOfMonth) = day.parts
      let byParts = CalendarDay(year: year, month: month, day: dayOfMonth)
      if byParts != day || CalendarDay(day.description) != day { failures.append(epochDay) }
    }
    #expect(failures.isEmpty)
    #expect(first.days(until: last) == 73_413)
  }

  @Test func everyDayAgreesWithTheSystemCalendar() throws {
    let first = try #require(CalendarDay("1900-01-01"))
    let last = try #require(CalendarDay("2100-12-31"))
    var failures: [Int] = []
    for epochDay in first.epochDay...last.epochDay {
      let day = CalendarDay(epochDay: epochDay)
      let date = Date(timeIntervalSince1970: Double(epochDay) * 86_400)
      let parts = Self.utc.dateComponents([.year, .month, .day, .weekday], from: date)
      // The system counts Sunday as 1.
      let weekday = ((parts.weekday ?? 0) + 5) % 7 + 1
      let isEqual =
        day.parts == (parts.year ?? 0, parts.month ?? 0, parts.day ?? 0) && day.weekday == weekday
      if !isEqual { failures.append(epochDay) }
    }
    #expect(failures.isEmpty)
  }

  @Test func theEdgesOfTheCalendarReadBack() throws {
    let first = try #require(CalendarDay("0001-01-01"))
    let last = try #require(CalendarDay("9999-12-31"))
    #expect(first.parts == (1, 1, 1))
    #expect(last.parts == (9999, 12, 31))
    #expect(first.description == "0001-01-01")
    #expect(first.days(until: last) == 3_652_058)
    #expect(CalendarDay(year: 0, month: 1, day: 1) == nil)
    #expect(CalendarDay(year: 10_000, month: 1, day: 1) == nil)
  }

  @Test(
    arguments: [
      "", "2024", "2024-1-01", "2024-01-1", "2024-13-01", "2024-00-10", "2024-01-00", "2024-01-32",
      "2023-02-29", "1900-02-29", "2024-04-31", "24-01-01", "2024/01/01", "2024-01-01 ",
      "+024-01-01", "2024-01-01T00:00", "２０２４-01-01", "-024-01-01",
    ])
  func whatIsNoDayIsRefused(text: String) {
    #expect(CalendarDay(text) == nil)
  }

  @Test func leapDaysExistInLeapYearsOnly() {
    #expect(CalendarDay("2000-02-29") != nil)
    #expect(CalendarDay("2024-02-29") != nil)
    #expect(CalendarDay.daysInMonth(2, year: 2100) == 28)
    #expect((1...12).map { CalendarDay.daysInMonth($0, year: 2023) }.reduce(0, +) == 365)
    #expect((1...12).map { CalendarDay.daysInMonth($0, year: 2024) }.reduce(0, +) == 366)
  }

  @Test(
    arguments: [
      ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"),
      ("2024-03-31", -1, "2024-02-29"), ("2024-01-15", -1, "2023-12-15"),
      ("2024-11-30", 3, "2025-02-28"), ("2024-05-31", 12, "2025-05-31"),
      ("2024-01-01", -12, "2023-01-01"), ("2024-12-31", 0, "2024-12-31"),
    ])
  func addingMonthsStaysInTheMonth(start: String, months: Int, end: String) throws {
    let day = try #require(CalendarDay(start))
    #expect(day.adding(months: months).description == end)
  }

  @Test func addingDaysAndCountingThemAgree() {
    let day = CalendarDay(epochDay: 19_000)
    for count in -1000...1000 {
      #expect(day.days(until: day.adding(days: count)) == count)
    }
    #expect(day < day.adding(days: 1))
    #expect(day > day.adding(days: -1))
  }

  @Test func filesHoldADayAsText() throws {
    let day = try #require(CalendarDay("2024-02-29"))
    let data = try JSONEncoder().encode([day])
    #expect(String(decoding: data, as: UTF8.self) == #"["2024-02-29"]"#)
    #expect(try JSONDecoder().decode([CalendarDay].self, from: data) == [day])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([CalendarDay].self, from: Data(#"["2023-02-29"]"#.utf8))
    }
  }
}
