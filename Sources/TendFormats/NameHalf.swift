import TendModel

/// One half of the name that has a column beside the name itself.
///
/// In tables made by hand, a column called "name" beside one with a half of it may hold the other half, or the whole.
struct NameHalf: Hashable, Sendable {
  /// The half that has a column.
  private let field: ContactField
  /// The language of the header calls the family name "name", as German does beside `Vorname`.
  private let isFamilySure: Bool

  private static let givenWords: Set<String> = [
    "vorname", "vornamen", "voornaam", "förnamn", "fornavn", "etunimi",
  ]

  /// Finds it in a mapping; nil where there is no column for the name, or both halves have one, or neither.
  init?(_ mapping: ColumnMapping, header: [String]) {
    let fields = Set(mapping.columns.compactMap { $0?.field })
    let halves = fields.intersection([.given, .family])
    guard fields.contains(.name), halves.count == 1, let field = halves.first else { return nil }
    self.field = field
    isFamilySure = header.contains { Self.givenWords.contains(HeaderName($0).text) }
  }

  /// Takes what stands in the name's column for the other half, unless it is the whole.
  func complete(_ contact: inout ImportedContact) {
    let known = field == .given ? contact.nameParts.given : contact.nameParts.family
    guard !contact.name.isEmpty, !known.isEmpty else { return }
    let words = HeaderName(contact.name).words
    let knownWords = HeaderName(known).words
    // The whole name has the half in it, or the other way round.
    if words.isEmpty || words.contains(where: knownWords.contains) { return }
    // A given name of several words is nearly always one beside a surname; what stands beside a first name may be the
    // whole name of somebody who goes by another one, as `Robert Smith` beside `Bob`.
    if field == .given, words.count > 1, !isFamilySure { return }
    if field == .given {
      contact.nameParts.family = contact.name
    } else {
      contact.nameParts.given = contact.name
    }
    contact.name = contact.nameParts.joined
  }
}
