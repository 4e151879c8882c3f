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
  /// `messages.csv` of a LinkedIn data export.
  case linkedInMessages = "linkedin-messages"
  /// `Invitations.csv` of a LinkedIn data export.
  case linkedInInvitations = "linkedin-invitations"
  /// A CSV file of Outlook, on the desktop or on the web, in any language.
  case outlookContacts = "outlook"
  /// A CSV file of Thunderbird's address book, in any language.
  case thunderbirdContacts = "thunderbird-csv"
  /// A table of another program or made by hand.
  case genericTable = "generic"
  /// The JSON export of an account of Monica.
  case monicaExport = "monica"
  /// A whole store as tend exports it.
  case tendDocument = "tend"
  /// A calendar with events and to-dos.
  case calendar = "ics"
  /// A mailbox or a single message.
  case mail

  /// What the format is called in sentences.
  public var title: String {
    switch self {
    case .linkedInConnections: "LinkedIn Connections.csv"
    case .googleContacts: "Google Contacts CSV"
    case .vCard: "vCard"
    case .jCard: "jCard"
    case .linkedInMessages: "LinkedIn messages.csv"
    case .linkedInInvitations: "LinkedIn Invitations.csv"
    case .outlookContacts: "Outlook CSV"
    case .thunderbirdContacts: "Thunderbird CSV"
    case .genericTable: "table of contacts"
    case .monicaExport: "Monica JSON export"
    case .tendDocument: "tend document"
    case .calendar: "iCalendar"
    case .mail: "mail"
    }
  }

  /// The format that a word on the command line means; other usual words for a format are understood too.
  ///
  /// - Returns: Nil when the word means none.
  public init?(word: String) {
    let plain = word.lowercased()
    let synonyms: [String: ContactFormat] = [
      "linkedin-connections": .linkedInConnections, "google-csv": .googleContacts,
      "outlook-csv": .outlookContacts, "thunderbird": .thunderbirdContacts, "csv": .genericTable,
      "generic-csv": .genericTable, "monica-json": .monicaExport, "vcf": .vCard,
      "ical": .calendar, "icalendar": .calendar, "mbox": .mail, "maildir": .mail, "eml": .mail,
    ]
    guard let format = ContactFormat(rawValue: plain) ?? synonyms[plain] else { return nil }
    self = format
  }

  /// The file is one of cards.
  var isCard: Bool { self == .vCard || self == .jCard }

  /// The file is a table of rows.
  var isTable: Bool {
    switch self {
    case .vCard, .jCard, .monicaExport, .tendDocument, .calendar, .mail: false
    default: true
    }
  }
}
