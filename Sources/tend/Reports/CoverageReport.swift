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
  /// nil where nobody noted a need, so that nothing is known of gaps.
  let gaps: [Gap]?
  let fewest: [Fewest]
  private let gapWords: String?
  private let others: (contacts: String, sectors: String)

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
    let all = (coverage.ownGaps + others).map {
      Gap(
        topic: $0.topic,
        neededByMe: own.contains($0.topic),
        neededBy: $0.neededBy,
        offeredOutside: $0.offeredOutside
      )
    }
    gaps = coverage.neededCount == 0 ? nil : all
    gapWords = NetworkWords.gaps(coverage)
    self.others = NetworkWords.others(coverage)
    fewest = [("contacts", coverage.people), ("sectors", coverage.sectors)].map { what, cover in
      Fewest(
        of: what,
        total: cover.total,
        choices: cover.choices.map { choice in choice.map { networks[$0] } },
        proven: cover.isProven
      )
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(alone, forKey: .alone)
    try container.encode(gaps, forKey: .gaps)
    try container.encode(fewest, forKey: .fewest)
  }

  var lines: [String] {
    if alone.isEmpty { return ["There are no networks yet; tend networks add NAME makes one."] }
    var lines: [String] = []
    for alone in alone {
      lines.append("Only \(alone.network) covers")
      let shown = alone.contacts.prefix(8).joined(separator: ", ")
      let more = alone.contacts.count > 8 ? " and \(alone.contacts.count - 8) more" : ""
      let names = shown.isEmpty ? "" : ": \(shown)\(more)"
      lines.append("  \(DayWords.count(alone.contacts.count, "contact"))\(names)")
      if !alone.sectors.isEmpty {
        lines.append("  sectors: \(alone.sectors.joined(separator: ", "))")
      }
      if !alone.topics.isEmpty { lines.append("  offers: \(alone.topics.joined(separator: ", "))") }
    }
    lines.append("No network covers")
    if let gapWords { lines.append("  \(gapWords)") }
    for gap in gaps ?? [] {
      let who =
        gap.neededByMe
        ? "you need it"
          + (gap.neededBy > 0 ? ", and \(DayWords.count(gap.neededBy, "contact"))" : "")
        : "needed by \(DayWords.count(gap.neededBy, "contact"))"
      let outside = gap.offeredOutside > 0 ? ", offered by \(gap.offeredOutside) outside" : ""
      lines.append("  \(gap.topic) (\(who)\(outside))")
    }
    let parts = fewest.filter { $0.total > 0 }
    if !parts.isEmpty { lines.append("The fewest networks that hold all that any does") }
    for part in parts {
      let choice = part.choices.first.map { $0.joined(separator: ", ") } ?? ""
      let others = part.choices.count > 1 ? ", or another of \(part.choices.count) choices" : ""
      let rest = part.of == "contacts" ? self.others.contacts : self.others.sectors
      let what = part.total == 1 ? "1 \(part.of.dropLast())" : "\(part.total) \(part.of)"
      lines.append("  \(what): \(choice)\(others)\(rest)")
    }
    return lines
  }
}
