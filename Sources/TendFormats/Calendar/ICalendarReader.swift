public import TendModel

/// Reads the events and to-dos of a calendar file.
///
/// Whatever is wrong with one component leaves the others readable.
///
/// Source: RFC 5545; vCalendar 1.0 (1996) for what old phones write.
public enum ICalendarReader {
  /// The events and to-dos of all calendars in a file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file; UTF-8, UTF-16, or whatever its lines name.
  ///   - span: The days for which all times of a repeated entry are told, without those of its replacements, which are
  ///     entries of their own; nil for the first twelve.
  ///   - progress: Called now and then with the entries done and their total; false stops.
  /// - Returns: The entries in the file's order, and what was wrong with it.
  /// - Throws: `FormatError` with `cancelled`.
  /// - Complexity: O(n) in the bytes; the occurrences of a rule are looked for with bounded work.
  public static func read(
    _ bytes: [UInt8],
    repeating span: ClosedRange<CalendarDay>? = nil,
    progress: (Int, Int) -> Bool = { _, _ in true }
  ) throws(FormatError) -> CalendarFile {
    let tree = CalendarTree(plain(bytes))
    var file = CalendarFile()
    file.problems = tree.problems
    let groups = groups(tree.roots)
    // Some writers describe a zone in one calendar of a file and use it in another.
    let zones = ZoneFinder.byName(
      Self.zones(tree.roots) + tree.roots.flatMap { Self.zones($0.children) }
    )
    let count = groups.reduce(0) { $0 + $1.entries.count }
    var work = OccurrenceFinder.work(entries: count)
    var zoneWork = work
    var drafts: [CalendarEntryReader.Draft] = []
    drafts.reserveCapacity(count)
    for group in groups {
      let finder = ZoneFinder(
        group.zones,
        others: zones,
        standard: group.standardZone,
        work: zoneWork
      )
      var reader = CalendarEntryReader(
        finder,
        isOld: group.isOld,
        isCancelled: group.isCancelled
      )
      for entry in group.entries {
        drafts.append(reader.draft(entry))
        if drafts.count.isMultiple(of: 256), !progress(drafts.count, count) {
          throw FormatError.cancelled
        }
      }
      zoneWork = reader.zones.work
    }
    // One calendar of a file may replace occurrences of another.
    OccurrenceFinder.fill(&drafts, within: span, work: &work)
    for draft in drafts {
      if draft.component.name == "VTODO" {
        file.todos.append(draft.entry)
      } else {
        file.events.append(draft.entry)
      }
      file.problems += draft.problems
    }
    if work <= 0 || zoneWork <= 0 {
      file.problems.append(
        ImportProblem(
          line: 1,
          reason: "the rules of this calendar name too many times; not all occurrences were found"
        )
      )
    }
    file.problems.sort { $0.line < $1.line }
    return file
  }

  /// The components of one calendar with the zones that hold in it.
  private struct Group {
    let entries: [CalendarComponent]
    let zones: [CalendarComponent]
    /// The name in `X-WR-TIMEZONE`.
    let standardZone: String
    let isOld: Bool
    /// It was sent to call its entries off (RFC 5546, section 3.2.5).
    let isCancelled: Bool
  }

  /// One group for each calendar; components that stand outside of all count as one more.
  private static func groups(_ roots: [CalendarComponent]) -> [Group] {
    let loose = roots.filter { $0.name != "VCALENDAR" }
    var groups: [Group] = []
    for calendar in roots where calendar.name == "VCALENDAR" {
      groups.append(
        Group(
          entries: entries(calendar.children),
          zones: zones(calendar.children),
          standardZone: calendar.word("X-WR-TIMEZONE"),
          isOld: calendar.word("VERSION") == "1.0",
          isCancelled: calendar.word("METHOD").uppercased() == "CANCEL"
        )
      )
    }
    if !loose.isEmpty {
      groups.append(
        Group(
          entries: entries(loose),
          zones: [],
          standardZone: "",
          isOld: false,
          isCancelled: false
        )
      )
    }
    return groups
  }

  private static func zones(_ components: [CalendarComponent]) -> [CalendarComponent] {
    components.filter { $0.name == "VTIMEZONE" }
  }

  private static func entries(_ components: [CalendarComponent]) -> [CalendarComponent] {
    components.filter { $0.name == "VEVENT" || $0.name == "VTODO" }
  }

  /// The bytes without a byte order mark; UTF-16 becomes UTF-8.
  ///
  /// Other encodings are told apart line by line, after unfolding, because a fold may cut a character.
  private static func plain(_ bytes: [UInt8]) -> [UInt8] {
    if let decoded = DecodedText(utf16In: bytes) { return decoded.bytes }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    // No text means NUL.
    return text.contains(0) ? text.filter { $0 != 0 } : text
  }
}
