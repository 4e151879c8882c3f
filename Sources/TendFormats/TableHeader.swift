import TendModel

/// Tells by a header row whose table it is.
enum TableHeader {
  /// The header can only be that of a format.
  static func isCertain(_ header: [String], of format: ContactFormat) -> Bool {
    switch format {
    case .linkedInConnections: LinkedInColumns(header).isCertain
    case .linkedInMessages: LinkedInMessageColumns(header).isCertain
    case .linkedInInvitations: LinkedInInvitationsReader.isCertain(header)
    case .googleContacts: GoogleColumns(header).isCertain
    case .outlookContacts: isOutlook(header)
    case .thunderbirdContacts: isThunderbird(header)
    case .genericTable: isTable(header)
    case .monicaExport, .tendDocument, .vCard, .jCard, .calendar, .mail: false
    }
  }

  /// Enough is there to read the table as one of a format when the user says that it is.
  static func isUsable(_ header: [String], of format: ContactFormat) -> Bool {
    switch format {
    case .linkedInConnections: LinkedInColumns(header).isUsable
    case .linkedInMessages: LinkedInMessageColumns(header).isUsable
    case .linkedInInvitations: LinkedInInvitationsReader.isUsable(header)
    case .googleContacts: GoogleColumns(header).isUsable
    case .outlookContacts: ColumnMapping(header: header, dialect: .outlook).isUsable
    case .thunderbirdContacts: ColumnMapping(header: header, dialect: .thunderbird).isUsable
    case .genericTable: ColumnMapping(header: header, dialect: .generic).isUsable
    case .monicaExport, .tendDocument, .vCard, .jCard, .calendar, .mail: false
    }
  }

  /// Some columns of the format, for the message that they were not found.
  static func examples(of format: ContactFormat) -> String {
    switch format {
    case .linkedInConnections: "First Name, Last Name, URL and Connected On"
    case .linkedInMessages: "CONVERSATION ID, FROM, TO and DATE"
    case .linkedInInvitations: "From, To, Sent At and Direction"
    case .googleContacts: "First Name (or Given Name), Last Name, Labels and E-mail 1 - Value"
    case .outlookContacts: "First Name, Last Name, Company and E-mail Address"
    case .thunderbirdContacts: "First Name, Last Name, Display Name and Primary Email"
    case .genericTable: "Name and Email"
    case .monicaExport, .tendDocument, .vCard, .jCard, .calendar, .mail: "none"
    }
  }

  /// Outlook writes the same wide table in every language: people, three addresses, many numbers.
  private static func isOutlook(_ header: [String]) -> Bool {
    guard header.count >= 20 else { return false }
    let mapping = ColumnMapping(header: header, dialect: .outlook)
    guard mapping.count * 3 >= header.count, mapping.column(of: .birthYear) == nil else {
      return false
    }
    // Yahoo's table is as wide, but its title is a job.
    if header.contains(where: { HeaderName($0).text == "work zip" }) { return false }
    let labels = Set(
      mapping.columns.compactMap { column in
        column?.field.isAddressPart == true ? column?.label : nil
      }
    )
    return labels.isSuperset(of: ["Work", "Home"]) && mapping.column(of: .email) != nil
  }

  /// Thunderbird has the parts of the birthday in three columns.
  private static func isThunderbird(_ header: [String]) -> Bool {
    guard header.count >= 20 else { return false }
    let mapping = ColumnMapping(header: header, dialect: .thunderbird)
    return mapping.isUsable && mapping.column(of: .birthYear) != nil
      && mapping.column(of: .birthMonth) != nil && mapping.column(of: .email) != nil
  }

  /// Several columns are understood, and by one of them contacts can be told apart.
  private static func isTable(_ header: [String]) -> Bool {
    let mapping = ColumnMapping(header: header, dialect: .generic)
    return mapping.isUsable && mapping.count >= 2
  }
}
