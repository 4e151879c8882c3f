import TendAnalytics
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
    if state.count > 0 { right = right.isEmpty ? "\(state.count)" : "\(state.count) \(right)" }
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
      drawToast(toast, theme, rect, room, on: &buffer)
    }
  }

  /// A line that is too long grows upwards; where a line is being typed, what went wrong stands above it.
  private static func drawToast(
    _ toast: Toast,
    _ theme: Theme,
    _ rect: Rect,
    _ room: Int,
    on buffer: inout CellBuffer
  ) {
    let style = theme[toast.isError ? .toastError : .toastInfo]
    let lines = toastLines(toast.text, columns: max(1, room))
    for (index, line) in lines.enumerated() {
      let row = rect.row - lines.count + 1 + index
      if index < lines.count - 1 {
        let line = Rect(column: rect.column, row: row, columns: rect.columns, rows: 1)
        buffer.fill(line, style: theme[.base])
      }
      buffer.write(line, column: rect.column + 1, row: row, style: style, limit: room)
    }
  }

  /// At most three lines, which begin where the text does.
  static func toastLines(_ text: String, columns: Int) -> [String] {
    let lines = TextWidth.wrapped(text, columns: columns)
    guard lines.count > 3 else { return lines }
    return lines.prefix(2) + [TextWidth.truncated(lines[2] + " …", to: columns)]
  }

  private static func drawJob(
    _ job: JobProgress,
    _ theme: Theme,
    _ rect: Rect,
    _ room: Int,
    on buffer: inout CellBuffer
  ) {
    var text = job.title
    if job.total > 0 { text += "  \(job.done) of \(job.total) (\(job.done * 100 / job.total)%)" }
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
    var column = rect.column + 1
    for (key, title) in overlayHints(state) ?? pageHints(state) {
      let width = TextWidth.columns(of: key) + TextWidth.columns(of: title) + 3
      if column + width > rect.endColumn { break }
      column += buffer.write(key, column: column, row: rect.row, style: theme[.hintKey]) + 1
      column += buffer.write(title, column: column, row: rect.row, style: theme[.hintText]) + 2
    }
  }

  /// What the keys do in the overlay; nil when there is none.
  private static func overlayHints(_ state: AppState) -> [(String, String)]? {
    switch state.overlay {
    case .none: nil
    case .filter(let bar):
      [("Enter", "Keep"), ("Esc", bar.origin == nil ? "Show all again" : "Back")]
    case .prompt(let prompt):
      [("Enter", "Go")] + promptHints(prompt) + [("Esc", "Cancel")]
    case .commandLine(let line):
      [("Enter", "Run")] + lineHints(line, state) + [("Esc", "Close")]
    case .log(let entry):
      entry.choice == nil
        ? [("Enter", "Log"), ("Up", "Earlier lines"), ("Esc", "Cancel")]
        : [("Enter", "Choose"), ("Up Down", "Move"), ("Esc", "Back")]
    case .help: [("Enter", "Run"), ("Up Down", "Choose"), ("Esc", "Close")]
    case .form:
      [
        ("Enter", "Save"), ("Tab", "Next field"), ("Left Right", "Choose"), ("Ctrl-O", "Editor"),
        ("Esc", "Cancel"),
      ]
    case .confirm(let confirmation): [("y", confirmation.action), ("n", "Cancel")]
    }
  }

  private static func promptHints(_ prompt: Prompt) -> [(String, String)] {
    if prompt.completion.candidates.isEmpty { return [] }
    if case .themes = prompt.completer { return [("Up Down", "Try the next look")] }
    return [("Up Down", "Choose"), ("Tab", "Complete")]
  }

  private static func lineHints(_ line: CommandLine, _ state: AppState) -> [(String, String)] {
    switch line.walk(state) {
    case .list: [("Tab", "Complete"), ("Up Down", "Choose")]
    case .history: [("Up Down", "Earlier lines")]
    case .both: [("Tab", "Complete"), ("Down", "Choose"), ("Up", "Earlier lines")]
    case .nothing: []
    }
  }

  private static func pageHints(_ state: AppState) -> [(String, String)] {
    hints(state).compactMap { command in
      guard let key = state.keymap.chords(for: command.name).first else { return nil }
      let leaves = command.name == "back" && state.pages.isEmpty && !state.isBorrowedSample
      if leaves { return (key, "Quit") }
      if command.name == "filter", !state.hasFilter { return (key, "Find") }
      return (key, command.hint)
    }
  }

  /// The commands of where one stands that ask to be seen, most useful first.
  private static func hints(_ state: AppState) -> [CommandInfo] {
    let contexts = state.contexts
    return CommandCatalog.all
      .filter {
        $0.hintRank > 0 && contexts.contains($0.context) && $0.reason(state) == nil
      }
      .sorted { left, right in
        let leftPlace = contexts.firstIndex(of: left.context) ?? 0
        let rightPlace = contexts.firstIndex(of: right.context) ?? 0
        return (left.hintRank, leftPlace) < (right.hintRank, rightPlace)
      }
      // The nearest context has the key; what it hides is not promised.
      .filter { command in
        let keys = command.keys.first.map { $0.split(separator: " ") } ?? []
        let path = keys.compactMap { Key(notation: String($0)) }
        guard case .run(let meant) = state.keymap.step(path, in: contexts) else { return true }
        return meant.plainName == command.name
      }
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
    let shown = next.count > rows - 2 ? max(0, rows - 3) : next.count
    if shown < next.count {
      buffer.write(
        "… and \(next.count - shown) more: Esc ? lists them",
        column: rect.column + 2,
        row: rect.endRow - 2,
        style: theme[.textDim],
        limit: columns - 4
      )
    }
    for (row, entry) in next.prefix(shown).enumerated() {
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
