import TendModel

/// Builds the components of a calendar out of its lines, whatever `END` is missing.
struct CalendarTree {
  /// More levels than any calendar has; what is deeper counts as part of the last.
  private static let deepest = 16
  /// Components that stand in a calendar and never in each other.
  private static let topNames: Set = [
    "VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE", "VCALENDAR",
  ]

  private(set) var roots: [CalendarComponent] = []
  private(set) var problems: [ImportProblem] = []
  private var open: [CalendarComponent] = []

  init(_ bytes: [UInt8]) {
    var reader = CalendarLineReader(bytes)
    while let line = reader.next() {
      switch line.name {
      case "BEGIN": begin(line)
      case "END": end(line)
      default:
        if !open.isEmpty { open[open.count - 1].lines.append(line) }
      }
    }
    if let component = open.last(where: { $0.name != "VCALENDAR" }) { report(component) }
    while !open.isEmpty { close() }
    problems += reader.strayLines.map {
      ImportProblem(
        line: $0,
        reason: "this line is neither a property nor the continuation of one; it was left out"
      )
    }
  }

  private mutating func begin(_ line: CalendarLine) {
    let name = line.word.uppercased()
    if Self.topNames.contains(name) {
      // Whatever is still open around it has lost its end, but for the calendar.
      while let last = open.last, name == "VCALENDAR" || last.name != "VCALENDAR" {
        report(last)
        close()
      }
    }
    guard open.count < Self.deepest else { return }
    open.append(CalendarComponent(name: name, number: line.number))
  }

  private mutating func end(_ line: CalendarLine) {
    let name = line.word.uppercased()
    guard let index = open.lastIndex(where: { $0.name == name }) else { return }
    while open.count > index + 1 {
      if let last = open.last { report(last) }
      close()
    }
    close()
  }

  private mutating func close() {
    let component = open.removeLast()
    if open.isEmpty {
      roots.append(component)
    } else {
      open[open.count - 1].children.append(component)
    }
  }

  private mutating func report(_ component: CalendarComponent) {
    problems.append(
      ImportProblem(
        line: component.number,
        reason: "END:\(component.name) is missing; what came before the next component was taken"
      )
    )
  }
}
