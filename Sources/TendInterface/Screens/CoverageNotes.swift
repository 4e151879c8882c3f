import TendAnalytics
import TendModel

/// What the networks cover, alone and together, as a text to read.
enum CoverageNotes {
  /// What the page is called.
  static let title = "Coverage"

  /// How many contacts are named for each network.
  private static let namedCount = 8

  /// The contacts that are named.
  static func contacts(_ overview: NetworkOverview) -> [ContactID] {
    overview.coverage.alone.flatMap { alone in
      alone.people.prefix(namedCount).map { overview.facts.people[$0].id }
    }
  }

  static func lines(_ overview: NetworkOverview, names: [ContactID: String]) -> [Facts.Line] {
    let networks = overview.facts.networks.map(\.network.name)
    let coverage = overview.coverage
    var lines: [Facts.Line] = []
    for (name, alone) in zip(networks, coverage.alone) {
      lines.append(.heading("Only \(name) covers"))
      let known = alone.people.prefix(namedCount).compactMap { names[overview.facts.people[$0].id] }
      let more = alone.people.count - known.count
      let people = known + (more > 0 && !known.isEmpty ? ["and \(more) more"] : [])
      lines.append(
        .fact("contacts", "\(alone.people.count)" + (people.isEmpty ? "" : ": \(list(people))"))
      )
      if !alone.sectors.isEmpty { lines.append(.fact("sectors", list(alone.sectors))) }
      if !alone.topics.isEmpty {
        lines.append(.fact("offers", list(alone.topics.map { "#\($0)" })))
      }
      lines.append(.blank)
    }
    lines.append(.heading("No network covers"))
    if let text = NetworkWords.gaps(coverage) { lines.append(.fact("needs", text)) }
    let own = Set(coverage.ownGaps)
    for gap in coverage.ownGaps { lines.append(.fact("you need", text(gap))) }
    for gap in coverage.memberGaps where !own.contains(gap) {
      lines.append(.fact("needed", text(gap)))
    }
    let others = NetworkWords.others(coverage)
    lines += [.blank, .heading("The fewest networks")]
    lines.append(.fact("contacts", text(coverage.people, networks, "contact") + others.contacts))
    lines.append(.fact("sectors", text(coverage.sectors, networks, "sector") + others.sectors))
    return lines
  }

  private static func list(_ words: [String]) -> String { words.joined(separator: ", ") }

  private static func text(_ gap: NetworkCoverage.Gap) -> String {
    let by = gap.neededBy == 0 ? "" : " by \(DayWords.count(gap.neededBy, "contact"))"
    let outside =
      gap.offeredOutside == 0
      ? "" : ", which \(DayWords.count(gap.offeredOutside, "contact")) outside your networks can do"
    return "#\(gap.topic)\(by)\(outside)"
  }

  private static func text(
    _ cover: NetworkCoverage.Cover,
    _ networks: [String],
    _ noun: String
  ) -> String {
    guard cover.total > 0, let first = cover.choices.first else { return NetworkWords.unknown }
    let names = list(first.map { networks[$0] })
    let others = cover.choices.count - 1
    let choices = others > 0 ? ", or \(DayWords.count(others, "other choice"))" : ""
    let proof = cover.isProven ? "" : " (perhaps fewer would do)"
    let all = cover.total == 1 ? "the one \(noun)" : "all \(cover.total) \(noun)s"
    return
      "\(first.count) of \(networks.count) \(first.count == 1 ? "holds" : "hold") \(all) "
      + "that a network reaches: \(names)\(choices)\(proof)"
  }
}
