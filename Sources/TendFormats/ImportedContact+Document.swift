import TendModel

extension ImportedContact {
  /// The contacts of a whole store with all that their cards say beside it, the cards of groups last.
  ///
  /// - Parameters:
  ///   - document: The store.
  ///   - lines: The lines on which its contacts begin; for those beyond them the first line stands.
  ///   - progress: Called now and then with the bytes done and their total; false stops.
  /// - Returns: The contacts in the document's order.
  /// - Throws: `FormatError` with `cancelled`.
  static func all(
    _ document: StoreDocument,
    lines: [Int],
    progress: (Int, Int) -> Bool
  ) throws(FormatError) -> [ImportedContact] {
    var reader = VCardReader(CardExportWriter.vCards(document))
    var contacts = try reader.readAll(progress: progress).contacts
    for index in contacts.indices {
      contacts[index].line = index < lines.count ? lines[index] : 1
    }
    for (index, entry) in document.contacts.enumerated() where index < contacts.count {
      contacts[index].take(entry)
    }
    return contacts
  }

  /// Takes what the store holds as it is; the card tells the rest.
  private mutating func take(_ entry: StoreDocument.ContactEntry) {
    let contact = entry.contact
    (name, kind, nameParts) = (contact.name, contact.kind, contact.nameParts)
    (organisation, units, title) = (contact.organisation, contact.units, contact.title)
    (birthday, note) = (contact.birthday, contact.note)
    topics = entry.topics.map(\.name)
    key = entry.keys.first?.key
    card = entry.keys.lazy.compactMap(\.card).first?.bytes ?? []
    let told = anniversary?.text
    points = entry.points.filter { point in
      point.kind != .date || point.label != "Anniversary" || point.value != told
    }
  }
}
