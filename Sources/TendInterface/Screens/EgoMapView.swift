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
      let name = map.centre.map { map.names[$0] ?? "a contact" }
      let lines =
        name.map {
          [
            ("", "Of nobody it is known that \($0) knows them."),
            ("w k", "note whom a contact knows"),
          ]
        } ?? [
          ("", "There are no contacts yet to draw round you."), ("2", "the contacts; a adds one"),
        ]
      WelcomeView.drawLines(lines, state.theme, rect, on: &buffer)
      return
    }
    let plan = EgoMapPlan(map, ring(rect))
    draw(map, plan, current: page.current, state.theme, ring(rect), on: &buffer)
    let texts = legend(map, plan, columns: rect.columns - 2).prefix(legendRows(rect))
    for (index, text) in texts.enumerated() {
      buffer.write(
        text,
        column: rect.column + 1,
        row: rect.endRow - legendRows(rect) + index,
        style: state.theme[.textDim],
        limit: rect.columns - 2
      )
    }
  }

  /// The part of a page in which the ring lies.
  static func ring(_ rect: Rect) -> Rect { rect.droppingBottom(legendRows(rect)) }

  /// What is on the map, and where there is room what its signs mean.
  private static func legendRows(_ rect: Rect) -> Int { rect.rows < 12 ? 1 : 2 }

  private static func legend(_ map: EgoMap, _ plan: EgoMapPlan, columns: Int) -> [String] {
    [
      coverage(map, plan, columns: columns),
      "= strong, - medium, . weak, ? unknown; each in its largest \(map.grouping.rawValue); dots: ties",
    ]
  }

  /// `8 of 16 sectors, 16 of 66 contacts; the others: Retail 3, Telecom 2 and 6 more`.
  private static func coverage(_ map: EgoMap, _ plan: EgoMapPlan, columns: Int) -> String {
    let left = map.groups.indices.filter { !plan.groups.contains($0) }
    // Those who are in none have a place on the ring and are no group.
    let hasNone = map.groups.contains { $0.name.isEmpty }
    let none = hasNone ? " and those in none" : ""
    let known = map.groups.count - (hasNone ? 1 : 0)
    let groups =
      known == 0
      ? "no \(map.grouping.rawValue) known" : DayWords.count(known, map.grouping.rawValue) + none
    let contacts = DayWords.count(map.contactCount, "contact")
    let named = plan.namedCount == map.contactCount ? "all" : "\(plan.namedCount) of"
    guard !left.isEmpty else {
      return map.groups.count == 1
        ? "\(groups), \(named) \(contacts)" : "all \(groups), \(named) \(contacts)"
    }
    let seen = plan.groups.count { !map.groups[$0].name.isEmpty }
    let start = "\(seen) of \(groups), \(named) \(contacts); the others: "
    let titles = left.map { "\(map.title(of: $0)) \(map.groups[$0].count)" }
    for count in titles.indices.reversed().map({ $0 + 1 }) {
      let more = left.count - count
      let text =
        start + titles.prefix(count).joined(separator: ", ")
        + (more > 0 ? " and \(more) more" : "")
      if count == 1 || TextWidth.columns(of: text) <= columns { return text }
    }
    return start
  }

  private static func draw(
    _ map: EgoMap,
    _ plan: EgoMapPlan,
    current: ContactID?,
    _ theme: Theme,
    _ rect: Rect,
    on buffer: inout CellBuffer
  ) {
    let centre = Position(column: rect.columns / 2, row: rect.rows / 2)
    var rays = DotCanvas(rect)
    var chords = DotCanvas(rect)
    let middles = plan.boxes.map {
      Position(column: $0.column + $0.columns / 2 - rect.column, row: $0.row - rect.row)
    }
    // The ties of all groups at once would be a ball of wool; those of the one under the cursor can be read.
    let chosen = map.groups.firstIndex { $0.members.contains { $0.id == current } }
    for link in map.links where link.first == chosen || link.second == chosen {
      guard let first = plan.groups.firstIndex(of: link.first),
        let second = plan.groups.firstIndex(of: link.second)
      else { continue }
      chords.line(from: middles[first], to: middles[second], step: 2)
    }
    for middle in middles { rays.line(from: centre, to: middle) }
    rays.draw(on: &buffer, style: theme[.paneBorder])
    chords.draw(on: &buffer, style: theme[.textAccent])
    for (group, box) in zip(plan.groups, plan.boxes) {
      draw(group, map, current, theme, box, on: &buffer)
    }
    let name = " " + (map.centre.flatMap { map.names[$0] } ?? "You") + " "
    let text = TextWidth.truncated(name, to: max(4, rect.columns / 3), ellipsis: "…")
    let start = rect.column + centre.column - TextWidth.columns(of: text) / 2
    buffer.write(text, column: start, row: rect.row + centre.row, style: theme[.tabCurrent])
  }

  private static func draw(
    _ group: Int,
    _ map: EgoMap,
    _ current: ContactID?,
    _ theme: Theme,
    _ box: Rect,
    on buffer: inout CellBuffer
  ) {
    buffer.fill(box, style: theme[.base])
    let members = map.groups[group].members.prefix(box.rows - 1)
    let total = map.groups[group].count
    let count = members.count < total ? " \(members.count) of \(total)" : " \(total)"
    let title = TextWidth.truncated(
      map.title(of: group),
      to: max(1, box.columns - count.count),
      ellipsis: "…"
    )
    buffer.write(
      title + count,
      column: box.column,
      row: box.row,
      style: theme[.textStrong],
      limit: box.columns
    )
    for (index, member) in members.enumerated() {
      let isCurrent = member.id == current
      let row = box.row + 1 + index
      let style = theme[isCurrent ? .listRowCursor : member.isInTouch ? .base : .textDim]
      if isCurrent { buffer.cursor = Position(column: box.column, row: row) }
      buffer.write(
        "\(mark(member)) \(map.names[member.id] ?? "")",
        column: box.column,
        row: row,
        style: style,
        limit: box.columns
      )
    }
  }

  private static func mark(_ member: EgoMap.Member) -> String {
    guard member.isKnown else { return "?" }
    return member.strength >= TieWeight.strongFrom
      ? "=" : member.strength >= TieWeight.mediumFrom ? "-" : "."
  }
}
