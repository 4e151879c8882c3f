import TendAnalytics
import TendModel
import Testing

@Suite struct DayWordsTests {
  /// A Tuesday, 2024-03-12.
  private let today = CalendarDay(epochDay: 19_794)

  private func day(_ offset: Int) -> CalendarDay { today.adding(days: offset) }

  @Test(
    arguments: [
      (0, "today"), (1, "tomorrow"), (-1, "yesterday"), (3, "in 3 days"), (-12, "12 days ago"),
      (-89, "89 days ago"), (-90, "3 months ago"), (-150, "5 months ago"), (-800, "2 years ago"),
      (400, "in 13 months"),
    ])
  func relativeWords(offset: Int, words: String) {
    #expect(DayWords.relative(day(offset), from: today) == words)
  }

  @Test(
    arguments: [
      (0, "today"), (1, "tomorrow"), (-1, "yesterday"), (3, "Fri"), (6, "Mon"), (7, "19 Mar"),
      (-12, "12d ago"), (-99, "99d ago"), (-100, "2023-12-03"), (365, "2025-03-12"),
    ])
  func shortWords(offset: Int, words: String) {
    #expect(DayWords.short(day(offset), from: today) == words)
  }

  @Test func shortWordsFitTenColumns() {
    for offset in -1000...1000 {
      #expect(DayWords.short(day(offset), from: today).count <= 10)
    }
  }

  @Test(
    arguments: [
      (0, "today"), (1, "tomorrow"), (-1, "yesterday"), (3, "on Friday"), (7, "on 19 March"),
      (-2, "on 10 March"), (365, "on 12 March 2025"),
    ])
  func wordsWithinASentence(offset: Int, words: String) {
    #expect(DayWords.on(day(offset), from: today) == words)
  }

  @Test(
    arguments: [
      (1.5, "1.5x"), (2.0, "2x"), (0.04, "0x"), (9.04, "9x"), (9.96, "10x"), (13.3, "13x"),
      (13.5, "14x"),
    ])
  func ratiosHaveADecimalOnlyWhenItSaysSomething(ratio: Double, words: String) {
    #expect(DayWords.times(ratio) == words)
  }

  @Test func oneIsSingular() {
    #expect(DayWords.count(1, "day") == "1 day")
    #expect(DayWords.count(0, "day") == "0 days")
  }

  @Test func theWeekStartsOnMonday() throws {
    let monday = try #require(CalendarDay("2024-03-11"))
    #expect(DayWords.weekdayName(monday) == "Monday")
    #expect(DayWords.weekdayName(monday.adding(days: 6)) == "Sunday")
    #expect(DayWords.monthName(1) == "January")
    #expect(DayWords.monthName(12) == "December")
  }
}
