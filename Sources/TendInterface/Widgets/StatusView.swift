import TendScreen

/// The two lines at the bottom: what happened, and what can be done here.
enum StatusView {
  static func draw(_ state: AppState, _ layout: Layout, on buffer: inout CellBuffer) {
    drawStatus(state, layout.status, on: &buffer)
    drawHints(state, layout.hints, on: &buffer)
    if !state.pendingKeys.isEmpty,
      state.now.milliseconds >= state.pendingSince + AppState.whichKeyDelayMilliseconds
    {
      drawWhichKey(state, layout, on: &buffer)
    }
  }

  private static func drawStatus(_ state: AppState, _ rect: Rect, on buffer: inout CellBuffer) {
    let theme = state.theme
    var right = state.pendingKeys.map(\.label).joined(separator: " ")
    if !right.isEmpty { right += " -" }
    if !state.marks.isEmpty {
      right += (right.isEmpty ? "" : "   ") + "\(state.marks.count) marked"
    }
    let width = TextWidth.columns(of: right)
    buffer.write(
      right,
      column: rect.endColumn - width - 1,
      row: rect.row,
      style: theme[.textAccent]
    )
    let room = max(0, rect.columns - width - 3)
    if let job = state.job {
      drawJob(job, theme, rect, room, on: &buffer)
    } else if let toast = state.toast {
      let style = theme[toast.isError ? .toastError : .toastInfo]
      buffer.write(toast.text, column: rect.column + 1, row: rect.row, style: style, limit: room)
    }
  }

  private static func drawJob(
    _ job: JobProgress,
    _ theme: Theme,
    _ rect: Rect,
    _ room: Int,
    on buffer: inout CellBuffer
  ) {
    var text = job.title
    if job.total > 0 { text += "  \(job.done) of \(job.total) (\(job.done * 100 / job.total) %)" }
    buffer.write(
      text + "   Ctrl-C stops",
      column: rect.column + 1,
      row: rect.row,
      style: theme[.progress],
      limit: room
    )
  }

  private static func drawHints(_ state: AppState, _ rect: Rect, on buffer: inout CellBuffer) {
    let theme = state.theme
    buffer.fill(rect, style: theme[.hintText])
    var chosen: [CommandInfo] = []
    var used = 0
    for command in hints(state) {
      guard let key = state.keymap.chords(for: command.name).first else { continue }
      let width = TextWidth.columns(of: key) + TextWidth.columns(of: command.title) + 3
      if used + width > rect.columns - 1 { break }
      used += width
      chosen.append(command)
    }
    var column = rect.column + 1
    for command in chosen {
      let key = state.keymap.chords(for: command.name).first ?? ""
      column += buffer.write(key, column: column, row: rect.row, style: theme[.hintKey]) + 1
      column +=
        buffer.write(command.title, column: column, row: rect.row, style: theme[.hintText]) + 2
    }
  }

  /// The commands of where one stands that ask to be seen, most useful first.
  private static func hints(_ state: AppState) -> [CommandInfo] {
    let contexts = state.contexts
    var taken: Set<String> = []
    return CommandCatalog.all
      .filter {
        $0.hintRank > 0 && contexts.contains($0.context) && $0.unavailable(state) == nil
      }
      .sorted { left, right in
        let leftPlace = contexts.firstIndex(of: left.context) ?? 0
        let rightPlace = contexts.firstIndex(of: right.context) ?? 0
        return (left.hintRank, leftPlace) < (right.hintRank, rightPlace)
      }
      // The nearest context has the key; what it hides is not promised.
      .filter { command in command.keys.first.map { taken.insert($0).inserted } ?? false }
  }

  private static func drawWhichKey(_ state: AppState, _ layout: Layout, on buffer: inout CellBuffer)
  {
    guard case .pending(let next) = state.keymap.step(state.pendingKeys, in: state.contexts) else {
      return
    }
    let columns = min(state.size.columns, 64)
    let rows = min(next.count + 2, layout.status.row - 2)
    let rect = Rect(
      column: state.size.columns - columns,
      row: layout.status.row - rows,
      columns: columns,
      rows: rows
    )
    let theme = state.theme
    buffer.fill(rect, style: theme[.base])
    let title = state.pendingKeys.map(\.label).joined(separator: " ")
    buffer.box(rect, style: theme[.modalBorder], title: title, titleStyle: theme[.modalTitle])
    for (row, entry) in next.prefix(rows - 2).enumerated() {
      let place = rect.row + 1 + row
      buffer.write(
        entry.key.label,
        column: rect.column + 2,
        row: place,
        style: theme[.hintKey],
        limit: 8
      )
      buffer.write(
        entry.title,
        column: rect.column + 11,
        row: place,
        style: theme[.base],
        limit: columns - 13
      )
    }
  }
}
