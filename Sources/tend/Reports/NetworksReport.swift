import TendAnalytics
import TendModel

/// One line for each network.
struct NetworksReport: Report {
  static let kind = "networks"

  private enum CodingKeys: String, CodingKey { case networks }

  /// One network.
  struct Line: Encodable {
    let id: Int64
    let name: String
    let kind: String
    let purpose: String
    let vision: String
    let stage: Network.Stage
    let space: Space?
    let boundary: Network.Boundary?
    let cadenceDays: Int?
    let archived: Bool
    let contacts: Int
    let due: Int
    let cold: Int
    let lastContact: CalendarDay?

    init(_ row: NetworkRow) {
      id = row.id.number
      name = row.network.name
      kind = row.network.kind
      purpose = row.network.purpose
      vision = row.network.vision
      stage = row.network.stage
      space = row.network.space
      boundary = row.network.boundary
      cadenceDays = row.network.cadenceDays
      archived = row.network.isArchived
      contacts = row.contactCount
      due = row.dueCount
      cold = row.coldCount
      lastContact = row.lastContact
    }
  }

  let networks: [Line]
  /// What is said where there are none.
  var emptySentence = "There are no networks yet; tend networks add NAME makes one."
  private let today: CalendarDay

  init(_ rows: [NetworkRow], today: CalendarDay) {
    networks = rows.map(Line.init)
    self.today = today
  }

  var lines: [String] {
    if networks.isEmpty { return [emptySentence] }
    var table = TextTable(["name", "contacts", "due", "cold", "last", "stage", "purpose"])
    for network in networks {
      table.add([
        network.name, "\(network.contacts)", "\(network.due)", "\(network.cold)",
        network.lastContact.map { DayWords.short($0, from: today) } ?? "-",
        network.stage.rawValue, network.purpose,
      ])
    }
    return table.lines
  }
}
