import TendModel
public import TendScreen

/// Draws the state, whole, each time; the difference to the last frame is found elsewhere.
public enum AppView {
  /// The frame of a state: a pure function of it.
  ///
  /// - Parameters:
  ///   - state: What is to be seen.
  ///   - glyphs: Whether the terminal can show more than ASCII.
  /// - Returns: A grid of the state's size.
  public static func draw(_ state: AppState, glyphs: GlyphSet = .unicode) -> CellBuffer {
    var buffer = CellBuffer(size: state.size, style: state.theme[.base])
    buffer.glyphs = glyphs
    if Layout.isTooSmall(state.size) {
      drawNotice(state, on: &buffer)
      return buffer
    }
    let layout = Layout(state)
    BarView.draw(state, layout, on: &buffer)
    if !layout.list.isEmpty { drawContent(state, layout, on: &buffer) }
    if !layout.detail.isEmpty { drawDetail(state, layout, on: &buffer) }
    StatusView.draw(state, layout, on: &buffer)
    OverlayView.draw(state, layout, on: &buffer)
    return buffer
  }

  private static func drawNotice(_ state: AppState, on buffer: inout CellBuffer) {
    let have = "\(state.size.columns)x\(state.size.rows)"
    let leaves = if case .none = state.overlay { "q leaves" } else { "make it larger" }
    let need = "\(Layout.minimum.columns)x\(Layout.minimum.rows)"
    let lines = ["tend needs \(need)", "this is \(have)", leaves]
    for (row, line) in lines.enumerated() {
      buffer.write(line, column: 0, row: row, style: state.theme[.base])
    }
  }

  private static func drawContent(_ state: AppState, _ layout: Layout, on buffer: inout CellBuffer)
  {
    switch state.focus {
    case .today: TodayView.draw(state, layout, on: &buffer)
    case .networks where state.view == .today: TodayView.draw(state, layout, on: &buffer)
    case .contacts:
      ContactListView.draw(state.contacts, state, layout.list, on: &buffer)
    case .networks: NetworksView.draw(state, layout.list, on: &buffer)
    case .bridges: BridgesView.draw(state, layout.list, on: &buffer)
    case .map: EgoMapView.draw(state, layout.list, on: &buffer)
    case .route: RouteView.draw(state, layout.list, on: &buffer)
    case .journal: JournalView.draw(state.journal, state, layout.list, on: &buffer)
    case .contactPage: ContactPageView.draw(state, layout.list, on: &buffer)
    case .networkPage:
      if let page = state.networkPage {
        NetworkPageView.draw(page, state, layout.list, on: &buffer)
      }
    case .overlap: OverlapView.draw(state, layout.list, on: &buffer)
    case .networkPair: NetworkPairView.draw(state, layout.list, on: &buffer)
    case .comparison: ComparisonView.draw(state, layout.list, on: &buffer)
    case .notes: NotesView.draw(state, layout.list, on: &buffer)
    case .duplicates: DuplicatesView.draw(state, layout.list, on: &buffer)
    case .goals:
      if let page = state.goalsPage { GoalsView.draw(page, state, layout.list, on: &buffer) }
    case .followUps: FollowUpsView.draw(state, layout.list, on: &buffer)
    case .conflicts: ConflictsView.draw(state, layout.list, on: &buffer)
    case .trash: TrashView.draw(state, layout.list, on: &buffer)
    case .history: HistoryView.draw(state, layout.list, on: &buffer)
    case .importPreview: ImportView.draw(state, layout.list, on: &buffer)
    case .mapping: MappingView.draw(state, layout.list, on: &buffer)
    case .messages: MessagesView.draw(state, layout.list, on: &buffer)
    }
  }

  private static func drawDetail(_ state: AppState, _ layout: Layout, on buffer: inout CellBuffer) {
    if layout.list.isEmpty {
      buffer.cursor = Position(column: layout.detail.column, row: layout.detail.row)
    }
    let pane = Pane(rect: layout.detail, isWide: layout.isWide, theme: state.theme)
    if state.focus == .networks {
      NetworksView.drawDetail(state.networks.current, state, pane, on: &buffer)
    } else if state.focus == .bridges {
      BridgesView.drawDetail(state, pane, on: &buffer)
    } else if state.focus == .networkPair, state.contactAtHand == nil {
      NetworkPairView.drawDetail(state, pane, on: &buffer)
    } else if state.focus == .duplicates {
      DuplicatesView.drawDetail(state, pane, on: &buffer)
    } else if let page = state.networkPage, page.section == .checklist || page.section == .goals {
      NetworkPageView.drawDetail(page, state, pane, on: &buffer)
    } else if state.focus == .journal {
      InteractionView.draw(state.journal.current, state, pane, on: &buffer)
    } else if let page = state.networkPage, page.section == .events {
      InteractionView.draw(page.events.current, state, pane, on: &buffer)
    } else if state.contactAtHand == nil, let id = state.followUpAtHand?.followUp.network {
      let row = state.networks.rows.first { $0.id == id }
      NetworksView.drawDetail(row, state, pane, on: &buffer)
    } else {
      CardView.draw(state, pane, on: &buffer)
    }
  }
}
