/// A format of files that tend reads; the raw value is the word used on the command line.
public enum ContactFormat: String, Hashable, Sendable, CaseIterable {
  /// `Connections.csv` of a LinkedIn data export.
  case linkedInConnections = "linkedin"
  /// A CSV file of Google Contacts, with the old or the new header.
  case googleContacts = "google"
  /// One or more vCards of any version.
  case vCard = "vcard"
  /// One or more vCards as JSON (RFC 7095).
  case jCard = "jcard"
  /// A whole store as tend exports it.
  case tendDocument = "tend"
  /// A calendar with events and to-dos.
  case calendar = "ics"
  /// A mailbox or a single message.
  case mail

  /// The format is one of rows below a header.
  var isTable: Bool { self == .linkedInConnections || self == .googleContacts }

  /// What the format is called in sentences.
  public var title: String {
    switch self {
    case .linkedInConnections: "LinkedIn Connections.csv"
    case .googleContacts: "Google Contacts CSV"
    case .vCard: "vCard"
    case .jCard: "jCard"
    case .tendDocument: "tend document"
    case .calendar: "iCalendar"
    case .mail: "mail"
    }
  }
}
