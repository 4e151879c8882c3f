import TendModel

/// A contact of the store in the shape that the writers of cards and tables take.
enum ExportedContact {
  /// The contacts of a document; who is archived is among them, as in the store.
  static func all(_ document: StoreDocument) -> [ImportedContact] {
    document.contacts.enumerated().map { index, entry in contact(entry, line: index + 1) }
  }

  private static func contact(
    _ entry: StoreDocument.ContactEntry,
    line: Int
  ) -> ImportedContact {
    let source = entry.contact
    var contact = ImportedContact(line: line, name: source.name)
    contact.kind = source.kind
    contact.nameParts = source.nameParts
    contact.organisation = source.organisation
    contact.units = source.units
    contact.title = source.title
    contact.birthday = source.birthday
    contact.note = source.note
    contact.topics = entry.topics.map(\.name)
    contact.uid = source.uid.text
    let known = addresses(of: entry)
    for point in entry.points {
      if point.kind == .address {
        // The store keeps an address in one line; its parts are known to a card at most.
        var address = known[point.value] ?? PostalAddress()
        address.label = point.label
        if known[point.value] == nil { address.street = point.value }
        contact.addresses.append(address)
      } else {
        contact.points.append(point)
      }
    }
    return contact
  }

  /// The addresses of the kept cards in their parts, by the lines that the store makes of them.
  private static func addresses(
    of entry: StoreDocument.ContactEntry
  ) -> [String: PostalAddress] {
    guard entry.points.contains(where: { $0.kind == .address }) else { return [:] }
    var found: [String: PostalAddress] = [:]
    for card in entry.keys.compactMap(\.card) {
      var reader = VCardReader(card.bytes)
      for address in reader.readContacts().flatMap(\.addresses) {
        let point = ContactPoint(.address, OutsideText.line(address.oneLine))
        found[point.value] = address
      }
    }
    return found
  }
}
