import TendModel
import TendScreen

/// Draws who is in both of two networks, who in one, and who could be in the other.
enum NetworkPairView {
  static func draw(_ state: AppState, _ rect: Rect, on buffer: inout CellBuffer) {
    guard let page = state.networkPairPage else { return }
    let columns = [TableColumn("WHO", nil), TableColumn("WHY", nil, weight: 2)]
    TableView(columns: columns, theme: state.theme, hasWideColumns: state.hasWideColumns).draw(
      in: rect,
      cursor: page.cursor,
      on: &buffer
    ) { index in
      guard page.items.indices.contains(index) else { return nil }
      switch page.items[index] {
      case .heading(let text):
        return TableView.Row(cells: [text], style: state.theme[.textStrong], isHeading: true)
      case .contact(let id, let reasons, _):
        return TableView.Row(
          cells: ["  " + (page.names[id] ?? ""), reasons],
          style: state.theme[.listRow]
        )
      }
    }
  }

  /// Says on a heading, which has no card, where there is one.
  static func drawDetail(_ state: AppState, _ pane: Pane, on buffer: inout CellBuffer) {
    let rect = pane.drawFrame("", on: &buffer)
    let isEmpty = state.networkPairPage?.contacts.isEmpty ?? true
    let text =
      isEmpty ? "Nobody is in either network." : "j goes on to a contact, whose card is here."
    pane.draw([.text(text, .textDim)], in: rect, scroll: 0, on: &buffer)
  }
}
