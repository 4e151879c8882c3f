import TendModel

/// A text to read: how something is counted, or what the networks cover.
struct NotesScreen: Sendable {
  let title: String
  let lines: [Facts.Line]
  /// Moves the text, a line at a time.
  var cursor = ListCursor()

  init(title: String, lines: [Facts.Line], visible: Int) {
    (self.title, self.lines) = (title, lines)
    cursor.resize(total: lines.count, visible: visible)
  }
}
