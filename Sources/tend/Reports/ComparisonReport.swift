import TendAnalytics
import TendModel

/// Two networks by quarter.
struct ComparisonReport: Report {
  static let kind = "comparison"

  private enum CodingKeys: String, CodingKey { case networks, quarters, undated }

  /// One network in one quarter.
  struct Standing: Encodable {
    let members: Int
    let joined: Int
    let left: Int

    init(_ standing: NetworkTimeline.Standing) {
      members = standing.memberCount
      joined = standing.joinedCount
      left = standing.leftCount
    }
  }

  /// One quarter.
  struct Quarter: Encodable {
    let quarter: String
    let start: CalendarDay
    let end: CalendarDay
    let first: Standing
    let second: Standing
    let both: Int
  }

  let networks: [String]
  let quarters: [Quarter]
  let undated: Int

  init(_ timeline: NetworkTimeline, _ facts: NetworkFacts) {
    networks = [timeline.firstNetwork, timeline.secondNetwork].map {
      facts.networks[$0].network.name
    }
    quarters = timeline.quarters.map {
      Quarter(
        quarter: $0.name,
        start: $0.start,
        end: $0.end,
        first: Standing($0.first),
        second: Standing($0.second),
        both: $0.commonCount
      )
    }
    undated = timeline.undatedCount
  }

  var lines: [String] {
    var table = TextTable([
      "quarter", "1 members", "joined", "left", "2 members", "joined", "left", "in both",
    ])
    for quarter in quarters {
      table.add(
        [quarter.quarter]
          + [quarter.first, quarter.second].flatMap {
            ["\($0.members)", "\($0.joined)", "\($0.left)"]
          } + ["\(quarter.both)"]
      )
    }
    let note =
      undated == 0
      ? []
      : [
        "", "\(DayWords.count(undated, "membership")) without a first day count in every quarter.",
      ]
    return ["1 \(networks[0])   2 \(networks[1])"] + table.lines + note
  }
}
