import TendModel
import Testing

@testable import TendAnalytics

@Suite struct NetworkTimelineTests {
  private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

  @Test func quartersCountWhoIsInWhoCameAndWhoLeft() throws {
    var world = NetworkWorld("abc", "cd")
    let (joined, left) = (try day("2025-11-30"), try day("2026-02-01"))
    let early = try day("2024-01-01")
    world.edit(0) { entry in
      entry.members[0].since = early
      entry.members[1].since = joined
      entry.members[2].since = early
      entry.members[0].until = left
    }
    let timeline = NetworkTimeline(world.facts, 0, 1, quarterCount: 3)
    #expect(timeline.quarters.map(\.name) == ["2025 Q3", "2025 Q4", "2026 Q1"])
    #expect(timeline.quarters.map(\.first.memberCount) == [2, 3, 2])
    #expect(timeline.quarters.map(\.first.joinedCount) == [0, 1, 0])
    #expect(timeline.quarters.map(\.first.leftCount) == [0, 0, 1])
    #expect(timeline.quarters.map(\.commonCount) == [1, 1, 1])
    #expect(timeline.quarters.last?.end == NetworkWorld.day)
  }

  @Test func whoseFirstDayIsNotKnownIsInEveryQuarter() {
    let timeline = NetworkTimeline(NetworkWorld("ab", "b").facts, 0, 1, quarterCount: 4)
    #expect(timeline.quarters.map(\.first.memberCount) == [2, 2, 2, 2])
    #expect(timeline.quarters.map(\.first.joinedCount) == [0, 0, 0, 0])
    #expect(timeline.undatedCount == 3)
  }
}

@Suite struct SparklineTests {
  @Test func theLargestHasTheHighestBarAndZeroTheLowest() {
    #expect(Sparkline.text([0, 1, 4, 8]) == "▁▂▅█")
    #expect(Sparkline.text([0, 1, 4, 8], isASCII: true) == "_.=#")
    #expect(Sparkline.text([1000, 1]) == "█▂")
    #expect(Sparkline.text([0, 0]) == nil)
    #expect(Sparkline.text([]) == nil)
  }
}
