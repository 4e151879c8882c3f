import Foundation
import TendAnalytics
import TendModel
import TendScreen

/// Draws who stands round one in the middle, group by group, and by dotted lines which groups the one under the cursor hangs together with.
enum EgoMapView {
  static func draw(_ state: AppState, _ rect: Rect, on buffer: inout CellBuffer) {
    guard let page = state.mapPage, let map = page.map else {
      WelcomeView.drawLines([("", "Drawing the map …")], state.theme, rect, on: &buffer)
      return
    }
    if map.groups.isEmpty {
      let name = map.centre.flatMap { map.names[$0] } ?? "You"
      WelcomeView.drawLines(
        [("", "\(name): nobody is known to stand around."), ("w k", "note whom a contact knows")],
        state.theme,
        rect,
        on: &buffer
      )
      return
    }
    draw(map, current: page.current, state.theme, ring(rect), on: &buffer)
    let hint =
      "j k go round, Enter opens; dots: who knows whom across \(map.grouping.plural); = strong, - medium"
    buffer.write(
      hint,
      column: rect.column + 1,
      row: rect.endRow - 1,
      style: state.theme[.textDim],
      limit: rect.columns - 2
    )
  }

  /// The part of a page in which the ring lies.
  static func ring(_ rect: Rect) -> Rect { rect.droppingBottom(1) }

  /// Draws a map into any part of the screen.
  static func draw(
    _ map: EgoMap,
    current: ContactID?,
    _ theme: Theme,
    _ rect: Rect,
    on buffer: inout CellBuffer
  ) {
    let boxes = boxes(map, rect)
    let centre = Position(column: rect.columns / 2, row: rect.rows / 2)
    var rays = DotCanvas(rect)
    var chords = DotCanvas(rect)
    let middles = boxes.map {
      Position(column: $0.column + $0.columns / 2 - rect.column, row: $0.row - rect.row)
    }
    // The ties of all groups at once would be a ball of wool; those of the one under the cursor can be read.
    let chosen = map.groups.firstIndex { $0.members.contains { $0.id == current } }
    for link in map.links where link.first == chosen || link.second == chosen {
      guard link.first < boxes.count, link.second < boxes.count else { continue }
      chords.line(from: middles[link.first], to: middles[link.second], step: 2)
    }
    for middle in middles { rays.line(from: centre, to: middle) }
    rays.draw(on: &buffer, style: theme[.paneBorder])
    chords.draw(on: &buffer, style: theme[.textAccent])
    for (group, box) in zip(map.groups, boxes) {
      draw(group, map, current, theme, box, on: &buffer)
    }
    let name = " " + (map.centre.flatMap { map.names[$0] } ?? "You") + " "
    let text = TextWidth.truncated(name, to: max(4, rect.columns / 3), ellipsis: "…")
    let start = rect.column + centre.column - TextWidth.columns(of: text) / 2
    buffer.write(text, column: start, row: rect.row + centre.row, style: theme[.tabCurrent])
  }

  private static func draw(
    _ group: EgoMap.Group,
    _ map: EgoMap,
    _ current: ContactID?,
    _ theme: Theme,
    _ box: Rect,
    on buffer: inout CellBuffer
  ) {
    buffer.fill(box, style: theme[.base])
    let none = "no \(map.grouping.rawValue)"
    buffer.write(
      "\(group.name.isEmpty ? none : group.name) \(group.count)",
      column: box.column,
      row: box.row,
      style: theme[.textStrong],
      limit: box.columns
    )
    for (index, member) in group.members.prefix(box.rows - 1).enumerated() {
      let isCurrent = member.id == current
      let row = box.row + 1 + index
      let style = theme[isCurrent ? .listRowCursor : member.isInTouch ? .base : .textDim]
      if isCurrent { buffer.cursor = Position(column: box.column, row: row) }
      let mark = member.strength >= 0.6 ? "=" : member.strength >= 0.3 ? "-" : "."
      buffer.write(
        "\(mark) \(map.names[member.id] ?? "")",
        column: box.column,
        row: row,
        style: style,
        limit: box.columns
      )
    }
  }

  /// Where the groups stand: evenly on an ellipse, the largest at the top, clockwise.
  static func boxes(_ map: EgoMap, _ rect: Rect) -> [Rect] {
    // A ring that is too full tells nothing; the largest groups stay.
    let room = max(3, min(map.groups.count, rect.rows / 5 * 2 + 2))
    let shown = Array(map.groups.prefix(room))
    let columns = min(26, max(12, rect.columns / 4))
    let tallest = rect.rows >= 36 ? 6 : rect.rows >= 26 ? 4 : rect.rows >= 15 ? 3 : 2
    return shown.enumerated().map { index, group in
      let angle = 2 * Double.pi * Double(index) / Double(shown.count) - .pi / 2
      let rows = min(tallest, group.members.count + 1)
      let x = Double(rect.columns - columns) / 2 * (1 + cos(angle))
      let y = Double(rect.rows - rows) / 2 * (1 + sin(angle))
      return Rect(
        column: rect.column + Int(x.rounded()),
        row: rect.row + Int(y.rounded()),
        columns: columns,
        rows: rows
      )
    }
  }
}
