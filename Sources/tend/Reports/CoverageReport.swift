import TendAnalytics
import TendModel

/// What the networks cover, alone and together.
struct CoverageReport: Report {
  static let kind = "coverage"

  private enum CodingKeys: String, CodingKey { case alone, gaps, fewest }

  /// What only one network covers.
  struct Alone: Encodable {
    let network: String
    let contacts: [String]
    let sectors: [String]
    let topics: [String]
  }

  /// A topic that no network covers.
  struct Gap: Encodable {
    let topic: String
    let neededByMe: Bool
    let neededBy: Int
    let offeredOutside: Int
  }

  /// The fewest networks that cover all of one sort.
  struct Fewest: Encodable {
    let of: String
    let total: Int
    let choices: [[String]]
    let proven: Bool
  }

  let alone: [Alone]
  let gaps: [Gap]
  let fewest: [Fewest]

  init(_ overview: NetworkOverview, _ names: [ContactID: String]) {
    let networks = overview.facts.networks.map(\.network.name)
    let coverage = overview.coverage
    alone = zip(networks, coverage.alone).map { name, alone in
      Alone(
        network: name,
        contacts: alone.people.compactMap { names[overview.facts.people[$0].id] },
        sectors: alone.sectors,
        topics: alone.topics
      )
    }
    let own = Set(coverage.ownGaps.map(\.topic))
    let others = coverage.memberGaps.filter { !own.contains($0.topic) }
    gaps = (coverage.ownGaps + others).map {
      Gap(
        topic: $0.topic,
        neededByMe: own.contains($0.topic),
        neededBy: $0.neededBy,
        offeredOutside: $0.offeredOutside
      )
    }
    fewest = [("contacts", coverage.people), ("sectors", coverage.sectors)].map { what, cover in
      Fewest(
        of: what,
        total: cover.total,
        choices: cover.choices.map { choice in choice.map { networks[$0] } },
        proven: cover.isProven
      )
    }
  }

  var lines: [String] {
    var lines: [String] = []
    for alone in alone {
      lines.append("Only \(alone.network) covers")
      let shown = alone.contacts.prefix(8).joined(separator: ", ")
      let more = alone.contacts.count > 8 ? " and \(alone.contacts.count - 8) more" : ""
      lines.append("  \(DayWords.count(alone.contacts.count, "contact")): \(shown)\(more)")
      if !alone.sectors.isEmpty {
        lines.append("  sectors: \(alone.sectors.joined(separator: ", "))")
      }
      if !alone.topics.isEmpty { lines.append("  offers: \(alone.topics.joined(separator: ", "))") }
    }
    lines.append("No network covers")
    if gaps.isEmpty { lines.append("  nothing that you or a member needs") }
    for gap in gaps {
      let who = gap.neededByMe ? "you need it" : "needed by \(gap.neededBy)"
      let outside = gap.offeredOutside > 0 ? ", offered by \(gap.offeredOutside) outside" : ""
      lines.append("  \(gap.topic) (\(who)\(outside))")
    }
    lines.append("The fewest networks that hold all")
    for part in fewest where part.total > 0 {
      let choice = part.choices.first.map { $0.joined(separator: ", ") } ?? ""
      let others = part.choices.count > 1 ? ", or another of \(part.choices.count) choices" : ""
      lines.append("  \(part.total) \(part.of): \(choice)\(others)")
    }
    return lines
  }
}
