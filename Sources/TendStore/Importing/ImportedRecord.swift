import TendModel

/// What a source last said of a contact, as kept beside its key: the base of the comparison with a newer file.
struct ImportedRecord: Hashable, Codable {
  var name: String
  var organisation: String?
  var title: String?
  var units: [String]?
  var note: String?
  var birthday: String?
  var points: [String]?
  var topics: [String]?
  /// Columns without a field of their own, header and cell in turn.
  var extra: [String]?

  init(_ contact: ImportedContact) {
    func known(_ list: [String]) -> [String]? { list.isEmpty ? nil : list }
    name = contact.name
    organisation = contact.organisation
    title = contact.title
    units = known(contact.units)
    note = contact.note.isEmpty ? nil : contact.note
    birthday = contact.birthday?.text
    points = known(contact.points.map(Self.form))
    topics = known(contact.topics)
    extra = known(contact.extra.flatMap { [$0.name, $0.value] })
  }

  /// A point in one word, by which it is compared.
  static func form(_ point: ContactPoint) -> String { point.kind.rawValue + ":" + point.normalised }

  /// The record as JSON; written by hand because it is written once for each row of a large file.
  var json: String {
    var text = ""
    text.reserveCapacity(Self.usualLength)
    text += "{\"name\":"
    JSON.append(name, to: &text)
    func add(_ key: String, _ value: String?) {
      guard let value else { return }
      JSON.append(key: key, to: &text)
      JSON.append(value, to: &text)
    }
    func add(_ key: String, _ list: [String]?) {
      guard let list else { return }
      JSON.append(key: key, to: &text)
      text += "["
      for (index, value) in list.enumerated() {
        if index > 0 { text += "," }
        JSON.append(value, to: &text)
      }
      text += "]"
    }
    add("organisation", organisation)
    add("title", title)
    add("units", units)
    add("note", note)
    add("birthday", birthday)
    add("points", points)
    add("topics", topics)
    add("extra", extra)
    text += "}"
    return text
  }

  /// Room for the record of most contacts, so that its text is moved once at most while it grows.
  private static let usualLength = 240
}
