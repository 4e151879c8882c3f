import Foundation
import TendModel
import Testing

@Suite struct PartialDateTests {
  private static let shapes: [(String, PartialDate)] = [
    ("1985-04", .yearMonth(year: 1985, month: 4)), ("1985", .year(1985)),
    ("--04-12", .monthDay(month: 4, day: 12)), ("--02-29", .monthDay(month: 2, day: 29)),
    ("---12", .day(12)),
  ]

  @Test(arguments: shapes)
  func eachShapeIsRead(text: String, date: PartialDate) {
    #expect(PartialDate(text) == date)
    #expect(date.text == text)
  }

  @Test func aFullDayIsRead() throws {
    let day = try #require(CalendarDay("1985-04-12"))
    #expect(PartialDate("1985-04-12") == .full(day))
    #expect(PartialDate.full(day).text == "1985-04-12")
  }

  @Test(
    arguments: [
      "", "spring", "1985-13", "1985-4", "--13-01", "--02-30", "--4-12", "---32", "---00", "0000",
      "1985-04-31", "circa 1985", "-", "--", "---", "1985-", "-1985",
    ])
  func anythingElseIsKeptAsWritten(text: String) {
    #expect(PartialDate(text) == .text(text))
    #expect(PartialDate(text).text == text)
  }

  @Test func theTextFormReadsBack() throws {
    for (_, date) in Self.shapes {
      #expect(PartialDate(date.text) == date)
      let data = try JSONEncoder().encode([date])
      #expect(try JSONDecoder().decode([PartialDate].self, from: data) == [date])
    }
  }

  @Test(
    arguments: [
      ("--03-12", "2024-03-12", "2024-03-12"), ("--03-11", "2024-03-12", "2025-03-11"),
      ("--02-29", "2024-01-01", "2024-02-29"), ("--02-29", "2023-01-01", "2023-02-28"),
      ("--02-29", "2023-03-01", "2024-02-29"), ("1990-12-31", "2024-12-31", "2024-12-31"),
      ("--01-01", "2024-12-31", "2025-01-01"),
    ])
  func theNextAnniversaryIsOnOrAfterTheDay(date: String, from: String, next: String) throws {
    let day = try #require(CalendarDay(from))
    #expect(PartialDate(date).nextAnniversary(from: day)?.description == next)
  }

  @Test(arguments: ["1985", "1985-04", "---12", "someday"])
  func withoutMonthAndDayThereIsNoAnniversary(text: String) {
    #expect(PartialDate(text).nextAnniversary(from: CalendarDay(epochDay: 0)) == nil)
    #expect(PartialDate(text).anniversary == nil)
  }

  @Test func theNextAnniversaryLiesWithinAYear() throws {
    let start = try #require(CalendarDay("2023-01-01"))
    for offset in 0..<1500 {
      let day = start.adding(days: offset)
      let next = try #require(PartialDate("--02-29").nextAnniversary(from: day))
      #expect((0...366).contains(day.days(until: next)))
    }
  }

  @Test(arguments: ["1985-13-40", "--02-30", "1985-00", "next spring", "", "0000", "12.04.1985"])
  func whatIsTypedMustBeADate(text: String) {
    let error = #expect(throws: ValidationError.self) { _ = try PartialDate(entry: text) }
    #expect(error?.field == "birthday")
    #expect(error?.reason.contains("write 12 apr 1985, 12 apr, apr 1985") == true)
  }

  @Test(arguments: [
    ("12 apr", "--04-12"), ("April 12", "--04-12"), ("29 feb", "--02-29"),
    ("1st of may", "--05-01"),
    ("apr 1979", "1979-04"), ("12 apr 1979", "1979-04-12"), ("12 April 1979", "1979-04-12"),
    ("April 12, 1979", "1979-04-12"), (" the 3rd of  March 2001 ", "2001-03-03"),
  ])
  func aMonthCanBeTypedInWords(text: String, date: String) throws {
    #expect(try PartialDate(entry: text).text == date)
  }

  @Test(arguments: [
    "31 feb", "29 feb 2001", "apr", "12 apr 79", "1979 apr", "12 apr 1979 may", "may may", "0 apr",
    "apr 0000",
  ])
  func wordsThatAreNoPossibleDateAreRefused(text: String) {
    #expect(throws: ValidationError.self) { _ = try PartialDate(entry: text) }
  }

  @Test func aDateInNumbersAloneIsSaidToBeReadInTwoWays() {
    let error = #expect(throws: ValidationError.self) { _ = try PartialDate(entry: "12.4.1979") }
    #expect(error?.reason.contains("can be read in two ways; write 12 apr 1985") == true)
  }

  @Test(arguments: ["1985-04-12", "1985-04", "1985", "--02-29", " --04-12 "])
  func partsOfADateCanBeTyped(text: String) throws {
    let date = try PartialDate(entry: text)
    #expect(date == PartialDate(text.filter { $0 != " " }))
  }
}
