import TendModel

/// Reads the contacts of a Google export, with the old or the new header.
struct GoogleContactsReader: RowReading {
  let table: CSVTable
  private let columns: GoogleColumns
  private var dateOrder: LooseDate.Order?

  /// A reader of a table whose header is Google's.
  init(_ table: CSVTable) {
    self.table = table
    columns = GoogleColumns(table.header)
  }

  mutating func fill(
    _ contact: inout ImportedContact,
    from record: CSVRecord,
    problems: inout [ImportProblem]
  ) -> Bool {
    readName(record, into: &contact)
    contact.note = record.multiline(columns.notes)
    let birthday = record.line(columns.birthday)
    if !birthday.isEmpty { contact.birthday = date(MultiValue.list(birthday).first ?? birthday) }
    readLabels(record, into: &contact)
    for block in columns.blocks { read(block, of: record, into: &contact) }
    for column in columns.others {
      let value = record.multiline(column)
      if value.isEmpty { continue }
      contact.extra.append(ExtraField(name: table.header[column], value: value))
    }
    if contact.name.isEmpty {
      if record.isBlank { return false }
      nameByRest(record, &contact)
    }
    return true
  }

  private func readName(_ record: CSVRecord, into contact: inout ImportedContact) {
    contact.nameParts.prefix = record.line(columns.prefix)
    contact.nameParts.given = record.line(columns.given)
    contact.nameParts.additional = record.line(columns.additional)
    contact.nameParts.family = record.line(columns.family)
    contact.nameParts.suffix = record.line(columns.suffix)
    contact.nameParts.nicknames = MultiValue.list(record.line(columns.nickname))
    contact.name = record.line(columns.name)
    if contact.name.isEmpty { contact.name = Self.joined(contact.nameParts) }
    let fileAs = record.line(columns.fileAs)
    if fileAs.isEmpty { return }
    contact.extra.append(ExtraField(name: table.header[columns.fileAs], value: fileAs))
  }

  /// Most names are a given and a family name, which need no list to be joined.
  private static func joined(_ parts: NameParts) -> String {
    let isPlain = parts.prefix.isEmpty && parts.additional.isEmpty && parts.suffix.isEmpty
    guard isPlain, !parts.given.isEmpty, !parts.family.isEmpty else { return parts.joined }
    return parts.given + " " + parts.family
  }

  /// Names a contact that has no name by what else is known of it.
  private func nameByRest(_ record: CSVRecord, _ contact: inout ImportedContact) {
    let fileAs = record.line(columns.fileAs)
    contact.name = fileAs.isEmpty ? contact.fallbackName : fileAs
    if contact.organisation == contact.name, contact.title == nil {
      contact.kind = .organisation
    }
  }

  private func readLabels(_ record: CSVRecord, into contact: inout ImportedContact) {
    if record.isEmpty(columns.labels) { return }
    for label in MultiValue.list(record.line(columns.labels)) {
      let name = MultiValue.unmarked(label).text
      if MultiValue.isEveryone(name) { continue }
      if !name.isEmpty { contact.topics.append(name) }
    }
    contact.topics.removeRepeated()
  }

  private mutating func read(
    _ block: GoogleBlock,
    of record: CSVRecord,
    into contact: inout ImportedContact
  ) {
    switch block.kind {
    case .email: readPoints(.email, block, record, &contact)
    case .phone: readPoints(.phone, block, record, &contact)
    case .website: readPoints(.url, block, record, &contact)
    case .relation: readPoints(.relation, block, record, &contact)
    case .im: readPoints(.im, block, record, &contact)
    case .event: readEvents(block, record, &contact)
    case .address: readAddresses(block, record, &contact)
    case .organisation: readOrganisation(block, record, &contact)
    case .custom: readCustomField(block, record, &contact)
    }
  }

  /// The values of a block, each with its label; one label serves all values when their numbers differ.
  private func values(
    _ block: GoogleBlock,
    _ record: CSVRecord,
    label: GoogleBlock.Part = .label
  ) -> [(value: String, label: String, isPreferred: Bool)] {
    let cell = record.line(block[.value])
    if cell.isEmpty { return [] }
    let values = MultiValue.list(cell)
    let labels = MultiValue.split(record.line(block[label]))
    return values.enumerated().map { index, value in
      let label = MultiValue.unmarked(labels.count == values.count ? labels[index] : labels[0])
      let plain = MultiValue.unmarked(value)
      // A mark on a cell of several values is about the first.
      return (plain.text, label.text, index == 0 && label.isMarked || plain.isMarked)
    }
  }

