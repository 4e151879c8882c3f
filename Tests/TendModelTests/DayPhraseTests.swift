import TendModel
import Testing

@Suite struct DayPhraseTests {
  private let today = CalendarDay(epochDay: 20_514)  // 2026-03-02, a Monday

  @Test(arguments: [
    ("today", "2026-03-02"), ("Tomorrow", "2026-03-03"), ("yesterday", "2026-03-01"),
    ("+3", "2026-03-05"), ("-2", "2026-02-28"), ("3d", "2026-03-05"), ("2w", "2026-03-16"),
    ("1m", "2026-04-02"), ("1y", "2027-03-02"), ("in 3 days", "2026-03-05"),
    ("3 days ago", "2026-02-27"), ("2 weeks ago", "2026-02-16"), ("fri", "2026-03-06"),
    ("mon", "2026-03-09"), ("last fri", "2026-02-27"), ("last mon", "2026-02-23"),
    ("12 mar", "2026-03-12"), ("mar 12", "2026-03-12"), ("1 mar", "2027-03-01"),
    ("last 12 mar", "2025-03-12"), ("12 march 2024", "2024-03-12"), ("2026-12-31", "2026-12-31"),
    ("next week", "2026-03-09"), ("last week", "2026-02-23"),
    ("last month", "2026-02-02"), ("last 2w", "2026-02-16"), ("9999y", "9999-12-31"),
  ])
  func wordsNameTheDay(phrase: String, expected: String) {
    #expect(DayPhrase(phrase, today: today)?.day.description == expected)
  }

  @Test(arguments: [
    "", "soon", "32 mar", "2026-02-30", "f", "3x", "99999d", "mar", "ago", "last today", "last -2",
  ])
  func whatNamesNoDayIsNil(phrase: String) {
    #expect(DayPhrase(phrase, today: today) == nil)
  }

  @Test func everyExampleIsUnderstood() {
    for example in DayPhrase.examples { #expect(DayPhrase(example, today: today) != nil) }
  }
}
