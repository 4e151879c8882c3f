import TendAnalytics
import TendModel
import Testing

@Suite struct FollowUpPriorityTests {
  private func score(
    importance: Int = 3,
    days: Int = 40,
    target: Int? = 30,
    promise: FollowUpPriority.Promise = .none,
    isOnlyRoute: Bool = false
  ) -> FollowUpPriority {
    FollowUpPriority(
      importance: importance,
      daysSinceLast: days,
      targetDays: target,
      promise: promise,
      isOnlyRoute: isOnlyRoute
    )
  }

  @Test func aDayWithoutContactNeverLowersTheScore() {
    for target in [7, 30, 90, 365] {
      for days in 0..<800 {
        #expect(
          score(days: days + 1, target: target).points.score
            >= score(days: days, target: target).points.score
        )
      }
    }
  }

  @Test func moreImportanceNeverLowersTheScore() {
    for days in stride(from: 0, to: 120, by: 5) {
      for importance in 1..<5 {
        let less = score(importance: importance, days: days).points.score
        #expect(score(importance: importance + 1, days: days).points.score >= less)
      }
    }
    #expect(score(importance: 5).points.score > score(importance: 1).points.score)
  }

  @Test func aShorterCadenceNeverLowersTheScore() {
    for target in 2..<200 {
      #expect(
        score(days: 100, target: target - 1).points.score
          >= score(days: 100, target: target).points.score
      )
    }
  }

  @Test func anEarlierPromiseNeverLowersTheScore() {
    for days in -10..<30 {
      let later = score(promise: .due(inDays: days + 1)).points.score
      #expect(score(promise: .due(inDays: days)).points.score >= later)
    }
  }

  @Test func aPromiseWithinThreeDaysCountsInFullAndALaterOneHalf() {
    #expect(score(promise: .due(inDays: -5)).points.promise == 30)
    #expect(score(promise: .due(inDays: 3)).points.promise == 30)
    #expect(score(promise: .due(inDays: 4)).points.promise == 15)
    #expect(score(promise: .someday).points.promise == 15)
    #expect(score().points.promise == 0)
  }

  @Test func latenessStartsAtFourFifthsOfTheCadenceAndIsFullAfterTwo() {
    #expect(score(days: 24).points.overdueTerm == 0)
    #expect(score(days: 25).points.overdueTerm > 0)
    #expect(score(days: 59).points.overdueTerm < 1)
    #expect(score(days: 60).points.overdueTerm == 1)
    #expect(
      score(importance: 5, days: 9999, promise: .due(inDays: 0), isOnlyRoute: true).points.score
        == 100
    )
  }

  @Test func withoutACadenceOnlyThePromiseCounts() {
    let priority = score(days: 900, target: nil, promise: .due(inDays: 1), isOnlyRoute: true)
    #expect(priority.points.overdueRatio == nil)
    #expect(priority.points.score == 30)
  }

  @Test func theWordsNameThePointsThatCount() {
    let all = score(importance: 4, days: 60, promise: .due(inDays: 0), isOnlyRoute: true)
    #expect(all.text == "40 overdue + 30 promise + 20 only route")
    #expect(score(days: 0).text == "nothing pressing")
  }
}
