import TendScreen

/// Draws a form over the page.
enum FormView {
  private static let labelColumns = 15

  static func draw(_ form: Form, _ state: AppState, on buffer: inout CellBuffer) {
    let theme = state.theme
    let size = state.size
    let isSmall = size.columns < 60 || size.rows < 16
    let columns = isSmall ? size.columns : min(76, size.columns - 4)
    // The hints below say how the form is left; it never covers them.
    let room = Rect(size).droppingBottom(1)
    let errors =
      form.error.map { StatusView.toastLines($0, columns: max(1, columns - 4)) } ?? []
    let rows = isSmall ? room.rows : min(form.fields.count + 4, room.rows)
    var rect = room.centered(columns: columns, rows: rows)
    // The fields stay where they are: what is wrong takes the blank line above the foot, then lines below it.
    rect.rows += min(max(0, errors.count - 2), room.endRow - rect.endRow)
    buffer.fill(rect, style: theme[.base])
    buffer.box(rect, style: theme[.modalBorder], title: form.title, titleStyle: theme[.modalTitle])
    let inside = rect.inset(by: 1)
    let body = inside.droppingBottom(max(1, errors.count))
    let first = max(0, min(form.focus - body.rows / 2, form.fields.count - body.rows))
    for line in 0..<body.rows where first + line < form.fields.count {
      let index = first + line
      let place = Position(column: body.column + 1, row: body.row + line)
      drawField(
        form.fields[index],
        isFocused: index == form.focus,
        at: place,
        body.columns - 2,
        theme,
        on: &buffer
      )
    }
    for (index, line) in errors.enumerated() {
      buffer.write(
        line,
        column: body.column + 1,
        row: body.endRow + index,
        style: theme[.toastError],
        limit: body.columns - 2
      )
    }
  }

  private static func drawField(
    _ field: FormField,
    isFocused: Bool,
    at place: Position,
    _ columns: Int,
    _ theme: Theme,
    on buffer: inout CellBuffer
  ) {
    let label = theme[isFocused ? .hintKey : .cardLabel]
    buffer.write(
      field.label,
      column: place.column,
      row: place.row,
      style: label,
      limit: labelColumns - 1
    )
    let start = place.column + labelColumns
    let room = max(1, columns - labelColumns)
    let isProposal = isFocused && field.input.isProposal
    let style = theme[isProposal ? .modalSelection : isFocused ? .input : .cardValue]
    if case .choice = field.kind {
      let value = field.value.isEmpty ? "-" : field.value
      let text = isFocused ? "< \(value) >" : value
      buffer.write(text, column: start, row: place.row, style: style, limit: room)
      if isFocused { buffer.cursor = Position(column: start, row: place.row) }
      return
    }
    let caret = field.input.draw(
      on: &buffer,
      column: start,
      row: place.row,
      columns: room,
      style: style
    )
    if field.value.isEmpty {
      buffer.write(
        theme.placeholder(field.placeholder),
        column: start,
        row: place.row,
        style: theme[.inputPlaceholder],
        limit: room
      )
    }
    if field.longText != nil {
      buffer.write(
        " … Ctrl-O",
        column: start + room - 9,
        row: place.row,
        style: theme[.textDim],
        limit: 9
      )
    }
    if isFocused { buffer.cursor = caret }
  }
}
