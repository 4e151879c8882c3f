public import TendModel

/// Writes the contacts of a store as a table of tend's own columns.
public enum ContactTableWriter {
  private static let ways: [(kind: ContactPoint.Kind, name: String)] = [
    (.email, "Email"), (.phone, "Phone"), (.url, "Website"),
  ]
  private static let head = [
    "Name", "Prefix", "First Name", "Middle Name", "Last Name", "Suffix", "Nickname",
    "Organisation", "Department", "Job Title", "Birthday",
  ]
  private static let tail = [
    "Street", "City", "Region", "Postal Code", "Country", "Address", "Notes", "Tags", "UID",
    "Networks", "Circle", "Importance", "Cadence",
    "Last Contact", "Archived",
  ]

  /// The names of all columns.
  private static let header = head + ways.map(\.name) + tail

  /// A table has all columns of tend's own, wherever they stand, so that a spreadsheet may have gone over it.
  static func isOwn(_ header: [String]) -> Bool { Set(header).isSuperset(of: Self.header) }

  /// All contacts, one a row, in the order of the document.
  ///
  /// Points that have no column of their own, such as chat names, are left out.
  ///
  /// - Parameter document: The whole store.
  /// - Returns: UTF-8 with a header; the same store gives the same bytes.
  /// - Complexity: O(n) in the size of the store.
  public static func bytes(_ document: StoreDocument) -> [UInt8] {
    var writer = CSVWriter()
    writer.append(header)
    let names = Dictionary(
      document.networks.map { ($0.uid, $0.name) },
      uniquingKeysWith: { first, _ in first }
    )
    var networks: [UniqueID: [String]] = [:]
    for entry in document.memberships where entry.until == nil {
      if let name = names[entry.network] { networks[entry.contact, default: []].append(name) }
    }
    let lastDays = lastContacts(document)
    for (entry, exported) in zip(document.contacts, ExportedContact.all(document)) {
      let contact = entry.contact
      var row = start(contact)
      row += ways.map { way in joined(entry.points.filter { $0.kind == way.kind }.map(\.value)) }
      row += addresses(exported.addresses)
      row += [
        contact.note,
        joined(entry.topics.map(\.name)), contact.uid.text,
        joined((networks[contact.uid] ?? []).sorted()), String(contact.circle),
        String(contact.importance), contact.cadence.text,
        lastDays[contact.uid]?.description ?? "", contact.isArchived ? "yes" : "",
      ]
      writer.append(row)
    }
    return writer.bytes
  }

  /// The parts of the first address of which they are known, and all others as lines.
  private static func addresses(_ all: [PostalAddress]) -> [String] {
    let first = all.firstIndex {
      $0.street != $0.oneLine && $0.poBox.isEmpty && $0.extended.isEmpty
    }
    let parts = first.map { all[$0] } ?? PostalAddress()
    let others = all.indices.filter { $0 != first }.map { all[$0].oneLine }
    return [
      parts.street, parts.city, parts.region, parts.postalCode, parts.country, joined(others),
    ]
  }

  /// The day on which each contact was last reached.
  static func lastContacts(_ document: StoreDocument) -> [UniqueID: CalendarDay] {
    var days: [UniqueID: CalendarDay] = [:]
    for entry in document.interactions where entry.interaction.outcome == .reached {
      let day = entry.interaction.day
      for contact in entry.contacts { days[contact] = max(days[contact] ?? day, day) }
    }
    return days
  }

  private static func start(_ contact: Contact) -> [String] {
    let parts = contact.nameParts
    return [
      contact.name, parts.prefix, parts.given, parts.additional, parts.family, parts.suffix,
      joined(parts.nicknames), contact.organisation ?? "", joined(contact.units),
      contact.title ?? "", contact.birthday?.text ?? "",
    ]
  }

  private static func joined(_ values: [String]) -> String { values.joined(separator: "; ") }
}
