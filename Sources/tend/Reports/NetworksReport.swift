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
    let measures: NetworkNumbers?
    /// What the table shows of the measures.
    let profile: NetworkProfile?

    private enum CodingKeys: String, CodingKey {
      case id, name, kind, purpose, vision, stage, space, boundary, cadenceDays, archived, contacts
      case due, cold, lastContact, measures
    }

    init(_ row: NetworkRow, _ profile: NetworkProfile?) {
      self.profile = profile
      measures = profile.map(NetworkNumbers.init)
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

  /// - Parameters:
  ///   - rows: The networks.
  ///   - overview: Their measures; nil for archived networks, which are not compared.
  ///   - today: The day.
  init(_ rows: [NetworkRow], _ overview: NetworkOverview?, today: CalendarDay) {
    networks = rows.map { Line($0, overview?.profile(of: $0.id)) }
    self.today = today
  }

  var lines: [String] {
    if networks.isEmpty { return [emptySentence] }
    // A narrow terminal shows the names whole and what is to be done; --json has all.
    var table = TextTable(
      [
        "name", "contacts", "active", "due", "cold", "last", "only", "share", "in/out",
        "met/remote",
        "gave/got", "stage", "purpose",
      ],
      uncut: [0],
      expendable: [12, 9, 10, 8, 7, 11, 6, 2]
    )
    for network in networks {
      let profile = network.profile
      table.add([
        network.name, "\(network.contacts)", NetworkWords.percent(profile?.activeShare) ?? "-",
        "\(network.due)", "\(network.cold)",
        network.lastContact.map { DayWords.short($0, from: today) } ?? "-",
        profile.map { "\($0.uniqueCount)" } ?? "-",
        profile.map { NetworkWords.share($0.fairShare) } ?? "-",
        profile.flatMap { NetworkWords.pair($0.insideCount, $0.outsideCount) } ?? "-",
        profile.flatMap { NetworkWords.pair($0.inPersonCount, $0.remoteCount) } ?? "-",
        profile.flatMap { NetworkWords.pair($0.givenCount, $0.receivedCount) } ?? "-",
        network.stage.rawValue, network.purpose,
      ])
    }
    return table.lines
  }
}
