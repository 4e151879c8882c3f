public import TendModel

/// Writes what is to be done and whose birthday it is as an iCalendar file.
///
/// Open follow-ups become to-dos and birthdays yearly events of a whole day. Who is archived is left out. The same store
/// gives the same bytes: what the format wants as the time of a record is the day on which it was written down.
///
/// Source: RFC 5545.
public enum ICalendarWriter {
  /// The year that stands for an unknown year of birth: a leap year that every calendar program can show.
  static let yearOfNone = 1972

  /// One calendar of the to-dos, what is due first, and of the birthdays, by month and day.
  ///
  /// - Parameter document: The whole store.
  /// - Returns: UTF-8 with CR LF line ends, no line longer than 75 octets.
  /// - Complexity: O(n log n) in the contacts and follow-ups.
  public static func bytes(_ document: StoreDocument) -> [UInt8] {
    var writer = ContentLineWriter()
    writer.append("BEGIN", "VCALENDAR")
    writer.append("VERSION", "2.0")
    writer.append("PRODID", "-//tend//tend//EN")
    writer.append("CALSCALE", "GREGORIAN")
    writer.append("X-WR-CALNAME", text: "tend")
    let contacts = document.contacts.map(\.contact).filter { !$0.isArchived }
    let networks = document.networks.filter { !$0.isArchived }
    let names = Dictionary(
      contacts.map { ($0.uid, $0.name) } + networks.map { ($0.uid, $0.name) },
      uniquingKeysWith: { first, _ in first }
    )
    let open = document.followUps.filter { $0.followUp.state == .open }
      .sorted { order($0.followUp) < order($1.followUp) }
    for entry in open {
      guard let target = entry.contact ?? entry.network, let name = names[target] else { continue }
      append(entry, for: name, to: &writer)
    }
    for (contact, day) in birthdays(contacts) { append(contact, bornOn: day, to: &writer) }
    writer.append("END", "VCALENDAR")
    return writer.bytes
  }

  private static func order(_ followUp: FollowUp) -> (Int, String) {
    (followUp.due?.epochDay ?? .max, followUp.uid.text)
  }

  private static func append(
    _ entry: StoreDocument.FollowUpEntry,
    for name: String,
    to writer: inout ContentLineWriter
  ) {
    let followUp = entry.followUp
    writer.append("BEGIN", "VTODO")
    writer.append("UID", followUp.uid.text)
    writer.append("DTSTAMP", stamp(followUp.createdOn))
    writer.append("SUMMARY", text: followUp.title)
    if let due = followUp.due {
      if let recurrence = followUp.recurrence {
        // A rule counts from the start, which a repeated component therefore must have; and what is due must be so later
        // than it starts, and as a value of the same kind. So the day is said by its first and last minute.
        writer.append("DTSTART", date(due) + "T000000")
        writer.append("DUE", date(due) + "T" + lastMinute)
        writer.append("RRULE", timed(recurrence.rule(from: due)))
      } else {
        writer.append("DUE;VALUE=DATE", date(due))
      }
    }
    writer.append("STATUS", "NEEDS-ACTION")
    writer.append("CONTACT", text: name)
    if let contact = entry.contact { writer.append("X-TEND-CONTACT", contact.text) }
    if let network = entry.network { writer.append("X-TEND-NETWORK", network.text) }
    switch followUp.kind {
    case .task: break
    case .promiseByMe: writer.append("CATEGORIES", text: "Promise by me")
    case .promiseByThem: writer.append("CATEGORIES", text: "Promise by them")
    }
    writer.append("END", "VTODO")
  }

  /// Whoever has a birthday of which month and day are known, with the day on which the yearly event begins.
  private static func birthdays(_ contacts: [Contact]) -> [(Contact, CalendarDay)] {
    let dated = contacts.compactMap { contact -> (Contact, CalendarDay)? in
      if case .full(let day) = contact.birthday { return (contact, day) }
      guard let (month, day) = contact.birthday?.anniversary else { return nil }
      return CalendarDay(year: yearOfNone, month: month, day: day).map { (contact, $0) }
    }
    return dated.sorted { left, right in
      let (one, other) = (left.1.parts, right.1.parts)
      return (one.month, one.day, left.0.uid.text) < (other.month, other.day, right.0.uid.text)
    }
  }

  private static func append(
    _ contact: Contact,
    bornOn day: CalendarDay,
    to writer: inout ContentLineWriter
  ) {
    writer.append("BEGIN", "VEVENT")
    writer.append("UID", "birthday-" + contact.uid.text)
    writer.append("DTSTAMP", stamp(contact.createdOn))
    writer.append("SUMMARY", text: "\(contact.name): birthday")
    writer.append("DTSTART;VALUE=DATE", date(day))
    writer.append("RRULE", Recurrence(every: 1, .year).rule(from: day))
    writer.append("TRANSP", "TRANSPARENT")
    writer.append("CATEGORIES", text: "Birthday")
    writer.append("CONTACT", text: contact.name)
    writer.append("X-TEND-CONTACT", contact.uid.text)
    writer.append("END", "VEVENT")
  }

  private static let lastMinute = "235900"

  /// A rule whose last day, if it has one, is said as a time, as it has to be where the start is one.
  static func timed(_ rule: String) -> String {
    rule.split(separator: ";").map { part in
      part.hasPrefix("UNTIL=") ? part + "T" + lastMinute : part
    }.joined(separator: ";")
  }

  private static func date(_ day: CalendarDay) -> String { day.description.filter { $0 != "-" } }

  private static func stamp(_ day: CalendarDay) -> String { date(day) + "T000000Z" }
}
