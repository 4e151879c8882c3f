/// A component of a calendar with its lines and what it contains.
struct CalendarComponent {
  /// In upper case, such as `VEVENT`.
  let name: String
  /// The line of its `BEGIN`.
  let number: Int
  var lines: [CalendarLine] = []
  var children: [CalendarComponent] = []

  /// The first line of a name; nil when there is none.
  func line(_ name: String) -> CalendarLine? { lines.first { $0.name == name } }

  /// The lines of a name.
  func lines(_ name: String) -> [CalendarLine] { lines.filter { $0.name == name } }

  /// The text of the first line of a name that has any; empty when there is none.
  func text(_ name: String) -> String {
    for line in lines where line.name == name {
      let text = CalendarText.trimmed(CalendarText.text(of: line))
      if !text.isEmpty { return text }
    }
    return ""
  }

  /// The value of the first line of a name as it stands there; empty when there is none.
  func word(_ name: String) -> String { line(name)?.word ?? "" }
}
