import TendAnalytics
import TendModel

/// One network: its values, and in parts its members, events, checklist, bridges and goals.
struct NetworkPageScreen: Sendable {
  /// What the list shows.
  enum Section: String, Sendable, CaseIterable {
    case members, events, checklist, bridges, goals
  }

  /// A member who is in other networks, too.
  struct BridgeRow: Hashable, Sendable {
    let contact: ContactID
    /// The names of the other networks.
    let networks: [String]
  }

  let id: NetworkID
  var network: Network?
  var section = Section.members
  var members: ContactsScreen
  var events = JournalScreen()
  var goals = GoalsScreen()
  private(set) var checklist: [ChecklistRow] = []
  /// Something was added or undone: an item that the store did not hold has the cursor.
  var awaitsItem = false
  private(set) var bridges: [BridgeRow] = []
  /// The bridges were counted.
  private(set) var hasComparison = false
  /// The names of those who are bridges.
  var names: [ContactID: String] = [:]
  private var checklistCursor = ListCursor()
  private var bridgesCursor = ListCursor()

  init(id: NetworkID) {
    self.id = id
    members = ContactsScreen()
    members.filter.network = id
    events.filter.network = id
  }

  /// Where one stands in the part that is shown.
  var cursor: ListCursor {
    get {
      switch section {
      case .members: members.cursor
      case .events: events.cursor
      case .checklist: checklistCursor
      case .bridges: bridgesCursor
      case .goals: goals.cursor
      }
    }
    set {
      switch section {
      case .members: members.cursor = newValue
      case .events: events.cursor = newValue
      case .checklist: checklistCursor = newValue
      case .bridges: bridgesCursor = newValue
      case .goals: goals.cursor = newValue
      }
    }
  }

  var currentItem: ChecklistRow? {
    let index = checklistCursor.index
    return section == .checklist && checklist.indices.contains(index) ? checklist[index] : nil
  }

  var contactAtHand: ContactID? {
    switch section {
    case .members: members.current?.id
    case .events: events.current?.interaction.contacts.first
    case .bridges:
      bridges.indices.contains(bridgesCursor.index) ? bridges[bridgesCursor.index].contact : nil
    case .checklist, .goals: nil
    }
  }

  var interactionAtHand: InteractionRow? { section == .events ? events.current : nil }

  var nameAtHand: String? {
    switch section {
    case .members: members.current?.name
    case .events: events.current?.contactNames.first
    case .bridges: contactAtHand.flatMap { names[$0] }
    case .checklist, .goals: nil
    }
  }

  /// The query for rows that are seen and not held; nil when all are.
  func missing(visible: Int) -> Query? {
    switch section {
    case .members: members.missing(visible: visible)
    case .events: events.missing(visible: visible)
    case .checklist, .bridges, .goals: nil
    }
  }

  mutating func takeChecklist(_ rows: [ChecklistRow], visible: Int) {
    let known = Set(checklist.compactMap(\.id))
    let unknown = rows.indices.filter { rows[$0].id.map { !known.contains($0) } ?? false }
    let isFirst = checklist.isEmpty
    checklist = rows
    checklistCursor.resize(total: rows.count, visible: visible)
    if awaitsItem, !isFirst, unknown.count == 1 {
      checklistCursor.move(to: unknown[0], visible: visible)
    }
    awaitsItem = false
  }

  mutating func take(_ overview: NetworkOverview, visible: Int) {
    hasComparison = true
    guard let index = overview.index(of: id) else { return }
    bridges = overview.bridges(of: index).prefix(Self.bridgeLimit).map { bridge in
      BridgeRow(
        contact: overview.facts.people[bridge.person].id,
        networks: bridge.networks.map { overview.facts.networks[$0].network.name }
      )
    }
    bridgesCursor.resize(total: bridges.count, visible: visible)
  }

  /// How many bridges are listed.
  private static let bridgeLimit = 500
}
