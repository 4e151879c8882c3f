import TendAnalytics
import TendModel

/// What there is to say about bridges.
struct BridgesCommandReport: Report {
  static let kind = "bridges"

  private enum CodingKeys: String, CodingKey {
    case by, contacts, ties, coverage, effectiveContacts, groupPairs, openPairs, variety, recent
    case before, firstLogged, lines
  }

  /// How much is recorded.
  struct Coverage: Encodable {
    let keyContacts: Int
    let pairs: Int
    let known: Int
    /// nil when there are no pairs.
    let share: Double?
    let floor: Double
    let isEnough: Bool
  }

  /// How varied and balanced the contacts are.
  struct Variety: Encodable {
    let groups: Int
    let grouped: Int
    let spread: Double?
    let largest: BridgesReport.GroupShare?
    let inside: Double?
    let inPerson: Double?
  }

  /// A quarter of a year; what is not known of it is null.
  struct Span: Encodable {
    private enum CodingKeys: String, CodingKey {
      case contacts, groups, spread, interactions, inPerson, added
    }

    /// nil before anything was logged.
    let contacts: Int?
    let groups: Int?
    let spread: Double?
    let interactions: Int?
    let inPerson: Double?
    let added: Int?

    init(_ span: BridgesReport.Span) {
      contacts = span.contactCount
      groups = span.groupCount
      spread = span.spread
      interactions = span.interactionCount
      inPerson = span.inPersonShare
      added = span.addedCount
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(contacts, forKey: .contacts)
      try container.encode(groups, forKey: .groups)
      try container.encode(spread, forKey: .spread)
      try container.encode(interactions, forKey: .interactions)
      try container.encode(inPerson, forKey: .inPerson)
      try container.encode(added, forKey: .added)
    }
  }

  /// A contact.
  struct Person: Encodable {
    let id: Int64
    let name: String
  }

  /// One thing that is said.
  struct Line: Encodable {
    let section: BridgeSection
    let text: String
    let people: [Person]
    let last: CalendarDay?
    let counting: String
  }

  let by: String
  let contacts: Int
  let ties: Int
  let coverage: Coverage
  let effectiveContacts: Double?
  let groupPairs: Int?
  let openPairs: Int?
  let variety: Variety
  let recent: Span
  let before: Span
  /// nil while nothing was logged.
  let firstLogged: CalendarDay?
  /// Written under the key `lines`.
  let said: [Line]
  private let overview: BridgesOverview
  private let isCounted: Bool

  init(_ overview: BridgesOverview, isCounted: Bool) {
    self.overview = overview
    self.isCounted = isCounted
    let report = overview.report
    by = report.grouping.rawValue
    contacts = report.contactCount
    ties = report.tieCount
    coverage = Coverage(
      keyContacts: report.coverage.keyCount,
      pairs: report.coverage.pairCount,
      known: report.coverage.knownCount,
      share: report.coverage.share,
      floor: BridgesReport.Coverage.floor,
      isEnough: report.coverage.isEnough
    )
    effectiveContacts = report.effectiveCount
    groupPairs = report.groupPairCount
    openPairs = report.openPairCount
    variety = Variety(
      groups: report.variety.groupCount,
      grouped: report.variety.groupedCount,
      spread: report.variety.spread,
      largest: report.variety.largest,
      inside: report.variety.insideShare,
      inPerson: report.variety.inPersonShare
    )
    recent = Span(report.recent)
    before = Span(report.before)
    firstLogged = report.firstLogged
    said = overview.lines.map { line in
      Line(
        section: line.section,
        text: line.text,
        people: line.people.map { Person(id: $0.number, name: overview.name($0)) },
        last: line.contact.flatMap { report.lastContacts[$0] },
        counting: line.counting
      )
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(by, forKey: .by)
    try container.encode(contacts, forKey: .contacts)
    try container.encode(ties, forKey: .ties)
    try container.encode(coverage, forKey: .coverage)
    try container.encodeIfPresent(effectiveContacts, forKey: .effectiveContacts)
    try container.encodeIfPresent(groupPairs, forKey: .groupPairs)
    try container.encodeIfPresent(openPairs, forKey: .openPairs)
    try container.encode(variety, forKey: .variety)
    try container.encode(recent, forKey: .recent)
    try container.encode(before, forKey: .before)
    try container.encodeIfPresent(firstLogged, forKey: .firstLogged)
    try container.encode(said, forKey: .lines)
  }

  var lines: [String] {
    if contacts == 0 { return ["There are no contacts yet; tend add or tend import begins."] }
    var lines: [String] = []
    for section in BridgeSection.allCases {
      let own = overview.lines.filter { $0.section == section }
      guard !own.isEmpty else { continue }
      if !lines.isEmpty { lines.append("") }
      lines.append(section.title)
      for line in own {
        lines.append("  " + line.text + (line.recency.isEmpty ? "" : "  (\(line.recency))"))
        if isCounted { lines.append("    = " + line.counting) }
      }
    }
    return lines
  }
}
