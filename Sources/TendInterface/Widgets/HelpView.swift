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
    let about = about(picker, inside, state)
    let foot = inside.bottom(about.isEmpty ? 0 : about.count + 1)
    if !about.isEmpty {
      buffer.horizontalLine(
        column: foot.column,
        row: foot.row,
        columns: foot.columns,
        style: theme[.modalBorder]
      )
    }
    for (index, line) in about.enumerated() {
      buffer.write(
        line,
        column: foot.column + 1,
        row: foot.row + 1 + index,
        style: theme[.base],
        limit: foot.columns - 2
      )
    }
    let body = inside.droppingTop(1).droppingBottom(foot.rows)
    drawList(picker, body, state, on: &buffer)
  }

  private static func drawList(
    _ picker: Picker,
    _ rect: Rect,
    _ state: AppState,
    on buffer: inout CellBuffer
  ) {
    if picker.shown.isEmpty {
      let text =
        "No command here fits \"\(picker.field.text)\"; Esc, then : lists those of all places."
      Facts.draw([.text(text, .textDim)], state.theme, rect.inset(columns: 1, rows: 0), on: &buffer)
    }
    let first = max(0, min(picker.selected - rect.rows / 2, picker.shown.count - rect.rows))
    for line in 0..<rect.rows where first + line < picker.shown.count {
      let isSelected = first + line == picker.selected
      drawRow(picker.shown[first + line], isSelected, rect, rect.row + line, state, on: &buffer)
    }
  }

  /// What the entry under the cursor does and why it cannot be now, in full; nothing where there is no room.
  private static func about(_ picker: Picker, _ rect: Rect, _ state: AppState) -> [String] {
    guard rect.rows >= 8, picker.shown.indices.contains(picker.selected) else { return [] }
    let command = picker.shown[picker.selected]
    let reason = command.reason(state).map { " Not now: \($0)." } ?? ""
    let lines = TextWidth.wrapped(command.help + reason, columns: max(1, rect.columns - 2))
    // As high for every entry, so that the list does not jump while one moves through it.
    return Array((lines + ["", "", ""]).prefix(rect.rows >= 14 ? 3 : 2))
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
    let mark = command.reason(state) == nil ? "" : "(not now) "
    buffer.write(
      mark + command.help,
      column: rect.column + 37,
      row: row,
      style: dim,
      limit: max(0, rect.columns - 38)
    )
  }
}
