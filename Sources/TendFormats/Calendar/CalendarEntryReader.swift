import TendModel

/// Reads one component of a calendar into an entry.
struct CalendarEntryReader {
  /// An entry with what its occurrences depend on.
  struct Draft {
    let component: CalendarComponent
    var entry = CalendarEntry()
    var problems: [ImportProblem] = []
    /// What a rule counts from.
    var start: CalendarTime?
    /// Which occurrence it replaces.
    var replaces: CalendarTime?
    var rules: [RecurrenceRule] = []
    var exceptionRules: [RecurrenceRule] = []
    var exceptions: [CalendarTime] = []
    var additions: [CalendarTime] = []
    /// What it changes of the occurrence that it replaces holds for all later ones too.
    var movesLater = false
  }

  private(set) var zones: ZoneFinder
  private let isOld: Bool
  private let isCancelled: Bool

  /// - Parameters:
  ///   - zones: The zones that hold in the calendar.
  ///   - isOld: It is of version 1.0, whose lists have semicolons.
  ///   - isCancelled: The calendar was sent to call its entries off.
  init(_ zones: ZoneFinder, isOld: Bool, isCancelled: Bool = false) {
    self.isCancelled = isCancelled
    self.zones = zones
    self.isOld = isOld
  }

  /// Reads a component; what it does not say stays empty.
  mutating func draft(_ component: CalendarComponent) -> Draft {
    var draft = Draft(component: component)
    draft.entry.line = component.number
    draft.entry.uid = component.text("UID")
    draft.entry.relatedTo = component.lines("RELATED-TO").map(\.word).filter { !$0.isEmpty }
    draft.entry.contactUID = component.word("X-TEND-CONTACT")
    draft.entry.summary = component.text("SUMMARY")
    draft.entry.details = component.text("DESCRIPTION")
    draft.entry.location = component.text("LOCATION")
    draft.entry.status = component.text("STATUS")
    draft.entry.isCancelled = isCancelled || draft.entry.status.uppercased() == "CANCELLED"
    draft.entry.priority = number(component.word("PRIORITY"), 1...9)
    draft.entry.percent = number(component.word("PERCENT-COMPLETE"), 1...100)
    draft.entry.alarmCount = component.children.count { $0.name == "VALARM" }
    let separators: Set<UInt8> = isOld ? [0x2C, 0x3B] : [0x2C]
    draft.entry.categories = component.lines("CATEGORIES").flatMap {
      CalendarText.list(of: $0, separators: separators)
    }
    draft.entry.organizer = component.line("ORGANIZER").flatMap(CalendarPersonReader.person)
    draft.entry.attendees = component.lines("ATTENDEE").compactMap(CalendarPersonReader.person)
    readTimes(&draft)
    readRules(&draft)
    return draft
  }

  private mutating func readTimes(_ draft: inout Draft) {
    let start = time("DTSTART", &draft)
    let due = time("DUE", &draft)
    let end = time("DTEND", &draft)
    let duration = draft.component.word("DURATION")
    draft.entry.duration = duration
    let length = CalendarDuration(duration)
    let reckoned = length.flatMap { length in start?.adding(length) }
    draft.entry.start = start?.text ?? ""
    if draft.component.name == "VTODO" {
      draft.entry.due = (due ?? reckoned)?.text ?? ""
      draft.entry.end = end?.text ?? ""
    } else {
      draft.entry.end = (end ?? reckoned)?.text ?? ""
      draft.entry.due = due?.text ?? ""
    }
    draft.entry.completed = time("COMPLETED", &draft)?.text ?? ""
    draft.start = start ?? due
    draft.replaces = time("RECURRENCE-ID", &draft)
    let range = draft.component.line("RECURRENCE-ID")?.parameter("RANGE") ?? ""
    draft.movesLater = range.uppercased() == "THISANDFUTURE"
    draft.entry.recurrenceID = draft.replaces?.text ?? ""
  }

  private mutating func readRules(_ draft: inout Draft) {
    let component = draft.component
    for line in component.lines("RRULE") {
      if draft.entry.rule.isEmpty { draft.entry.rule = line.word }
      if let rule = rule(line) {
        draft.rules.append(rule)
        draft.problems += rule.unreadParts.map { part in
          ImportProblem(
            line: line.number,
            reason: "\"\(OutsideText.line(part))\" of this rule cannot be read; it was left out"
          )
        }
      } else {
        let word = line.word.uppercased()
        let isOther = word.containsBytes("RSCALE=") && !word.containsBytes("RSCALE=GREG")
        let what = isOther ? "counts by another calendar" : "is no rule"
        draft.problems.append(
          ImportProblem(
            line: line.number,
            reason:
              "\"\(OutsideText.line(line.word))\" \(what); the entry was taken as one that "
              + "does not repeat"
          )
        )
      }
    }
    draft.exceptionRules = component.lines("EXRULE").compactMap(rule)
    draft.exceptions = component.lines("EXDATE").flatMap { times($0) }
    draft.additions = component.lines("RDATE").flatMap { times($0) }
    draft.entry.exceptions = draft.exceptions.map(\.text)
  }

  private func rule(_ line: CalendarLine) -> RecurrenceRule? {
    RecurrenceRule(line.word) ?? (isOld ? OldRecurrence.rule(line.word) : nil)
  }

  /// The time of a property; nil, and a problem, when it cannot be read.
  private mutating func time(_ name: String, _ draft: inout Draft) -> CalendarTime? {
    guard let line = draft.component.line(name) else { return nil }
    if let time = times(line).first { return time }
    draft.problems.append(
      ImportProblem(
        line: line.number,
        reason: "\(name) \"\(OutsideText.line(line.word))\" is no time; it was left out"
      )
    )
    return nil
  }

  /// The times of a list; of a period its start.
  private mutating func times(_ line: CalendarLine) -> [CalendarTime] {
    let found = plainTimes(line)
    guard found.isEmpty, let other = line.withColonInZone else { return found }
    return plainTimes(other)
  }

  private mutating func plainTimes(_ line: CalendarLine) -> [CalendarTime] {
    let isDate = line.parameter("VALUE")?.uppercased() == "DATE"
    let zone = isDate ? nil : zones.zone(of: line)
    return line.word.split { $0 == "," || isOld && $0 == ";" }.compactMap { word in
      let start = word.split(separator: "/").first ?? ""
      let time = CalendarTime(CalendarText.trimmed(String(start)), zone: zone)
      return isDate ? time?.dateOnly : time
    }
  }

  private func number(_ text: String, _ range: ClosedRange<Int>) -> Int {
    Int(text).flatMap { range.contains($0) ? $0 : nil } ?? 0
  }
}
