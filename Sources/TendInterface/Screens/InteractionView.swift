import TendAnalytics
import TendModel
import TendScreen

/// Draws one interaction with all that was noted of it.
enum InteractionView {
  static func draw(
    _ row: InteractionRow?,
    _ state: AppState,
    _ pane: Pane,
    on buffer: inout CellBuffer
  ) {
    guard let row else {
      _ = pane.drawFrame("", on: &buffer)
      return
    }
    let rect = pane.drawFrame(row.contactNames.joined(separator: ", "), on: &buffer)
    pane.draw(lines(row, state.now.day), in: rect, scroll: state.cardScroll, on: &buffer)
  }

  static func lines(_ row: InteractionRow, _ today: CalendarDay) -> [Facts.Line] {
    let value = row.interaction
    var lines: [Facts.Line] = []
    func add(_ label: String, _ text: String) {
      if !text.isEmpty { lines.append(.fact(label, text)) }
    }
    add("when", "\(Words.date(value.day)) (\(DayWords.relative(value.day, from: today)))")
    let direction = value.direction == .mutual ? "" : ", \(value.direction.rawValue)"
    let outcome = value.outcome == .tried ? ", tried without reaching anyone" : ""
    add("what", "\(value.channel.rawValue), \(value.depth.rawValue)\(direction)\(outcome)")
    add("network", row.networkName ?? "")
    add("purpose", value.purpose)
    add("topics", row.topics.map { "#\($0)" }.joined(separator: "  "))
    if !value.note.isEmpty { lines += [.blank, .text(value.note, .base)] }
    return lines
  }
}
