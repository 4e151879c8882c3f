import TendModel

/// The lines of a file with one to-do, of which some are edited.
///
/// Source: RFC 5545, sections 3.6.2 and 3.8.
struct TodoLines {
  private var file: VCard

  init(_ bytes: [UInt8]) { file = VCard(bytes) }

  var bytes: [UInt8] { file.bytes }

  /// The places of the to-do's own lines, without those of its alarms, and of its end.
  private var own: (lines: [Int], end: Int?) {
    var stack: [String] = []
    var found: [Int] = []
    for (index, line) in file.lines.enumerated() {
      let word = String(decoding: line.rawValue, as: UTF8.self).uppercased()
        .filter { !$0.isWhitespace }
      switch line.name.uppercased() {
      case "BEGIN": stack.append(word)
      case "END":
        if stack.last == "VTODO" { return (found, index) }
        _ = stack.popLast()
      case "": break
      default: if stack.last == "VTODO" { found.append(index) }
      }
    }
    return (found, nil)
  }

  private func first(_ name: String) -> Int? {
    own.lines.first { file.lines[$0].name.uppercased() == name }
  }

  /// Gives a property a value as it is written, adds it, or takes it out.
  mutating func set(_ name: String, _ value: String?, parameters: String = "") {
    let place = first(name)
    guard let value else {
      if let place { file.removeLine(at: place) }
      return
    }
    if let place, parameters.isEmpty {
      file.setWritten(at: place, to: Array(value.utf8))
    } else if let place {
      file.replaceLine(at: place, with: [name + parameters + ":" + value])
    } else {
      add(name + parameters + ":" + value)
    }
  }

  private mutating func add(_ text: String) {
    guard let end = own.end else { return }
    file.insertLine(text, at: end)
  }

  /// Moves the day by which it is to be done; a time of the day stays, and so does the length of what has a start.
  mutating func setDue(_ day: CalendarDay?, from old: CalendarDay?) {
    guard let day else { return set("DUE", nil) }
    let digits = day.description.filter { $0 != "-" }
    for name in ["DTSTART", "DUE"] {
      guard let place = first(name) else { continue }
      let value = String(decoding: file.lines[place].rawValue, as: UTF8.self)
      let rest = value.dropFirst(8)
      guard value.prefix(8).allSatisfy(\.isNumber), rest.isEmpty || rest.first == "T" else {
        continue
      }
      // A start on the same day moves along; one that lay before stays, unless it would lie behind the end.
      let isSameDay = old.map { value.hasPrefix($0.description.filter { $0 != "-" }) } ?? false
      if name == "DUE" || isSameDay || value.prefix(8) > digits {
        file.setWritten(at: place, to: Array((digits + rest).utf8))
      }
    }
    if first("DUE") == nil {
      set("DURATION", nil)
      add("DUE;VALUE=DATE:" + digits)
    }
  }

  /// Gives it a rule by which it repeats, whose last day is of the same kind as its start.
  mutating func setRule(_ rule: String?) {
    let start = first("DTSTART") ?? first("DUE")
    let isTimed = start.map { file.lines[$0].rawValue.contains(UInt8(ascii: "T")) } ?? false
    set("RRULE", isTimed ? rule.map(ICalendarWriter.timed) : rule)
  }

  /// Says that it is open, done or dropped.
  mutating func setState(_ state: FollowUp.State, on day: CalendarDay) {
    switch state {
    case .open:
      set("STATUS", "NEEDS-ACTION")
      set("COMPLETED", nil)
      set("PERCENT-COMPLETE", nil)
    case .done:
      set("STATUS", "COMPLETED")
      // At noon the day is the same in nearly all zones.
      set("COMPLETED", day.description.filter { $0 != "-" } + "T120000Z")
      set("PERCENT-COMPLETE", "100")
    case .dropped:
      set("STATUS", "CANCELLED")
      set("COMPLETED", nil)
      set("PERCENT-COMPLETE", nil)
    }
  }
}

extension VCard {
  /// Adds a whole line, of head and value as they are written, before another.
  fileprivate mutating func insertLine(_ text: String, at index: Int) {
    lines.insert(VCardLine(raw: [], number: 0), at: index)
    replaceLine(at: index, with: [text])
  }
}
