import TendAnalytics
import TendModel
import Testing

@Suite struct TieMeasuresTests {
  @Test func anotherInteractionNeverLowersActivity() {
    var touches: [Activity.Touch] = []
    var score = Activity(touches).score
    #expect(score == 0)
    for age in [400, 0, 90, 7, 7, 1000] {
      touches.append(Activity.Touch(ageDays: age, weight: 0.25))
      let next = Activity(touches).score
      #expect(next > score)
      #expect(next < 1)
      score = next
    }
  }

  @Test func aDayWithoutContactNeverRaisesActivity() {
    for age in 0..<500 {
      let today = Activity([.init(ageDays: age, weight: 1)]).score
      #expect(Activity([.init(ageDays: age + 1, weight: 1)]).score < today)
    }
  }

  @Test func anInteractionCountsHalfAfterAHalfLifeAndNothingBeforeItHappens() {
    #expect(Activity([.init(ageDays: 90, weight: 1)]).mass == 0.5)
    #expect(Activity([.init(ageDays: 30, weight: 1)], halfLifeDays: 30).mass == 0.5)
    #expect(Activity([.init(ageDays: -1, weight: 1)]).mass == 0)
  }

  @Test func aLightTouchCountsAQuarter() {
    #expect(Activity.weight(of: .light) == 0.25)
    #expect(Activity.weight(of: .real) == 1)
    #expect(Activity.weight(of: .deep) == 1)
  }

  @Test func rhythmCountsADayOnceAndInAnyOrder() {
    let rhythm = Rhythm(agesDays: [30, 10, 10, 20])
    #expect(rhythm == Rhythm(agesDays: [10, 20, 30]))
    #expect(rhythm.daysSinceLast == 10)
    #expect(rhythm.meanIntervalDays == 10)
  }

  @Test func rhythmNeedsTwoGaps() {
    #expect(Rhythm(agesDays: []).daysSinceLast == nil)
    #expect(Rhythm(agesDays: []).gapRatio(targetDays: 30) == nil)
    #expect(Rhythm(agesDays: [5, 9]).meanIntervalDays == nil)
    #expect(Rhythm(agesDays: [5, 9]).gapRatio(targetDays: nil) == nil)
    #expect(Rhythm(agesDays: [5, 9]).gapRatio(targetDays: 10) == 0.5)
  }

  @Test func aBurstOfMeetingsDoesNotSetTheRhythm() {
    let rhythm = Rhythm(agesDays: [14, 15, 16, 17])
    #expect(rhythm.meanIntervalDays == 1)
    #expect(rhythm.gapRatio(targetDays: nil) == 2)
  }

  @Test func unevenGapsAreBurstier() throws {
    let even = try #require(Rhythm(agesDays: [10, 20, 30, 40]).burstiness)
    let uneven = try #require(Rhythm(agesDays: [10, 11, 12, 40]).burstiness)
    #expect(even == -1)
    #expect(uneven > even)
    #expect(uneven < 1)
  }

  @Test func warmthFollowsTheGapRatio() {
    #expect(TieWarmth(daysSinceLast: 60, gapRatio: 2, targetDays: 30) == .warm)
    #expect(TieWarmth(daysSinceLast: 61, gapRatio: 2.03, targetDays: 30) == .cooling)
    #expect(TieWarmth(daysSinceLast: 240, gapRatio: 8, targetDays: 30) == .cooling)
    #expect(TieWarmth(daysSinceLast: 241, gapRatio: 8.03, targetDays: 30) == .dormant)
    #expect(TieWarmth(daysSinceLast: 80, gapRatio: 9, targetDays: 90) == .warm)
    #expect(TieWarmth(daysSinceLast: nil, gapRatio: nil, targetDays: 90) == nil)
  }

  @Test func balanceIsOneForEvenAndUnknownWithoutExchange() {
    #expect(TieStrength.balance(given: 3, received: 3) == 1)
    #expect(TieStrength.balance(given: 3, received: 0) == 0)
    #expect(TieStrength.balance(given: 0, received: 0) == nil)
    for given in 0..<5 {
      #expect(
        TieStrength.balance(given: given, received: 5) ?? 2
          < TieStrength.balance(given: given + 1, received: 5) ?? -1
      )
    }
  }

  @Test func strengthLeavesOutWhatIsNotKnown() {
    #expect(TieStrength(closeness: nil, activity: nil, given: 0, received: 0).value == nil)
    #expect(TieStrength(closeness: 5, activity: nil, given: 0, received: 0).value == 1)
    #expect(TieStrength(closeness: 1, activity: nil, given: 2, received: 2).value == 0.5)
  }

  @Test func aCloserTieIsStronger() {
    let values = (1...5).compactMap {
      TieStrength(closeness: $0, activity: Activity([]), given: 1, received: 3).value
    }
    #expect(values.count == 5)
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 })
  }
}
