import Foundation
import TendAnalytics
import Testing

@Suite struct TieReferenceTests {
  struct Case: Decodable {
    struct Input: Decodable {
      let ages_days: [Int]
      let weights: [Double]
      let half_life_days: Double
      let target_days: Int?
      let closeness_1_to_5: Int?
      let given: Int
      let received: Int
    }
    struct Expected: Decodable {
      let activity_mass: Double
      let activity_score: Double
      let days_since_last: Int?
      let mean_interval: Double?
      let burstiness: Double?
      let gap_ratio: Double?
      let status: String
      let overdue_ratio: Double?
      let balance: Double?
      let tie_strength: Double?
    }
    let name: String
    let input: Input
    let expected: Expected
  }

  @Test(.enabled(if: ReferenceFile.exists("formula_tie.json")))
  func tieMeasuresEqualTheReference() throws {
    let cases = try #require(ReferenceFile("formula_tie.json")).cases(Case.self)
    #expect(!cases.isEmpty)
    for item in cases {
      let (input, expected) = (item.input, item.expected)
      let touches = zip(input.ages_days, input.weights).map {
        Activity.Touch(ageDays: $0, weight: $1)
      }
      let activity = Activity(touches, halfLifeDays: input.half_life_days)
      #expect(agrees(activity.mass, expected.activity_mass), "\(item.name)")
      #expect(agrees(activity.score, expected.activity_score), "\(item.name)")
      let rhythm = Rhythm(agesDays: input.ages_days)
      #expect(rhythm.daysSinceLast == expected.days_since_last, "\(item.name)")
      #expect(agrees(rhythm.meanIntervalDays, expected.mean_interval), "\(item.name)")
      #expect(agrees(rhythm.burstiness, expected.burstiness), "\(item.name)")
      let ratio = rhythm.gapRatio(targetDays: input.target_days)
      #expect(agrees(ratio, expected.gap_ratio), "\(item.name)")
      let warmth = TieWarmth(
        daysSinceLast: rhythm.daysSinceLast,
        gapRatio: ratio,
        targetDays: input.target_days
      )
      #expect((warmth?.rawValue ?? "unknown") == expected.status, "\(item.name)")
      let strength = TieStrength(
        closeness: input.closeness_1_to_5,
        activity: activity,
        given: input.given,
        received: input.received
      )
      #expect(agrees(strength.balancePart, expected.balance), "\(item.name)")
      #expect(agrees(strength.value, expected.tie_strength), "\(item.name)")
    }
  }
}
