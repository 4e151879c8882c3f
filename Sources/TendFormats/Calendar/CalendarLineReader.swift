/// Cuts a calendar into its content lines, unfolded.
///
/// Lines end with CR LF, LF or CR. A blank or tab at the beginning of a line joins it to the one before, at the level of
/// bytes, because writers fold inside characters. The soft line ends of quoted-printable text are joined as well.
///
/// Source: RFC 5545, section 3.1; vCalendar 1.0, section 2.1.3.
struct CalendarLineReader {
  private let bytes: [UInt8]
  private var index = 0
  private var lineNumber = 0
  /// A line that was read to see whether a text goes on in it.
  private var ahead: ([UInt8], Int)?
  /// Numbers of the lines that are none, to be reported.
  private(set) var strayLines: [Int] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next content line, passing over what is none; nil at the end.
  mutating func next() -> CalendarLine? {
    while let (line, number) = nextLogicalLine() {
      if let parsed = CalendarLine(line[...], number: number) {
        return Self.texts.contains(parsed.name) ? joined(parsed, line) : parsed
      }
      if line.contains(where: { $0 > 0x20 }), strayLines.count < 100 { strayLines.append(number) }
    }
    return nil
  }

  /// A text with the lines after it that are no properties: its writer wrote its line ends as they are.
  private mutating func joined(_ first: CalendarLine, _ line: [UInt8]) -> CalendarLine {
    var whole = line
    var blanks = 0
    while let (next, number) = nextLogicalLine() {
      if !next.contains(where: { $0 > 0x20 }) {
        blanks += 1
        continue
      }
      guard Self.isText(next, number) else {
        ahead = (next, number)
        break
      }
      for _ in 0...blanks { whole += Array("\\n".utf8) }
      whole += next
      blanks = 0
    }
    if whole.count == line.count { return first }
    return CalendarLine(whole[...], number: first.number) ?? first
  }

  /// The line is no property, or one of a name that no calendar has and nobody would give one.
  private static func isText(_ line: [UInt8], _ number: Int) -> Bool {
    guard let parsed = CalendarLine(line[...], number: number) else { return true }
    if names.contains(parsed.name) || parsed.name.hasPrefix("X-") { return false }
    let word = line.prefix { $0 != 0x3A && $0 != 0x3B }
    return word.contains { (0x61...0x7A).contains($0) } || parsed.value.first == 0x20
  }

  /// Properties whose values are written by people.
  private static let texts: Set = ["DESCRIPTION", "SUMMARY", "LOCATION", "COMMENT", "CONTACT"]

  /// The properties of RFC 5545, section 3.8, RFC 7986 and RFC 9073, and the frames of components.
  private static let names: Set = [
    "BEGIN", "END", "ATTACH", "CATEGORIES", "CLASS", "COMMENT", "DESCRIPTION", "GEO", "LOCATION",
    "PERCENT-COMPLETE", "PRIORITY", "RESOURCES", "STATUS", "SUMMARY", "COMPLETED", "DTEND", "DUE",
    "DTSTART", "DURATION", "FREEBUSY", "TRANSP", "TZID", "TZNAME", "TZOFFSETFROM", "TZOFFSETTO",
    "TZURL", "ATTENDEE", "CONTACT", "ORGANIZER", "RECURRENCE-ID", "RELATED-TO", "URL", "UID",
    "EXDATE", "EXRULE", "RDATE", "RRULE", "ACTION", "REPEAT", "TRIGGER", "CREATED", "DTSTAMP",
    "LAST-MODIFIED", "SEQUENCE", "REQUEST-STATUS", "CALSCALE", "METHOD", "PRODID", "VERSION",
    "NAME", "REFRESH-INTERVAL", "SOURCE", "COLOR", "IMAGE", "CONFERENCE", "ACKNOWLEDGED",
    "STYLED-DESCRIPTION", "STRUCTURED-DATA", "PARTICIPANT-TYPE", "CALENDAR-ADDRESS", "DALARM",
    "AALARM", "MALARM", "PALARM", "RNUM", "TZ", "DAYLIGHT",
  ]

  private mutating func nextLogicalLine() -> ([UInt8], Int)? {
    if let ahead {
      self.ahead = nil
      return ahead
    }
    return logicalLine()
  }

  private mutating func logicalLine() -> ([UInt8], Int)? {
    guard index < bytes.count else { return nil }
    var line = Array(physicalLine())
    let number = lineNumber
    let isQuotedPrintable = Self.isQuotedPrintable(line)
    while index < bytes.count, !line.isEmpty {
      skipBlankLinesBeforeContinuation()
      if isQuotedPrintable, line.last == 0x3D {
        // A blank after a soft line end is part of the text (RFC 2045, section 6.7).
        line.removeLast()
        line += physicalLine()
      } else if bytes[index] == 0x20 || bytes[index] == 0x09 {
        line += physicalLine().dropFirst()
      } else {
        break
      }
    }
    return (line, number)
  }

  /// Early Mozilla programs write a blank line before what continues a line.
  private mutating func skipBlankLinesBeforeContinuation() {
    var next = index
    var count = 0
    while next < bytes.count, bytes[next] == 0x0D || bytes[next] == 0x0A {
      if bytes[next] == 0x0A { count += 1 }
      next += 1
    }
    guard count > 0, next + 1 < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09,
      bytes[next + 1] > 0x20
    else { return }
    index = next
    lineNumber += count
  }

  private mutating func physicalLine() -> ArraySlice<UInt8> {
    let start = index
    lineNumber += 1
    while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    let line = bytes[start..<index]
    guard index < bytes.count else { return line }
    let isReturn = bytes[index] == 0x0D
    index += 1
    guard isReturn else { return line }
    // Some writers turn the LF of CR LF into CR LF once more.
    if bytes[index...].starts(with: [0x0D, 0x0A]) { index += 1 }
    if index < bytes.count, bytes[index] == 0x0A { index += 1 }
    return line
  }

  private static func isQuotedPrintable(_ line: [UInt8]) -> Bool {
    guard let colon = line.firstIndex(of: 0x3A), line.last == 0x3D else { return false }
    return String(decoding: line[..<colon], as: UTF8.self).uppercased()
      .contains("QUOTED-PRINTABLE")
  }
}
