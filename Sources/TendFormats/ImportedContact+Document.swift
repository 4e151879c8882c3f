import TendModel

extension ImportedContact {
  /// A contact as a document of a whole store describes it.
  init(_ entry: StoreDocument.ContactEntry) {
    let contact = entry.contact
    self.init(line: 1, name: contact.name)
    kind = contact.kind
    nameParts = contact.nameParts
    organisation = contact.organisation
    units = contact.units
    title = contact.title
    birthday = contact.birthday
    note = contact.note
    points = entry.points
    topics = entry.topics.map(\.name)
    key = entry.keys.first?.key
    uid = contact.uid.text
    card = entry.keys.lazy.compactMap(\.card).first?.bytes ?? []
  }
}