  private func readPoints(
    _ kind: ContactPoint.Kind,
    _ block: GoogleBlock,
    _ record: CSVRecord,
    _ contact: inout ImportedContact
  ) {
    if record.isEmpty(block[.value]) { return }
    let hasService = kind == .im && !record.line(block[.service]).isEmpty
    if !hasService, !record.holdsPair(of: 0x3A, block[.value]) {
      let value = MultiValue.unmarked(record.line(block[.value]))
      if !value.text.isEmpty { addPoint(kind, value, block, record, &contact) }
      return
    }
    for found in values(block, record, label: hasService ? .service : .label) {
      contact.points.append(
        ContactPoint(
          kind,
          found.value,
          label: found.label,
          preference: found.isPreferred ? 1 : 0
        )
      )
    }
  }

  /// A cell of one value, as nearly all are.
  private func addPoint(
    _ kind: ContactPoint.Kind,
    _ value: (text: String, isMarked: Bool),
    _ block: GoogleBlock,
    _ record: CSVRecord,
    _ contact: inout ImportedContact
  ) {
    let labels = record.line(block[.label])
    let first = record.holdsPair(of: 0x3A, block[.label]) ? MultiValue.split(labels)[0] : labels
    let label = MultiValue.unmarked(first)
    contact.points.append(
      ContactPoint(
        kind,
        value.text,
        label: label.text,
        preference: value.isMarked || label.isMarked ? 1 : 0
      )
    )
  }

  private mutating func readEvents(
    _ block: GoogleBlock,
    _ record: CSVRecord,
    _ contact: inout ImportedContact
  ) {
    if record.isEmpty(block[.value]) { return }
    for found in values(block, record) {
      let day = date(found.value)
      if contact.anniversary == nil, found.label.lowercased() == "anniversary" {
        contact.anniversary = day
      } else {
        contact.points.append(ContactPoint(.date, day.text, label: found.label))
      }
    }
  }

  private func readOrganisation(
    _ block: GoogleBlock,
    _ record: CSVRecord,
    _ contact: inout ImportedContact
  ) {
    let name = block[.name]
    let title = block[.title]
    let department = block[.department]
    if record.isEmpty(name), record.isEmpty(title), record.isEmpty(department) { return }
    let isKnown = contact.organisation != nil || contact.title != nil || !contact.units.isEmpty
    let holdsMany = [name, title, department].contains { record.holdsPair(of: 0x3A, $0) }
    if !isKnown, !holdsMany {
      contact.organisation = record.text(name)
      contact.title = record.text(title)
      if let unit = record.text(department) { contact.units = [unit] }
      return
    }
    let parts: [GoogleBlock.Part] = [.name, .title, .department]
    let cells = parts.map { MultiValue.list(record.line(block[$0])) }
    if cells.allSatisfy(\.isEmpty) { return }
    let isFirst = !isKnown
    if isFirst {
      contact.organisation = cells[0].first
      contact.title = cells[1].first
      contact.units = cells[2].first.map { [$0] } ?? []
    }
    // A contact has one organisation; the further ones are kept by their column.
    for (part, values) in zip(parts, cells) {
      for value in values.dropFirst(isFirst ? 1 : 0) {
        contact.extra.append(ExtraField(name: table.header[block[part]], value: value))
      }
    }
  }

  private func readCustomField(
    _ block: GoogleBlock,
    _ record: CSVRecord,
    _ contact: inout ImportedContact
  ) {
    let value = record.multiline(block[.value])
    if value.isEmpty { return }
    let label = MultiValue.unmarked(record.line(block[.label])).text
    let name = label.isEmpty ? table.header[block[.value]] : label
    contact.extra.append(ExtraField(name: name, value: value))
  }

  private mutating func date(_ text: String) -> PartialDate {
    let compact = text.filter { $0 != " " }
    switch PartialDate(compact) {
    case .full(let day):
      // Apple writes 1604 for an unknown year, others write 0000, which is no year at all.
      let parts = day.parts
      return parts.year == 1604 ? .monthDay(month: parts.month, day: parts.day) : .full(day)
    case .text:
      if compact.hasPrefix("0000-") { return PartialDate("--" + compact.dropFirst(5)) }
      if let short = shortMonthDay(compact) { return short }
      guard let loose = LooseDate(text) else { return .text(text) }
      guard let day = loose.day(loose.needsOrder ? order() : .monthFirst) else {
        return .text(text)
      }
      return .full(day)
    case let known:
      return known
    }
  }

  /// `--1130`, the basic form of `--11-30`.
  private func shortMonthDay(_ text: String) -> PartialDate? {
    guard text.utf8.count == 6, text.hasPrefix("--") else { return nil }
    let digits = text.dropFirst(2)
    let date = PartialDate("--" + digits.prefix(2) + "-" + digits.dropFirst(2))
    if case .monthDay = date { return date }
    return nil
  }

  private mutating func order() -> LooseDate.Order {
    if let dateOrder { return dateOrder }
    let events = columns.blocks.filter { $0.kind == .event }.map { $0[.value] }
    let order = table.dateOrder(columns: [columns.birthday] + events)
    dateOrder = order
    return order
  }
}
