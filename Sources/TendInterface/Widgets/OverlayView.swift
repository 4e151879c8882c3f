import TendModel
import TendScreen

/// Draws what lies over the page.
enum OverlayView {
  static func draw(_ state: AppState, _ layout: Layout, on buffer: inout CellBuffer) {
    switch state.overlay {
    case .none: break
    case .filter(let bar):
      let reading = state.filterReading(bar.field.text)
      if let mistake = reading?.mistakes.first {
        drawMistake(mistake.description, state, layout, on: &buffer)
      } else {
        drawMistake(state, layout, on: &buffer)
      }
      drawLine("/", bar.field, state, layout, styles: styles(reading, state.theme), on: &buffer)
    case .prompt(let prompt):
      drawCandidates(prompt.completion, state, layout, on: &buffer)
      drawMistake(state, layout, on: &buffer)
      drawLine(prompt.label + ": ", prompt.field, state, layout, on: &buffer)
    case .commandLine(let line):
      if line.argumentCommand == nil {
        drawCommands(line, state, layout, on: &buffer)
      } else {
        drawCandidates(line.completion, state, layout, on: &buffer)
      }
      drawMistake(state, layout, on: &buffer)
      drawLine(":", line.field, state, layout, on: &buffer)
    case .log(let entry): LogEntryView.draw(entry, state, layout, on: &buffer)
    case .help(let picker): HelpView.draw(picker, state, on: &buffer)
    case .form(let form): FormView.draw(form, state, on: &buffer)
    case .confirm(let confirmation): drawConfirmation(confirmation, state, on: &buffer)
    }
  }

  /// Says above the line that is typed what was wrong with it.
  private static func drawMistake(
    _ state: AppState,
    _ layout: Layout,
    on buffer: inout CellBuffer
  ) {
    guard let toast = state.toast, toast.isError else { return }
    drawMistake(toast.text, state, layout, on: &buffer)
  }

  private static func drawMistake(
    _ text: String,
    _ state: AppState,
    _ layout: Layout,
    on buffer: inout CellBuffer
  ) {
    let lines = StatusView.toastLines(text, columns: max(1, state.size.columns - 2))
    for (index, line) in lines.enumerated() {
      let row = layout.status.row - lines.count + index
      let rect = Rect(column: 0, row: row, columns: state.size.columns, rows: 1)
      buffer.fill(rect, style: state.theme[.base])
      buffer.write(
        line,
        column: 1,
        row: row,
        style: state.theme[.toastError],
        limit: rect.columns - 2
      )
    }
  }

  /// Colours for the parts of a filter line; what is wrong stands out.
  private static func styles(_ reading: FilterReading?, _ theme: Theme) -> [Int: Style] {
    var styles: [Int: Style] = [:]
    for span in reading?.spans ?? [] {
      let scope: Scope? =
        switch span.kind {
        case .field: .hintKey
        case .value: .textStrong
        case .operation, .parenthesis: .textAccent
        case .word: nil
        }
      if let scope { for index in span.range { styles[index] = theme[scope] } }
    }
    for mistake in reading?.mistakes ?? [] {
      for index in mistake.range { styles[index] = theme[.toastError] }
    }
    return styles
  }

  private static let narrowestField = 24

  private static func drawLine(
    _ label: String,
    _ field: TextField,
    _ state: AppState,
    _ layout: Layout,
    styles: [Int: Style] = [:],
    on buffer: inout CellBuffer
  ) {
    let rect = layout.status
    let theme = state.theme
    buffer.fill(rect, style: theme[.input])
    // What is typed has half of the line, or less while it is short.
    let needed = max(narrowestField, TextWidth.columns(of: field.text) + 2)
    let room = max(rect.columns / 2, rect.columns - needed)
    let used = buffer.write(
      TextWidth.truncated(label, to: room, ellipsis: "… "),
      column: rect.column,
      row: rect.row,
      style: theme[.hintKey]
    )
    buffer.cursor = field.draw(
      on: &buffer,
      column: rect.column + used,
      row: rect.row,
      columns: rect.columns - used - 1,
      style: theme[.input],
      styles: styles
    )
  }

  private static func drawCandidates(
    _ completion: Completion,
    _ state: AppState,
    _ layout: Layout,
    on buffer: inout CellBuffer
  ) {
    let rows = completion.candidates.map { ($0.value, $0.detail) }
    let title = "Up and Down choose"
    drawMenu(rows, selected: completion.selected, title: title, state, layout, on: &buffer)
  }

