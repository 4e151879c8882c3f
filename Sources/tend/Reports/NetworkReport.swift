import TendAnalytics
import TendModel

/// All about one network.
struct NetworkReport: Report {
  static let kind = "network"

  private enum CodingKeys: String, CodingKey {
    case id, network, measures, members, events, checklist, bridges, goals
  }

  /// A member who is in other networks, too.
  struct Bridge: Encodable {
    let id: Int64
    let name: String
    let networks: [String]
  }

  let id: Int64
  let network: Network
  let measures: NetworkNumbers?
  var members: [ContactLine] = []
  var events: [InteractionLine] = []
  var checklist: [ItemLine] = []
  var bridges: [Bridge] = []
  var goals: [GoalLine] = []
  private let profile: NetworkProfile?
  private let today: CalendarDay

  init(_ id: NetworkID, _ network: Network, _ profile: NetworkProfile?, today: CalendarDay) {
    self.id = id.number
    self.network = network
    self.profile = profile
    self.today = today
    measures = profile.map(NetworkNumbers.init)
  }

  var lines: [String] {
    var facts = TextTable()
    for (label, text) in [
      ("purpose", network.purpose), ("vision", network.vision), ("stage", network.stage.rawValue),
      ("kind", network.kind),
      ("cadence", network.cadenceDays.map { "every \($0) days" } ?? "as the circle"),
    ] where !text.isEmpty {
      facts.add([label, text])
    }
    for part in profile.map({ NetworkWords.sentences(of: $0) }) ?? [] {
      facts.add([part.label, part.text])
    }
    return [network.name] + facts.lines
      + section(
        "Members (\(profile?.contactCount ?? members.count))",
        members.map {
          [
            "id:\($0.id)", $0.name, $0.statusWord,
            $0.lastContact.map { DayWords.short($0, from: today) } ?? "never", $0.organisation,
          ]
        }
      )
      + section(
        "Events",
        events.map {
          [
            $0.day.description, $0.channel.rawValue, $0.contacts.joined(separator: ", "),
            [$0.purpose, $0.note].filter { !$0.isEmpty }.joined(separator: ": "),
          ]
        }
      )
      + section("Checklist", checklist.map(\.cells))
      + section(
        "Also in other networks",
        bridges.map { [$0.name, $0.networks.joined(separator: ", ")] }
      )
      + section("Goals", goals.map { $0.cells(today) })
  }

  private func section(_ title: String, _ rows: [[String]]) -> [String] {
    if rows.isEmpty { return [] }
    var table = TextTable()
    for row in rows { table.add(row) }
    return ["", title] + table.lines.map { "  " + $0 }
  }
}
