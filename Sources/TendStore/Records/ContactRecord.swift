import GRDB
import TendModel

/// A contact as a row.
enum ContactRecord {
  static let columns = [
    "uid", "kind", "name", "sortName", "nameParts", "organisation", "sortOrganisation", "units",
    "title", "sector", "circle", "importance", "closeness", "closenessDay", "closenessReason",
    "trust", "trustDay", "trustReason", "cadence", "snoozedUntil", "birthday", "birthdayMonthDay",
    "metSpace", "metPlace", "metDay", "metThrough", "newsText", "newsDay", "note", "isArchived",
    "createdOn", "longestGapDays", "isQuiet",
  ]

  static let insertSQL =
    "INSERT INTO contact (\(columns.joined(separator: ", "))) VALUES "
    + "(\(columns.map { _ in "?" }.joined(separator: ", ")))"

  static let updateSQL =
    "UPDATE contact SET \(columns.map { "\($0) = ?" }.joined(separator: ", ")) WHERE id = ?"

  private static let noParts = "{}"

  /// The values in the order of `columns`.
  static func values(_ contact: Contact) throws -> [(any DatabaseValueConvertible)?] {
    let anniversary = contact.birthday?.anniversary
    let parts = contact.nameParts == NameParts() ? noParts : json(contact.nameParts)
    return [
      contact.uid.text, contact.kind.rawValue, contact.name, FoldedText.folded(contact.name), parts,
      contact.organisation, contact.organisation.map(FoldedText.folded),
      contact.units.isEmpty ? "[]" : try JSON.text(contact.units), contact.title, contact.sector,
      contact.circle, contact.importance, contact.closeness?.value, contact.closeness?.day.epochDay,
      contact.closeness?.reason, contact.trust?.value, contact.trust?.day.epochDay,
      contact.trust?.reason, cadence(contact.cadence), contact.snoozedUntil?.epochDay,
      contact.birthday?.text, anniversary.map { $0.month * 100 + $0.day },
      contact.met.space?.rawValue, contact.met.place, contact.met.day?.epochDay,
      contact.met.through?.number, contact.news?.text, contact.news?.day.epochDay, contact.note,
      contact.isArchived, contact.createdOn.epochDay, longestGapDays(contact.cadence),
      contact.cadence == .quiet,
    ]
  }

  /// What an imported contact can have; the other columns keep their defaults.
  static let importColumns = [
    "uid", "kind", "name", "sortName", "nameParts", "organisation", "sortOrganisation", "units",
    "title", "circle", "importance", "cadence", "birthday", "birthdayMonthDay", "metDay", "note",
    "createdOn",
  ]

  /// Gives the values in the order of `importColumns`.
  static func appendImport(
    _ contact: Contact,
    to row: inout RowInserter
  ) throws {
    let anniversary = contact.birthday?.anniversary
    row.text(contact.uid.text)
    row.text(contact.kind.rawValue)
    row.text(contact.name)
    row.text(FoldedText.folded(contact.name))
    row.text(contact.nameParts == NameParts() ? noParts : json(contact.nameParts))
    row.text(contact.organisation)
    row.text(contact.organisation.map(FoldedText.folded))
    row.text(contact.units.isEmpty ? "[]" : try JSON.text(contact.units))
    row.text(contact.title)
    row.integer(contact.circle)
    row.integer(contact.importance)
    row.text(cadence(contact.cadence))
    row.text(contact.birthday?.text)
    row.integer(anniversary.map { $0.month * 100 + $0.day })
    row.integer(contact.met.day?.epochDay)
    row.text(contact.note)
    row.integer(contact.createdOn.epochDay)
  }

  /// Reads a row of `SELECT *`.
  static func contact(_ row: Row) throws -> Contact {
    var contact = Contact(
      uid: try Field.uid(row["uid"]),
      name: row["name"],
      createdOn: CalendarDay(epochDay: row["createdOn"])
    )
    contact.kind = try Field.value(row["kind"])
    let parts: String = row["nameParts"]
    if parts != noParts { contact.nameParts = try JSON.value(NameParts.self, parts) }
    contact.organisation = row["organisation"]
    let units: String = row["units"]
    if units != "[]" { contact.units = try JSON.value([String].self, units) }
    contact.title = row["title"]
    contact.sector = row["sector"]
    contact.circle = row["circle"]
    contact.importance = row["importance"]
    contact.closeness = rating(row["closeness"], row["closenessDay"], row["closenessReason"])
    contact.trust = rating(row["trust"], row["trustDay"], row["trustReason"])
    contact.cadence = cadence(row)
    contact.snoozedUntil = Field.day(row["snoozedUntil"])
    contact.birthday = (row["birthday"] as String?).map { PartialDate($0) }
    contact.met.space = (row["metSpace"] as String?).flatMap(Space.init(rawValue:))
    contact.met.place = row["metPlace"]
    contact.met.day = Field.day(row["metDay"])
    contact.met.through = (row["metThrough"] as Int64?).map { ContactID($0) }
    if let text = row["newsText"] as String?, let day = Field.day(row["newsDay"]) {
      contact.news = News(text: text, day: day)
    }
    contact.note = row["note"]
    contact.isArchived = row["isArchived"]
    return contact
  }

  static func fetch(_ id: ContactID, _ database: Database) throws -> Contact? {
    try Row.fetchOne(
      try database.cachedStatement(sql: "SELECT * FROM contact WHERE id = ?"),
      arguments: [id.number]
    ).map(contact)
  }

  /// Written by hand, because it is written once for each row of a large import; what is empty is left out.
  private static func json(_ parts: NameParts) -> String {
    var text = ""
    func add(_ key: String, _ value: String) {
      if value.isEmpty { return }
      JSON.append(key: key, to: &text)
      JSON.append(value, to: &text)
    }
    add("prefix", parts.prefix)
    add("given", parts.given)
    add("additional", parts.additional)
    add("family", parts.family)
    add("suffix", parts.suffix)
    if !parts.nicknames.isEmpty {
      JSON.append(key: "nicknames", to: &text)
      text += "["
      for (index, nickname) in parts.nicknames.enumerated() {
        if index > 0 { text += "," }
        JSON.append(nickname, to: &text)
      }
      text += "]"
    }
    if text.isEmpty { return noParts }
    // The first field has no other before it.
    return "{" + text.dropFirst() + "}"
  }

  /// The column knows the rhythm alone; the longest gap and the wish for quiet have columns of their own.
  private static func cadence(_ cadence: Cadence) -> String {
    switch cadence {
    case .days(let days, _): String(days)
    case .quiet: Cadence.eventOnly.text
    case .inherited, .ambient, .eventOnly: cadence.text
    }
  }

  private static func longestGapDays(_ cadence: Cadence) -> Int? {
    if case .days(_, let longest) = cadence { longest } else { nil }
  }

  private static func cadence(_ row: Row) -> Cadence {
    if row["isQuiet"] { return .quiet }
    let cadence = Cadence(row["cadence"]) ?? .inherited
    guard case .days(let days, _) = cadence else { return cadence }
    return .days(days, longest: row["longestGapDays"])
  }

  private static func rating(_ value: Int?, _ day: Int?, _ reason: String?) -> Rating? {
    guard let value, let day else { return nil }
    return Rating(value: value, day: CalendarDay(epochDay: day), reason: reason ?? "")
  }
}
