import TendModel

/// A time zone as a `VTIMEZONE` of the file describes it: its changes of offset.
///
/// Source: RFC 5545, section 3.6.5.
struct DescribedZone: Hashable, Sendable {
  /// The offset that holds from an instant on.
  private struct Change: Hashable, Sendable {
    let instant: Int
    let offset: Int
  }

  /// More changes than any zone has in the years that are looked at.
  private static let mostChanges = 1200
  /// 1900-01-01 and 2200-01-01 in seconds since 1970: changes outside are of no use.
  private static let years = -2_208_988_800...7_258_118_400

  /// By instant.
  private let changes: [Change]
  private let offsetBefore: Int

  /// Reads a component; nil when it names no offset.
  ///
  /// - Parameters:
  ///   - component: The `VTIMEZONE`.
  ///   - work: How many days may be looked at; lowered by what was.
  init?(_ component: CalendarComponent, work: inout Int) {
    var changes: [Change] = []
    var standard: Int?
    var first: Int?
    var earliest = (onset: Int.max, offsetFrom: 0)
    for part in component.children where part.name == "STANDARD" || part.name == "DAYLIGHT" {
      guard let offset = Self.offset(part.word("TZOFFSETTO")) else { continue }
      let offsetFrom = Self.offset(part.word("TZOFFSETFROM")) ?? offset
      first = first ?? offset
      if part.name == "STANDARD" { standard = standard ?? offset }
      for local in Self.onsets(part, offsetFrom: offsetFrom, &work) {
        changes.append(Change(instant: local - offsetFrom, offset: offset))
        if local - offsetFrom < earliest.onset { earliest = (local - offsetFrom, offsetFrom) }
      }
    }
    guard let usual = standard ?? first else { return nil }
    // Before its first change a zone has the offset from which that leads away.
    offsetBefore = changes.isEmpty ? usual : earliest.offsetFrom
    self.changes = changes.sorted { $0.instant < $1.instant }
  }

  /// The seconds east of UTC at an instant.
  ///
  /// - Complexity: O(log n) in the changes.
  func offset(at instant: Int) -> Int {
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].instant <= instant { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? offsetBefore : changes[low - 1].offset
  }

  /// The local times at which a part begins to hold.
  private static func onsets(
    _ part: CalendarComponent,
    offsetFrom: Int,
    _ work: inout Int
  ) -> [Int] {
    guard let start = part.line("DTSTART").flatMap({ CalendarTime($0.word, zone: nil) }) else {
      return []
    }
    var onsets = [start.local]
    for line in part.lines("RRULE") {
      guard let rule = RecurrenceRule(line.word) else { continue }
      let until = rule.until.map { $0.zone == .utc ? $0.local + offsetFrom : $0.lastSecond }
      var expander = RecurrenceExpander(rule, from: start.local, until: until)
      // Some zones begin in the year 1.
      for _ in 0..<5 * mostChanges {
        guard onsets.count < mostChanges, expander.steps < work, let onset = expander.next(),
          onset < years.upperBound
        else { break }
        if onset < years.lowerBound { onsets[0] = onset } else { onsets.append(onset) }
      }
      work -= expander.steps
    }
    for line in part.lines("RDATE") {
      for word in line.word.split(separator: ",").prefix(mostChanges) {
        if let time = CalendarTime(word, zone: nil) { onsets.append(time.local) }
      }
    }
    return onsets
  }

  /// `+0100`, `-053022`, also with colons or hours alone.
  static func offset(_ text: some StringProtocol) -> Int? {
    let digits = text.utf8.filter { (0x30...0x39).contains($0) }.map { Int($0) - 0x30 }
    guard let sign = text.utf8.first, [2, 4, 6].contains(digits.count) else { return nil }
    let numbers = stride(from: 0, to: digits.count, by: 2).map { digits[$0] * 10 + digits[$0 + 1] }
    let seconds = zip(numbers, [3600, 60, 1]).reduce(0) { $0 + $1.0 * $1.1 }
    guard seconds < 86_400 else { return nil }
    return sign == UInt8(ascii: "-") ? -seconds : seconds
  }
}
