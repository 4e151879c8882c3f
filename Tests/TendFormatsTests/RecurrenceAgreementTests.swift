import TendModel
import Testing

@testable import TendFormats

/// The rules that tend writes mean the same to a calendar.
@Suite struct RecurrenceAgreementTests {
  private static let recurrences: [Recurrence?] = [
    Recurrence(every: 3, .day), Recurrence(every: 2, .week), Recurrence(every: 1, .month),
    Recurrence(every: 5, .month), Recurrence(every: 1, .year), Recurrence(every: 3, .year),
    Recurrence(everyWeeks: 2, on: [1, 4, 7]), Recurrence(everyMonths: 1, on: [31]),
    Recurrence(everyMonths: 2, on: [-1]), Recurrence(everyMonths: 1, on: [1, 15]),
    Recurrence(everyMonths: 1, on: [.init(2, weekday: 2), .init(-1, weekday: 5)]),
    Recurrence(everyMonths: 1, on: [.init(5, weekday: 1)]),
    Recurrence(everyYears: 1, month: 2, day: 29), Recurrence(everyYears: 2, month: 12, day: 31),
  ]

  @Test(arguments: recurrences.compactMap(\.self), ["2024-01-31", "2024-02-29", "2023-11-13"])
  func aCalendarNamesTheSameDays(recurrence: Recurrence, start: String) throws {
    let first = try #require(CalendarDay(start))
    var days = [first]
    while days.count < 30, let next = recurrence.next(after: days[days.count - 1], from: first) {
      days.append(next)
    }
    let text = recurrence.rule(from: first)
    let read = try occurrences(text, from: start, most: 30).map { String($0.prefix(10)) }
    #expect(read == days.map(\.description), "\(text)")
  }
}
