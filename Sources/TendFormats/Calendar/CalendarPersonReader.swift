import TendModel

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
    // vCalendar 1.0 calls the answer a status.
    let answer = line.parameter("PARTSTAT") ?? line.parameter("STATUS") ?? ""
    person.answer = CalendarText.trimmed(answer).uppercased().replacing(" ", with: "-")
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
    if let end = endOfScheme(in: rest) { rest = rest[end...].drop(while: \.isWhitespace) }
    if let quoted = quotedMailbox(rest) { return PercentEncoding.decoded(quoted) }
    rest = rest.prefix { !"?\" >".contains($0) }
    while rest.first == "'" { rest = rest.dropFirst() }
    while rest.last == "'" { rest = rest.dropLast() }
    guard let at = rest.lastIndex(of: "@") else { return nil }
    // An address of another kind, or a path to somebody, is none of mail.
    let (mailbox, domain) = (rest[..<at], rest[at...])
    let isAddress =
      !mailbox.hasPrefix("/") && !mailbox.containsBytes(":") && !domain.containsBytes("/")
      && !domain.containsBytes(":")
    return isAddress ? PercentEncoding.decoded(String(rest)) : nil
  }

  /// Where the last `mailto:` of a text ends; nil when there is none.
  private static func endOfScheme(in text: Substring) -> Substring.Index? {
    var end: Substring.Index?
    var rest = text.utf8
    while let colon = rest.firstIndex(of: 0x3A) {
      let before = rest[..<colon].suffix(6)
      if before.map({ $0 | 0x20 }).elementsEqual("mailto".utf8) { end = rest.index(after: colon) }
      rest = rest[rest.index(after: colon)...]
    }
    return end
  }

  /// An address whose mailbox stands in quotation marks, as `"john doe"@example.com`; nil when it does not.
  private static func quotedMailbox(_ text: Substring) -> String? {
    guard text.hasPrefix("\""), let end = text.byteRange(of: "\"@"),
      end.lowerBound > text.startIndex
    else { return nil }
    let domain = text[end.upperBound...].prefix { !"?\"' >".contains($0) }
    return String(text[..<end.upperBound] + String(domain))
  }
}
