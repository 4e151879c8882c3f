import TendAnalytics
import TendModel
import TendScreen

/// A way as boxes from the user to who is asked for, with the strength of each step between them.
struct RouteDiagram {
  /// How many rows it takes; none where the boxes would be too narrow for names.
  let rows: Int

  private let steps: [RouteStep]
  private let names: [String]
  /// When each was last reached; empty where there is no room for it.
  private let notes: [String]
  private let boxColumns: [Int]
  private let linkColumns: Int

  private static let narrowestLink = 9
  private static let widestLink = 17
  private static let narrowestBox = 9

  /// Fits a way into columns.
  ///
  /// - Parameters:
  ///   - way: The way.
  ///   - columns: How wide it may be.
  ///   - today: The day from which days are told in a row of their own; nil where there is none.
  init(_ way: RouteOverview.Way, columns: Int, today: CalendarDay?) {
    let names = ["You"] + way.stops.map(\.name)
    let notes =
      today.map { today in
        [""]
          + way.stops.map { stop in
            stop.lastContact.map { DayWords.short($0, from: today) } ?? "never reached"
          }
      } ?? []
    let wanted = names.indices.map { index in
      let note = index < notes.count ? notes[index] : ""
      return 4 + max(TextWidth.columns(of: names[index]), TextWidth.columns(of: note))
    }
    (steps, self.names, self.notes) = (way.stops.map(\.step), names, notes)
    let room = columns - steps.count * Self.narrowestLink
    // The longest names are cut first.
    let widest = wanted.max() ?? 0
    let most = (0...widest).reversed().first { most in
      wanted.reduce(0) { $0 + min($1, most) } <= room
    }
    boxColumns = wanted.map { min($0, most ?? 0) }
    let free = room - boxColumns.reduce(0, +)
    linkColumns = min(Self.widestLink, Self.narrowestLink + free / max(1, steps.count))
    rows = (most ?? 0) < Self.narrowestBox ? 0 : notes.isEmpty ? 3 : 4
  }

  /// Draws one row.
  ///
  /// - Parameters:
  ///   - row: Which, from 0.
  ///   - place: Where it begins.
  ///   - current: The stop under the cursor; nil when it is in another way.
  ///   - theme: The look.
  ///   - buffer: What to draw on.
  func draw(
    _ row: Int,
    at place: Position,
    current: Int?,
    _ theme: Theme,
    on buffer: inout CellBuffer
  ) {
    var column = place.column
    for index in names.indices {
      let isCurrent = current.map { $0 + 1 == index } ?? false
      drawBox(index, row, column, place.row, isCurrent, theme, on: &buffer)
      column += boxColumns[index]
      guard index < steps.count else { break }
      drawLink(steps[index], row, column, place.row, theme, on: &buffer)
      column += linkColumns
    }
  }

  private func drawBox(
    _ index: Int,
    _ row: Int,
    _ column: Int,
    _ line: Int,
    _ isCurrent: Bool,
    _ theme: Theme,
    on buffer: inout CellBuffer
  ) {
    let width = boxColumns[index]
    let border = theme[isCurrent ? .paneBorderFocus : .paneBorder]
    if row == 0 || row == rows - 1 {
      let (left, right) = row == 0 ? ("┌", "┐") : ("└", "┘")
      buffer.horizontalLine(column: column, row: line, columns: width, style: border)
      buffer.write(left, column: column, row: line, style: border)
      buffer.write(right, column: column + width - 1, row: line, style: border)
      return
    }
    let isName = row == 1
    let text = isName ? names[index] : notes[index]
    let left = isName && index > 0 ? joint(steps[index - 1], isLeft: true) : "│"
    let right = isName && index < steps.count ? joint(steps[index], isLeft: false) : "│"
    buffer.write(left, column: column, row: line, style: border)
    buffer.write(
      text,
      column: column + 2,
      row: line,
      style: theme[isCurrent && isName ? .listRowCursor : isName ? .textStrong : .textDim],
      limit: width - 4
    )
    buffer.write(right, column: column + width - 1, row: line, style: border)
  }

  /// Where a step meets the edge of a box.
  private func joint(_ step: RouteStep, isLeft: Bool) -> String {
    line(step) == "═" ? (isLeft ? "╡" : "╞") : isLeft ? "┤" : "├"
  }

  /// The stronger, the thicker.
  private func line(_ step: RouteStep) -> Character {
    step.strength >= TieWeight.strongFrom
      ? "═" : step.strength >= TieWeight.mediumFrom ? "─" : "┄"
  }

  private func drawLink(
    _ step: RouteStep,
    _ row: Int,
    _ column: Int,
    _ line: Int,
    _ theme: Theme,
    on buffer: inout CellBuffer
  ) {
    let style = theme[.textAccent]
    if row == 1 {
      let place = Rect(column: column, row: line, columns: linkColumns, rows: 1)
      buffer.fill(place, style: style, text: self.line(step))
      // A number for what is not known would look as if it were.
      drawMiddle(
        step.isKnown ? " \(NumberWords.hundredths(step.strength)) " : " ? ",
        column,
        line,
        style,
        on: &buffer
      )
    } else if row == 2 {
      let word = step.isKnown ? step.word : "unknown"
      drawMiddle(word, column, line, theme[.textDim], on: &buffer)
    }
  }

  private func drawMiddle(
    _ text: String,
    _ column: Int,
    _ row: Int,
    _ style: Style,
    on buffer: inout CellBuffer
  ) {
    let start = column + (linkColumns - TextWidth.columns(of: text)) / 2
    buffer.write(text, column: start, row: row, style: style, limit: linkColumns)
  }
}
