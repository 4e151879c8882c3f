import TendScreen

/// Where everything lies on the screen, a pure function of the state.
struct Layout: Sendable {
  /// Below this the program only says how large it needs to be.
  static let minimum = Size(columns: 40, rows: 10)

  static func isTooSmall(_ size: Size) -> Bool {
    size.columns < minimum.columns || size.rows < minimum.rows
  }

  /// Below this there is room for one of list and card, and the card is seen in the list's place.
  static let smallestForBoth = Size(columns: 80, rows: 16)

  static func holdsBoth(_ size: Size) -> Bool {
    size.columns >= smallestForBoth.columns && size.rows >= smallestForBoth.rows
  }

  /// The bar of the views.
  let bar: Rect
  /// Where one stands.
  let breadcrumb: Rect
  /// The list that has the keys, its header row included; empty while the card is in its place.
  let list: Rect
  /// The networks beside the day's list; empty when not shown.
  let networks: Rect
  /// The card; empty when not shown.
  let detail: Rect
  /// The line of messages and pending keys.
  let status: Rect
  /// The line of hints.
  let hints: Rect
  /// The list and the card lie side by side.
  let isWide: Bool

  var showsNetworksPane: Bool { !networks.isEmpty }
  /// How many rows of the list are seen, below its header.
  let visibleRows: Int

  init(_ state: AppState) {
    let size = state.size
    let whole = Rect(size)
    bar = whole.top(1)
    breadcrumb = whole.droppingTop(1).top(1)
    hints = whole.bottom(1)
    status = whole.droppingBottom(1).bottom(1)
    let content = whole.droppingTop(2).droppingBottom(2)
    // The networks have more columns than half a screen holds; what is known of one lies below them.
    let isTable = state.view == .networks && state.pages.isEmpty
    isWide =
      switch state.split {
      case .auto: size.columns >= 120 && !isTable
      case .below: false
      case .right: Self.holdsBoth(size) && !isTable
      }
    let empty = Rect(column: 0, row: 0, columns: 0, rows: 0)
    guard Self.showsBoth(state) else {
      let isCard = Self.showsCardAlone(state)
      (list, networks, detail) = (isCard ? empty : content, empty, isCard ? content : empty)
      visibleRows = max(1, content.rows - 1 - Self.reservedRows(state, content))
      return
    }
    if isWide, size.columns >= 140, state.view == .today, state.pages.isEmpty {
      let parts = content.split(columns: [62, 38], gap: 3)
      // The networks take what they need, the card has the rest and at least half.
      let rows = min(max(4, state.networks.rows.count + 3), content.rows / 2)
      list = parts[0]
      networks = parts[1].top(rows)
      detail = parts[1].droppingTop(rows)
    } else if isWide {
      let parts = content.split(columns: [60, 40], gap: 3)
      (list, networks, detail) = (parts[0], empty, parts[1])
    } else {
      // The page of a contact begins with its facts, lists begin with themselves.
      // How something is counted takes a paragraph, which grows over the list.
      let isTold =
        state.view == .bridges && state.pages.isEmpty && state.bridges.isCountingShown
      let facts =
        isTold ? content.rows - 6 : min(max(6, content.rows * 2 / 5), content.rows - 4)
      detail = content.bottom(facts)
      list = content.droppingBottom(facts)
      networks = empty
    }
    visibleRows = max(1, list.rows - 1 - Self.reservedRows(state, list))
  }

  /// Rows of a page's list that hold something else: what is said above it, the full text below it.
  private static func reservedRows(_ state: AppState, _ content: Rect) -> Int {
    switch state.pages.last {
    case .mapping(let page): MappingView.reservedRows(page, content)
    case .importPreview(let page): ImportView.reservedRows(page, content)
    case .messages: MessagesView.reservedRows(content)
    case .conflicts: ConflictsView.reservedRows(content)
    case .network: NetworkPageView.headerRows
    case .comparison: ComparisonView.reservedRows(content)
    case .overlap: OverlapView.headerRows
    case nil where state.view == .today: TodayView.reservedRows(state, content)
    default: 0
    }
  }

  private static func showsBoth(_ state: AppState) -> Bool {
    state.showsDetail && !state.isZoomed && holdsBoth(state.size) && hasCard(state)
  }

  private static func showsCardAlone(_ state: AppState) -> Bool {
    state.isCardAlone && !holdsBoth(state.size) && hasCard(state)
  }

  /// Whether what is open has a card, in sight or not.
  static func hasCard(_ state: AppState) -> Bool {
    switch state.pages.last {
    case .trash, .conflicts, .history, .messages, .importPreview, .mapping, .map, .overlap,
      .comparison, .notes, .goals:
      return false
    // The ways are drawn side by side, or below each other in all the room there is.
    case .route: return state.size.columns >= 120
    case .contact, .network, .networkPair, .followUps, .duplicates, nil: return true
    }
  }
}
