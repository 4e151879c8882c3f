import Foundation
import TendAnalytics
import TendModel
import Testing

@Suite struct PriorityReferenceTests {
  struct Case: Decodable {
    struct Input: Decodable {
      let importance_1_to_5: Int
      let days_since_last: Int
      let target_days: Int
      let promise_due_in_days: Int?
      let only_route: Bool
    }
    struct Expected: Decodable {
      let overdue_ratio: Double
      let overdue_term: Double
      let overdue_points: Double
      let promise_points: Double
      let only_route_points: Double
      let score: Double
    }
    let input: Input
    let expected: Expected
  }

  @Test(.enabled(if: ReferenceFile.exists("formula_priority.json")))
  func priorityEqualsTheReference() throws {
    let cases = try #require(ReferenceFile("formula_priority.json")).cases(Case.self)
    #expect(!cases.isEmpty)
    for item in cases {
      let priority = FollowUpPriority(
        importance: item.input.importance_1_to_5,
        daysSinceLast: item.input.days_since_last,
        targetDays: item.input.target_days,
        promise: item.input.promise_due_in_days.map { .due(inDays: $0) } ?? .none,
        isOnlyRoute: item.input.only_route
      )
      #expect(agrees(priority.points.overdueRatio, item.expected.overdue_ratio))
      #expect(agrees(priority.points.overdueTerm, item.expected.overdue_term))
      #expect(agrees(priority.points.overdue, item.expected.overdue_points))
      #expect(agrees(priority.points.promise, item.expected.promise_points))
      #expect(agrees(priority.points.onlyRoute, item.expected.only_route_points))
      #expect(agrees(priority.points.score, item.expected.score))
    }
  }
}
