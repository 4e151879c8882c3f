import TendModel
import TendScreen

/// Draws the line in which an interaction is logged, with what was understood above it.
enum LogEntryView {
  private static let label = "log: "

  static func draw(
    _ entry: LogEntry,
    _ state: AppState,
    _ layout: Layout,
    on buffer: inout CellBuffer
  ) {
    let theme = state.theme
    let row = layout.status.row
    drawUnderstood(entry, state, layout, on: &buffer)
    if let choice = entry.choice {
      drawChoice(choice, state, layout, on: &buffer)
    }
    let rect = layout.status
    buffer.fill(rect, style: theme[.input])
    let used = buffer.write(label, column: rect.column, row: row, style: theme[.hintKey])
    var styles: [Int: Style] = [:]
    for part in entry.line.parts {
      for index in part.range { styles[index] = theme[scope(of: part.kind)] }
    }
    buffer.cursor = entry.field.draw(
      on: &buffer,
      column: rect.column + used,
      row: row,
      columns: rect.columns - used - 1,
      style: theme[.input],
      styles: styles
    )
    if entry.field.characters.isEmpty {
      buffer.write(
        theme.placeholder("coffee yesterday about pricing #topic +advice !send deck fri"),
        column: rect.column + used,
        row: row,
        style: theme[.inputPlaceholder],
        limit: rect.columns - used - 1
      )
    }
  }

  private static func scope(of kind: LogPart.Kind) -> Scope {
    switch kind {
    case .channel, .direction, .depth, .outcome, .space, .exchange: .hintKey
    case .name, .network: .textStrong
    case .day, .time, .due, .recurrence: .listRowDue
    case .topic: .match
    case .mark: .textDim
    case .purpose, .note, .followUp: .input
    case .wrong: .toastError
    }
  }

  /// Two rows above the line: what it will write, and what is wrong with it.
  private static func drawUnderstood(
    _ entry: LogEntry,
    _ state: AppState,
    _ layout: Layout,
    on buffer: inout CellBuffer
  ) {
    let theme = state.theme
    let implied = entry.implied.map(\.name).joined(separator: ", ")
    let whom =
      entry.line.names.isEmpty && entry.line.networks.isEmpty && !implied.isEmpty
      ? "with \(implied)" : ""
    let text = entry.field.characters.isEmpty ? whom : entry.line.summary
    let columns = max(1, layout.status.columns - 2)
    var lines = TextWidth.wrapped(text, columns: columns).suffix(3).map { ($0, theme[.base]) }
    var mistakes = entry.problem.map { [$0.description] } ?? []
    if let toast = state.toast, toast.isError, !mistakes.contains(toast.text) {
      mistakes.append(toast.text)
    }
    for mistake in mistakes {
      lines += StatusView.toastLines(mistake, columns: columns).map { ($0, theme[.toastError]) }
    }
    for (index, line) in lines.enumerated() {
      let row = layout.status.row - lines.count + index
      let rect = Rect(column: 0, row: row, columns: layout.status.columns, rows: 1)
      buffer.fill(rect, style: theme[.base])
      buffer.write(line.0, column: 1, row: row, style: line.1, limit: rect.columns - 2)
    }
  }

  private static func drawChoice(
    _ choice: LogEntry.Choice,
    _ state: AppState,
    _ layout: Layout,
    on buffer: inout CellBuffer
  ) {
    let isNetwork = choice.question.kind == .network
    var rows = choice.options.map { match in
      match.isNew ? ("\(match.name), a new contact", "") : (match.name, match.detail)
    }
    if choice.hasMore { rows.append(("and others", "Esc, then type more of the name")) }
    let more = choice.hasMore ? " (one of more than \(LogLine.mostOffered))" : ""
    let title =
      choice.options.isEmpty && isNetwork
      ? "There is no network \(choice.question.text)" : "Who is \(choice.question.text)?\(more)"
    OverlayView.drawMenu(
      rows.isEmpty ? [("Esc goes back to the line", "")] : rows,
      selected: choice.selected,
      title: title,
      state,
      layout,
      on: &buffer
    )
  }
}
