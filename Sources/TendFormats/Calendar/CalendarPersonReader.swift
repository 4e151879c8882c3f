/// Reads who organises an entry or takes part in it.
///
/// Source: RFC 5545, sections 3.8.4.1 and 3.8.4.3; `EMAIL` is of RFC 7986, section 6.2.
enum CalendarPersonReader {
  private static let things: Set = ["ROOM", "RESOURCE", "GROUP"]

  /// The person of a line; nil for a room, a resource, a group or nobody.
  static func person(_ line: CalendarLine) -> CalendarEntry.Person? {
    if let kind = line.parameter("CUTYPE"), things.contains(kind.uppercased()) { return nil }
    var person = CalendarEntry.Person()
    let value = CalendarText.trimmed(CalendarText.text(of: line))
    person.name = CalendarText.trimmed(line.parameter("CN") ?? "")
    person.email = address(line.parameter("EMAIL") ?? "") ?? address(value) ?? ""
    person.answer = (line.parameter("PARTSTAT") ?? "").uppercased()
    // vCalendar 1.0 writes the name before the address, or alone.
    if person.name.isEmpty, let bracket = value.firstIndex(of: "<") {
      person.name = CalendarText.trimmed(String(value[..<bracket].filter { $0 != "\"" }))
    }
    return person.name.isEmpty && person.email.isEmpty ? nil : person
  }

  /// The address in a value: bare, in angle brackets, or after `mailto:`; nil when there is none.
  private static func address(_ value: String) -> String? {
    var rest = value[...]
    if let open = rest.lastIndex(of: "<") {
      rest = rest[rest.index(after: open)...].prefix { $0 != ">" }
    }
    rest = rest.drop { $0 == "\"" || $0 == "'" || $0 == " " }
    // Some writers put the scheme twice, or parameters before it.
    if let scheme = rest.ranges(of: /mailto:\s*/.ignoresCase()).last {
      rest = rest[scheme.upperBound...]
    }
    rest = rest.prefix { !"?\"' >".contains($0) }
    guard rest.contains("@") else { return nil }
    let isAddress = !rest.contains("/") && !rest.contains(":")
    return isAddress ? PercentEncoding.decoded(String(rest)) : nil
  }
}
