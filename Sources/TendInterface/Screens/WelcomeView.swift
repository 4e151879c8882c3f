import TendModel
import TendScreen

/// What is seen where there is nothing to list: always the next key.
enum WelcomeView {
  static func draw(_ state: AppState, _ rect: Rect, on buffer: inout CellBuffer) {
    guard let counts = state.summary else { return }
    let lines: [(key: String, text: String)]
    if counts.contacts + counts.archivedContacts == 0 {
      lines = [
        ("", "Welcome to tend. There are no contacts yet."), ("", ""),
        (
          ":import FILE", "read vCards, a LinkedIn, Google or other export, shown first"
        ),
        ("a", "start empty: add the first contact"),
        (":demo", "look at the sample data; nothing of it is kept"),
        (":me", "say who you are"), ("?", "all keys"),
      ]
    } else {
      lines = [
        ("", "Nothing is due today."), ("", ""), ("2", "all contacts; i logs, f adds a follow-up"),
        ("3", "the networks"), ("5", "what happened lately"),
      ]
    }
    drawLines(lines, state.theme, rect, on: &buffer)
  }

  /// Says that a filter leaves no row of a list.
  static func drawNoMatch(_ text: String, _ theme: Theme, _ rect: Rect, on buffer: inout CellBuffer)
  {
    drawLines(
      [("", "No row contains \"\(text)\"."), ("Esc", "show all again")],
      theme,
      rect,
      on: &buffer
    )
  }

  /// Draws keys and what they do, one to a line.
  static func drawLines(
    _ lines: [(key: String, text: String)],
    _ theme: Theme,
    _ rect: Rect,
    on buffer: inout CellBuffer
  ) {
    for (index, line) in lines.enumerated() where index + 1 < rect.rows {
      let row = rect.row + 1 + index
      guard !line.key.isEmpty else {
        buffer.write(
          line.text,
          column: rect.column + 2,
          row: row,
          style: theme[.textStrong],
          limit: rect.columns - 3
        )
        continue
      }
      buffer.write(line.key, column: rect.column + 2, row: row, style: theme[.hintKey], limit: 13)
      buffer.write(
        line.text,
        column: rect.column + 16,
        row: row,
        style: theme[.base],
        limit: rect.columns - 17
      )
    }
  }
}