  private static func drawCommands(
    _ line: CommandLine,
    _ state: AppState,
    _ layout: Layout,
    on buffer: inout CellBuffer
  ) {
    let rows = line.commands.map { command in
      let keys = state.keymap.chords(for: command.name).first.map { "   \($0)" } ?? ""
      let reason = command.reason(state).map { "   (not now: \($0))" } ?? ""
      return (command.name, command.title + keys + reason)
    }
    let title = line.refusal ?? "Commands"
    drawMenu(rows, selected: line.selected, title: title, state, layout, on: &buffer)
  }

  /// Draws a menu that grows up from the status line, scrolled so that the choice is seen.
  static func drawMenu(
    _ entries: [(String, String)],
    selected: Int?,
    title: String,
    _ state: AppState,
    _ layout: Layout,
    on buffer: inout CellBuffer
  ) {
    guard !entries.isEmpty else { return }
    let theme = state.theme
    let shown = min(entries.count, max(1, min(12, layout.status.row - 4)))
    let names = entries.map { TextWidth.columns(of: $0.0) }.max() ?? 0
    let details = entries.map { TextWidth.columns(of: $0.1) }.max() ?? 0
    let columns = min(state.size.columns, max(40, names + details + 6))
    let nameColumns = details == 0 ? columns - 4 : min(names, columns / 2)
    let rect = Rect(
      column: 0,
      row: layout.status.row - shown - 2,
      columns: columns,
      rows: shown + 2
    )
    buffer.fill(rect, style: theme[.base])
    buffer.box(rect, style: theme[.modalBorder], title: title, titleStyle: theme[.modalTitle])
    let first = max(0, min((selected ?? 0) - shown / 2, entries.count - shown))
    drawMore(above: first, below: entries.count - first - shown, rect, theme, on: &buffer)
    for line in 0..<shown {
      let entry = entries[first + line]
      let row = rect.row + 1 + line
      let isSelected = first + line == selected
      let style = theme[isSelected ? .modalSelection : .base]
      buffer.fill(Rect(column: 1, row: row, columns: columns - 2, rows: 1), style: style)
      buffer.write(entry.0, column: 2, row: row, style: style, limit: nameColumns)
      buffer.write(
        entry.1,
        column: nameColumns + 4,
        row: row,
        style: isSelected ? style : theme[.textDim],
        limit: max(0, columns - nameColumns - 6)
      )
    }
  }

  /// Says at the end of the lower border how many entries are out of sight.
  private static func drawMore(
    above: Int,
    below: Int,
    _ rect: Rect,
    _ theme: Theme,
    on buffer: inout CellBuffer
  ) {
    guard above > 0 || below > 0 else { return }
    let sides = [(above, "above"), (below, "below")].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let text = " more: " + sides.joined(separator: ", ") + " "
    buffer.write(
      text,
      column: rect.endColumn - text.count - 1,
      row: rect.endRow - 1,
      style: theme[.textDim]
    )
  }

  private static func drawConfirmation(
    _ confirmation: Confirmation,
    _ state: AppState,
    on buffer: inout CellBuffer
  ) {
    let theme = state.theme
    let columns = min(64, state.size.columns - 2)
    let lines = TextWidth.wrapped(confirmation.question, columns: columns - 4)
    let details = confirmation.details.prefix(max(0, state.size.rows - lines.count - 6))
    let space = details.isEmpty ? 0 : details.count + 1
    let rect = Rect(state.size).centered(columns: columns, rows: lines.count + space + 4)
    buffer.fill(rect, style: theme[.base])
    buffer.box(rect, style: theme[.modalBorder], title: "Sure?", titleStyle: theme[.modalTitle])
    for (index, line) in lines.enumerated() {
      buffer.write(line, column: rect.column + 2, row: rect.row + 1 + index, style: theme[.base])
    }
    for (index, line) in details.enumerated() {
      buffer.write(
        line,
        column: rect.column + 4,
        row: rect.row + lines.count + 2 + index,
        style: theme[.textDim],
        limit: columns - 6
      )
    }
    let row = rect.endRow - 2
    let yes = theme[confirmation.isYesFocused ? .modalSelection : .base]
    let no = theme[confirmation.isYesFocused ? .base : .modalSelection]
    let used = buffer.write(" n Cancel ", column: rect.column + 2, row: row, style: no)
    buffer.write(" y \(confirmation.action) ", column: rect.column + 4 + used, row: row, style: yes)
    buffer.cursor = Position(
      column: rect.column + (confirmation.isYesFocused ? 4 + used : 2),
      row: row
    )
  }
}
