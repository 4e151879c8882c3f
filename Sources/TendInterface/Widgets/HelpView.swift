import TendScreen

/// Draws the keys of where one stands.
enum HelpView {
  static func draw(_ picker: Picker, _ state: AppState, on buffer: inout CellBuffer) {
    let theme = state.theme
    let rect = Rect(state.size).centered(
      columns: min(96, state.size.columns),
      rows: state.size.rows - 2
    )
    buffer.fill(rect, style: theme[.base])
    buffer.box(
      rect,
      style: theme[.modalBorder],
      title: "Keys – type to search, Enter runs, Esc closes",
      titleStyle: theme[.modalTitle]
    )
    let inside = rect.inset(by: 1)
    buffer.write("/ ", column: inside.column + 1, row: inside.row, style: theme[.hintKey])
    buffer.cursor = picker.field.draw(
      on: &buffer,
      column: inside.column + 3,
      row: inside.row,
      columns: inside.columns - 4,
      style: theme[.input]
    )
    let body = inside.droppingTop(1)
    let first = max(0, min(picker.selected - body.rows / 2, picker.shown.count - body.rows))
    for line in 0..<body.rows where first + line < picker.shown.count {
      let isSelected = first + line == picker.selected
      drawRow(picker.shown[first + line], isSelected, body, body.row + line, state, on: &buffer)
    }
  }

  private static func drawRow(
    _ command: CommandInfo,
    _ isSelected: Bool,
    _ rect: Rect,
    _ row: Int,
    _ state: AppState,
    on buffer: inout CellBuffer
  ) {
    let theme = state.theme
    let style = theme[isSelected ? .modalSelection : .base]
    let dim = isSelected ? style : theme[.textDim]
    buffer.fill(Rect(column: rect.column, row: row, columns: rect.columns, rows: 1), style: style)
    let isListed = CommandCatalog.command(named: command.name) != nil
    let chords = isListed ? state.keymap.chords(for: command.name) : command.keys
    let keys = chords.prefix(3).joined(separator: ", ")
    buffer.write(
      keys,
      column: rect.column + 1,
      row: row,
      style: isSelected ? style : theme[.hintKey],
      limit: 14
    )
    buffer.write(command.title, column: rect.column + 16, row: row, style: style, limit: 20)
    let reason = command.unavailable(state).map { "(not now: \($0))" } ?? command.help
    buffer.write(
      reason,
      column: rect.column + 37,
      row: row,
      style: dim,
      limit: max(0, rect.columns - 38)
    )
  }
}
