/// The parts of a screen that a theme can style.
public enum Scope: Int, Sendable, CaseIterable {
  case base
  case textDim
  case textStrong
  case textAccent
  case tab
  case tabCurrent
  case bar
  case breadcrumb
  case listRow
  case listRowCursor
  case listRowMarked
  case listRowOverdue
  case listRowDue
  case listRowFresh
  case listRowDormant
  case listHeader
  case paneBorder
  case paneBorderFocus
  case paneTitle
  case paneTitleFocus
  case cardLabel
  case cardValue
  case match
  case input
  case inputPlaceholder
  case hintKey
  case hintText
  case toastInfo
  case toastError
  case modalBorder
  case modalTitle
  case modalSelection
  case badge
  case progress

  /// What a theme calls it.
  public var name: String {
    switch self {
    case .base: "base"
    case .textDim: "text.dim"
    case .textStrong: "text.strong"
    case .textAccent: "text.accent"
    case .tab: "tab"
    case .tabCurrent: "tab.current"
    case .bar: "bar"
    case .breadcrumb: "breadcrumb"
    case .listRow: "list.row"
    case .listRowCursor: "list.row.cursor"
    case .listRowMarked: "list.row.marked"
    case .listRowOverdue: "list.row.overdue"
    case .listRowDue: "list.row.due"
    case .listRowFresh: "list.row.fresh"
    case .listRowDormant: "list.row.dormant"
    case .listHeader: "list.header"
    case .paneBorder: "pane.border"
    case .paneBorderFocus: "pane.border.focus"
    case .paneTitle: "pane.title"
    case .paneTitleFocus: "pane.title.focus"
    case .cardLabel: "card.label"
    case .cardValue: "card.value"
    case .match: "match"
    case .input: "input"
    case .inputPlaceholder: "input.placeholder"
    case .hintKey: "hint.key"
    case .hintText: "hint.text"
    case .toastInfo: "toast.info"
    case .toastError: "toast.error"
    case .modalBorder: "modal.border"
    case .modalTitle: "modal.title"
    case .modalSelection: "modal.selection"
    case .badge: "badge"
    case .progress: "progress"
    }
  }
}
