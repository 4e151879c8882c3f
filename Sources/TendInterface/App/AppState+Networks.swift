import TendAnalytics
import TendModel

extension AppState {
  var overlapPage: OverlapScreen? {
    get { if case .overlap(let screen) = pages.last { screen } else { nil } }
    set { if let newValue, !pages.isEmpty { pages[pages.count - 1] = .overlap(newValue) } }
  }

  var networkPairPage: NetworkPairScreen? {
    get { if case .networkPair(let screen) = pages.last { screen } else { nil } }
    set { if let newValue, !pages.isEmpty { pages[pages.count - 1] = .networkPair(newValue) } }
  }

  var goalsPage: GoalsScreen? {
    get { if case .goals(let screen) = pages.last { screen } else { nil } }
    set { if let newValue, !pages.isEmpty { pages[pages.count - 1] = .goals(newValue) } }
  }

  /// Where the keys of a network's page have their meaning, by the part that is shown.
  var networkPageContexts: [Context] {
    switch networkPage?.section {
    case .events: [.journal, .networkPage, .contact, .list, .global]
    case .checklist: [.checklist, .networkPage, .list, .global]
    case .goals: [.goals, .networkPage, .list, .global]
    case .members, .bridges, nil: [.networkPage, .contact, .list, .global]
    }
  }

  /// The goal under the cursor.
  var goalAtHand: GoalRow? {
    if let goalsPage { return goalsPage.current }
    guard let networkPage, networkPage.section == .goals else { return nil }
    return networkPage.goals.current
  }

  /// Whether what is shown needs the networks compared.
  private var showsComparison: Bool {
    if view == .networks { return true }
    return pages.contains { page in
      switch page {
      case .network, .overlap, .networkPair, .comparison: true
      default: false
      }
    }
  }

  /// Asks to compare the networks, where what is shown needs it and the last comparison is out of date.
  mutating func wantedComparison() -> [Effect] {
    guard showsComparison, networks.isStale, !networks.isCounting else { return [] }
    networks.beginCounting()
    return [.start(.analyse(.networks(now.day, ticket: networks.ticket)))]
  }

  /// Takes the end of an analysis; what was asked for of another store is dropped.
  mutating func take(_ result: AnalysisResult, ticket: Int) -> [Effect] {
    guard networks.isCounting, ticket == networks.ticket else { return [] }
    switch result {
    case .networks(let overview):
      networks.take(overview, visible: Layout(self).visibleRows)
      return refreshNetworkPages()
    case .failed(let failure):
      networks.giveUpCounting()
      complain(failure.text)
      return []
    case .overview, .map, .route, .duplicates, .superseded: return []
    }
  }

  /// Fits the topmost page to the newest comparison.
  mutating func refreshNetworkPages() -> [Effect] {
    guard let overview = networks.overview else { return [] }
    let visible = Layout(self).visibleRows
    if var page = overlapPage {
      page.cursor.resize(total: overview.facts.networks.count, visible: visible)
      page.column = min(page.column, max(0, overview.facts.networks.count - 1))
      overlapPage = page
    }
    if var page = networkPairPage {
      let isThere = page.take(overview, visible: visible)
      networkPairPage = page
      return isThere ? [.read(.pairNames, .contactNames(page.contacts))] : back(quits: false)
    }
    if case .comparison(var page) = pages.last {
      page.cursor.resize(total: ComparisonScreen.quarterCount, visible: visible)
      pages[pages.count - 1] = .comparison(page)
    }
    if var page = networkPage {
      page.take(overview, visible: visible)
      networkPage = page
      return [.read(.bridgeNames, .contactNames(page.bridges.map(\.contact)))]
    }
    return []
  }

  /// Takes the names of contacts for the page that asked.
  mutating func take(_ names: [ContactID: String], for tag: ReadTag) {
    if tag == .pairNames { networkPairPage?.names = names }
    if tag == .bridgeNames { networkPage?.names = names }
    if tag == .coverageNames, let overview = networks.overview, case .notes = pages.last {
      pages.removeLast()
      showNotes("Coverage", CoverageNotes.lines(overview, names: names))
    }
  }

  /// The network that a text names: whole, or the only one that it is a part of.
  func networkRow(named text: String) -> NetworkRow? {
    NameChoice.index(of: text, in: networks.rows.map(\.network.name)).map { networks.rows[$0] }
  }
}
