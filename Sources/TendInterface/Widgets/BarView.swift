import TendAnalytics
import TendModel
import TendScreen

/// The two lines at the top: the views, and where one stands.
enum BarView {
  static func draw(_ state: AppState, _ layout: Layout, on buffer: inout CellBuffer) {
    drawViews(state, layout.bar, on: &buffer)
    drawBreadcrumb(state, layout.breadcrumb, on: &buffer)
  }

  /// From this width all views have their names; below, what is due is worth more.
  private static let namesFrom = 72

  private static func drawViews(_ state: AppState, _ rect: Rect, on buffer: inout CellBuffer) {
    let theme = state.theme
    buffer.fill(rect, style: theme[.bar])
    var column = rect.column
    for view in ViewName.allCases {
      let isCurrent = view == state.view
      let name = rect.columns < namesFrom && !isCurrent ? "" : " " + view.title
      let style = theme[isCurrent ? .tabCurrent : .tab]
      column += buffer.write(
        " \(view.rawValue)\(name) ",
        column: column,
        row: rect.row,
        style: style
      )
    }
    let room = rect.endColumn - column - 3
    // What fits, the least important first to go.
    let texts = facts(state)
    let fitting = texts.first { TextWidth.columns(of: $0) <= room }
    guard let fitting else { return }
    let start = rect.endColumn - TextWidth.columns(of: fitting) - 1
    buffer.write(fitting, column: start, row: rect.row, style: theme[.bar])
  }

  /// What is true of the whole store, calm and short, from the longest form to the shortest.
  private static func facts(_ state: AppState) -> [String] {
    let sample = state.isSample ? "SAMPLE DATA" : state.isReadOnly ? "READ ONLY" : ""
    var contacts = ""
    var due = ""
    if let counts = state.summary, counts.contacts > 0 {
      contacts = counts.contacts == 1 ? "1 contact" : "\(counts.contacts) contacts"
      if counts.dueContacts > 0 { due = "\(counts.dueContacts) due" }
    }
    let date = Words.date(state.now.day)
    return [[sample, contacts, due, date], [sample, due, date], [sample, due], [sample]].map {
      $0.filter { !$0.isEmpty }.joined(separator: "  ")
    }
  }

  private static func drawBreadcrumb(_ state: AppState, _ rect: Rect, on buffer: inout CellBuffer) {
    let style = state.theme[.breadcrumb]
    buffer.fill(rect, style: style)
    let isAtMost = state.focus == .contacts && state.contacts.page?.isTotalExact == false
    let total = (isAtMost ? "at most " : "") + "\(state.cursor.total)"
    let isNarrowed = !state.filterText.isEmpty
    let unseen = isNarrowed ? 0 : (state.trashPage?.total ?? 0) - state.cursor.total
    let position =
      state.cursor.total == 0
      ? ""
      : "\(state.cursor.index + 1) of \(total)"
        + (unseen > 0 ? " shown, \(state.cursor.total + unseen) in all" : "")
    let width = TextWidth.columns(of: position)
    let path = [state.view.title] + state.pages.map(title)
    var text = path.joined(separator: " > ")
    if let purpose = state.networkPage?.network?.purpose, !purpose.isEmpty {
      text += " – \(purpose)"
    }
    if state.focus == .bridges {
      text += " by \(state.bridges.grouping.rawValue)"
      if state.bridges.isCounting { text += ", counting …" }
    }
    if let order = order(state) { text += "   sort \(order)" }
    if !state.filterText.isEmpty {
      let isWrong = state.filterReading(state.filterText)?.firstMistake != nil
      text += "   / \(state.filterText)\(isWrong ? " (not understood)" : "")"
    }
    if state.focus == .contacts, state.contacts.filter.isArchived { text += "   archived" }
    buffer.write(
      text,
      column: rect.column + 1,
      row: rect.row,
      style: style,
      limit: max(0, rect.columns - width - 4)
    )
    buffer.write(position, column: rect.endColumn - width - 1, row: rect.row, style: style)
  }

  private static func title(_ page: Page) -> String {
    switch page {
    case .contact(let page): page.card?.contact.name ?? "Contact"
    case .network(let page): page.network?.name ?? "Network"
    case .map(let page):
      "Map of \(page.centre.map { page.map?.names[$0] ?? "a contact" } ?? "you")"
    case .route(let page): "Path to \(page.overview?.targetName ?? "a contact")"
    case .overlap: "Overlap"
    case .networkPair(let page): page.title
    case .comparison(let page): page.title
    case .notes(let page): page.title
    case .goals: "Goals"
    case .duplicates: "Duplicates"
    case .followUps: "Follow-ups"
    case .conflicts: "Conflicts"
    case .trash: "Trash"
    case .history: "History"
    case .importPreview(let page): "Import \(page.batch.fileName)"
    case .mapping: "Columns"
    case .messages: "Messages"
    }
  }

  private static func order(_ state: AppState) -> String? {
    let order: ContactOrder
    switch state.focus {
    case .contacts: order = state.contacts.order
    case .networks where state.view == .networks: return state.networks.order.text
    case .networkPage where state.contactList == nil: return nil
    case .networkPage: order = state.networkPage?.members.order ?? ContactOrder(.name)
    default: return nil
    }
    let name =
      switch order.field {
      case .lastContact: "last contact"
      // Without words nothing is more relevant than anything else, and names decide.
      case .relevance where state.filterText.isEmpty: "name"
      default: order.field.rawValue
      }
    return order.isReversed ? "\(name), reversed" : name
  }
}
