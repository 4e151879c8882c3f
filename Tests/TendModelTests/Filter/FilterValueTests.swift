import TendModel
import Testing

@Suite struct FilterValueTests {
  private let today = CalendarDay(epochDay: 20_514)  // Monday, 2026-03-02

  private func days(_ text: String, isAge: Bool) -> [Int]? {
    DayCondition(text)?.days(today: today, isAge: isAge).map {
      [today.days(until: $0.lowerBound), today.days(until: $0.upperBound)]
    }
  }

  private let early = CalendarDay(year: 1, month: 1, day: 1)
  private let late = CalendarDay(year: 9999, month: 12, day: 31)

  @Test func durationsOfAgesCountBack() throws {
    let (early, late) = (try #require(early), try #require(late))
    let (first, last) = (today.days(until: early), today.days(until: late))
    #expect(days(">90d", isAge: true) == [first, -91])
    #expect(days(">=90d", isAge: true) == [first, -90])
    #expect(days("<2w", isAge: true) == [-13, last])
    #expect(days("<=2w", isAge: true) == [-14, last])
    #expect(days("2w", isAge: true) == [-14, 0])
    #expect(days("30d..60d", isAge: true) == [-60, -30])
  }

  @Test func otherDaysCompareByTheCalendar() throws {
    let (early, late) = (try #require(early), try #require(late))
    let (first, last) = (today.days(until: early), today.days(until: late))
    #expect(days("today", isAge: false) == [0, 0])
    #expect(days("<=fri", isAge: false) == [first, 4])
    #expect(days(">1w", isAge: false) == [8, last])
    #expect(days("1w", isAge: false) == [0, 7])
    #expect(days("overdue", isAge: false) == [first, -1])
    #expect(days("<2026-03-02", isAge: true) == [first, -1])
    #expect(days("2026-02", isAge: true) == [-29, -2])
    #expect(days("2025", isAge: true) == [-425, -61])
    #expect(days("fri..today", isAge: false) == [0, 4])
  }

  @Test(arguments: ["", "someday", ">", "1..", "99999d", "2026-13", "0000", "..", "3x"])
  func whatIsNoDayIsRefused(text: String) { #expect(DayCondition(text) == nil) }

  @Test func aDayThatAYearLacksIsTheNextThatThereIs() {
    let leapDay = CalendarDay("2028-02-29")
    #expect(
      DayCondition("29 feb")?.days(today: today, isAge: false)?.lowerBound == leapDay
    )
  }

  private func matches(_ text: String, _ held: String) -> [Range<Int>]? {
    FilterText(text).matches(in: held)
  }

  @Test func wordsMatchTheBeginningsOfWordsWithoutCaseAndDiacritics() {
    #expect(matches("zoe", "Dr. Zoë Ødegaard") == [4..<7])
    #expect(matches("muller", "MÜLLER, Jörg") == [0..<6])
    #expect(matches("strasse", "Lange Straße 1") == [6..<12])
    #expect(matches("straße", "Lange Strasse 1") == [6..<13])
    #expect(matches("oe", "Zoë") == nil)
    #expect(matches("o'b", "Sean O'Brien") == [5..<6, 7..<8])
    #expect(matches("...", "anything...") == nil)
  }

  @Test func aCapitalLetterAsksForTheCase() {
    #expect(matches("Ada", "Ada Example") == [0..<3])
    #expect(matches("Ada", "ada@mail.example") == nil)
    #expect(matches("Muller", "Müller") == [0..<6])
    #expect(matches("ADA", "Ada") == nil)
  }

  @Test func quotedWordsFollowOneAnother() {
    #expect(matches("two chi", "has two children") == [4..<11])
    #expect(matches("two children", "two of children") == nil)
    #expect(matches("wo children", "two children") == nil)
  }

  @Test(arguments: [
    ("org", "orgg", 1), ("jhon", "john", 1), ("", "abc", 3), ("kitten", "sitting", 3),
    ("a", "a", 0),
  ])
  func distancesCountSwapsAsOne(left: String, right: String, distance: Int) {
    #expect(EditDistance.between(left, right) == distance)
    #expect(EditDistance.between(right, left) == distance)
  }
}
