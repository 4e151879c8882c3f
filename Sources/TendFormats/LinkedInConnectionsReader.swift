import TendModel

/// Reads the connections of a LinkedIn export, whatever its generation.
struct LinkedInConnectionsReader: RowReading {
  let table: CSVTable
  private let columns: LinkedInColumns
  private var dateOrder: LooseDate.Order?

  /// A reader of a table whose header is LinkedIn's.
  init(_ table: CSVTable) {
    self.table = table
    columns = LinkedInColumns(table.header)
  }

  mutating func fill(
    _ contact: inout ImportedContact,
    from record: CSVRecord,
    problems: inout [ImportProblem]
  ) -> Bool {
    contact.nameParts.given = record.line(columns.given)
    contact.nameParts.family = record.line(columns.family)
    contact.name = Self.name(contact.nameParts)
    readPoints(record, into: &contact)
    let organisation = record.line(columns.organisation)
    if !organisation.isEmpty { contact.organisation = organisation }
    let title = record.line(columns.title)
    if !title.isEmpty { contact.title = title }
    readDay(record, into: &contact, problems: &problems)
    for column in columns.others {
      let value = record.multiline(column)
      if value.isEmpty { continue }
      contact.extra.append(ExtraField(name: table.header[column], value: value))
    }
    if contact.name.isEmpty {
      // A hidden or closed profile has only its day; a row without anything is no contact.
      if record.isBlank { return false }
      contact.name = contact.fallbackName
    }
    return true
  }

  private static func name(_ parts: NameParts) -> String {
    if parts.given.isEmpty || parts.family.isEmpty { return parts.given + parts.family }
    return parts.given + " " + parts.family
  }

  private func readPoints(_ record: CSVRecord, into contact: inout ImportedContact) {
    let email = record.line(columns.email)
    let url = record.line(columns.url)
    switch (email.isEmpty, url.isEmpty) {
    case (true, true): return
    case (true, false): contact.points = [ContactPoint(.url, url)]
    case (false, true): contact.points = [ContactPoint(.email, email)]
    case (false, false): contact.points = [ContactPoint(.email, email), ContactPoint(.url, url)]
    }
    if let slug = LinkedInProfile.slug(in: url) {
      contact.key = ExternalKey(source: "linkedin", kind: "profile", key: slug)
    }
  }

  private mutating func readDay(
    _ record: CSVRecord,
    into contact: inout ImportedContact,
    problems: inout [ImportProblem]
  ) {
    if let cell = record.cell(columns.connectedOn),
      let day = LooseDate.exportDay(record.bytes, from: cell.start, to: cell.end)
    {
      contact.connectedOn = day
      return
    }
    var text = record.line(columns.connectedOn)
    var date = LooseDate(text)
    if date == nil, record.cells.count > table.header.count {
      // A comma without quotes pushed the cells to the right; the day is still the last one.
      let last = record.line(record.cells.count - 1)
      date = LooseDate(last)
      if date != nil { text = last }
    }
    guard let date else {
      if !text.isEmpty { report(text, record, into: &contact, problems: &problems) }
      return
    }
    contact.connectedOn = date.day(date.needsOrder ? order() : .monthFirst)
    if contact.connectedOn == nil { report(text, record, into: &contact, problems: &problems) }
  }

  private func report(
    _ text: String,
    _ record: CSVRecord,
    into contact: inout ImportedContact,
    problems: inout [ImportProblem]
  ) {
    problems.append(
      ImportProblem(
        line: record.line,
        reason: "\"\(text.prefix(40))\" is no date that can be read; it was kept as an extra field"
      )
    )
    contact.extra.append(ExtraField(name: table.header[columns.connectedOn], value: text))
  }

  private mutating func order() -> LooseDate.Order {
    if let dateOrder { return dateOrder }
    let order = table.dateOrder(columns: [columns.connectedOn])
    dateOrder = order
    return order
  }
}
