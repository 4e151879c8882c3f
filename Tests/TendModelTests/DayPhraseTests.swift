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
    ("two weeks ago", "2026-02-16"), ("a week ago", "2026-02-23"), ("in a month", "2026-04-02"),
    ("in two weeks", "2026-03-16"), ("tonight", "2026-03-02"), ("this morning", "2026-03-02"),
    ("last night", "2026-03-01"), ("next monday", "2026-03-09"), ("this fri", "2026-03-06"),
    ("end of month", "2026-03-31"), ("end of the week", "2026-03-08"), ("end of feb", "2027-02-28"),
    ("mid march", "2026-03-15"), ("mid-feb", "2027-02-15"), ("1st of april", "2026-04-01"),
    ("march 12th", "2026-03-12"), ("day after tomorrow", "2026-03-04"),
    ("the day before yesterday", "2026-02-28"), ("29 feb", "2028-02-29"),
    ("two weeks", "2026-03-16"), ("a week", "2026-03-09"), ("this mon", "2026-03-02"),
    ("in january", "2027-01-01"), ("in march", "2026-03-31"), ("in april 2027", "2027-04-01"),
    ("on the 5th", "2026-03-05"), ("the 1st", "2026-04-01"), ("on the 31st", "2026-03-31"),
  ])
  func wordsNameTheDay(phrase: String, expected: String) {
    #expect(DayPhrase(phrase, today: today)?.day.description == expected)
  }

  @Test(arguments: [
    ("tue", "2026-02-24"), ("mon", "2026-02-23"), ("next tue", "2026-03-03"),
    ("12 mar", "2025-03-12"),
    ("2 mar", "2026-03-02"), ("last 2 mar", "2025-03-02"), ("end of feb", "2026-02-28"),
    ("mid march", "2025-03-15"), ("29 feb", "2024-02-29"), ("in 2 weeks", "2026-03-16"),
    ("this fri", "2026-03-06"), ("this mon", "2026-03-02"), ("on the 5th", "2026-02-05"),
    ("on the 30th", "2026-01-30"),
  ])
  func whatIsLeftOpenLiesBehindWhereThatIsMeant(phrase: String, expected: String) {
    let phrase = DayPhrase(phrase, today: today, leaning: .behind)
    #expect(phrase?.day.description == expected)
  }

  @Test(arguments: ["12/3", "3/12/2026", "12.3.", "12.3.26", "1.2.2026", "12-3-26", "03/25"])
  func aDateInNumbersAloneIsAmbiguous(word: String) {
    #expect(DayPhrase.isAmbiguous(word))
    #expect(DayPhrase(word, today: today) == nil)
  }

  @Test(arguments: [
    "2026-03-12", "12.3", "3-4", "1/2/3/4", "24/7x", "99/99", "", "/", "a/b", "1.2.3.4", "-2",
    "12:30", "60/40",
  ])
  func whatIsNoDateInNumbersIsNotAmbiguous(word: String) { #expect(!DayPhrase.isAmbiguous(word)) }

  @Test(arguments: [
    "midday march", "in 2026-03-12", "in 12 mar", "in fri", "in last week", "in", "end of",
    "last tonight", "", "soon", "32 mar", "2026-02-30", "f", "3x",
    "99999d", "mar", "ago", "last today", "last -2", "in january 27", "on the 32nd", "of", "the",
  ])
  func whatNamesNoDayIsNil(phrase: String) {
    #expect(DayPhrase(phrase, today: today) == nil)
  }

  @Test func everyExampleIsUnderstood() {
    for example in DayPhrase.examples { #expect(DayPhrase(example, today: today) != nil) }
  }
}
