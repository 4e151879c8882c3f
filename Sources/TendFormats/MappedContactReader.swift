import TendModel

/// Reads the contacts of any table whose columns are mapped to fields: Outlook, Thunderbird, and what people make by hand.
struct MappedContactReader: RowReading {
  let table: CSVTable
  private let dialect: TableDialect
  private let columns: [(index: Int, column: FieldColumn)]
  private let unmapped: [Int]
  /// What stands between two categories in a cell.
  private let categorySeparators: Set<UInt8>
  /// The type of the e-mail address in a column, by that column.
  private let emailTypes: [Int: Int]
  /// What a column called "name" may hold; nil where there is none, or the user said what it holds.
  private let nameHalf: NameHalf?
  private var dateOrder: LooseDate.Order?
  /// What is wrong with the mapping; told with the first row.
  private var mappingProblems: [ImportProblem]

  /// A reader of a table by a mapping.
  ///
  /// - Parameters:
  ///   - table: The rows.
  ///   - mapping: What its columns hold.
  ///   - dialect: Whose table it is.
  ///   - isNamed: The user named the columns, which then hold what is said.
  init(_ table: CSVTable, mapping: ColumnMapping, dialect: TableDialect, isNamed: Bool = false) {
    self.table = table
    self.dialect = dialect
    // A topic of tend's own may have a comma in it.
    let hasCommas = dialect == .outlook || ContactTableWriter.isOwn(table.header)
    categorySeparators = hasCommas ? [0x3B] : [0x3B, 0x2C, 0x7C, 0x0A]
    nameHalf =
      dialect == .generic && !isNamed ? NameHalf(mapping, header: table.header) : nil
    var columns: [(Int, FieldColumn)] = []
    var unmapped: [Int] = []
    var emailTypes: [Int: Int] = [:]
    var lastEmail: Int?
    for index in table.header.indices {
      let column = index < mapping.columns.count ? mapping.columns[index] : nil
      guard let column, column.field != .extra else {
        unmapped.append(index)
        continue
      }
      if column.field == .emailType {
        if let lastEmail { emailTypes[lastEmail] = index }
        continue
      }
      if column.field == .email { lastEmail = index }
      columns.append((index, column))
    }
    mappingProblems = mapping.unknownFields.map { field in
      ImportProblem(
        line: max(1, table.line - 1),
        reason:
          "the mapping names a field \"\(field.prefix(60))\" that is not known; its column was "
          + "kept as it is (fields are "
          + ContactField.allCases.map(\.rawValue).joined(separator: ", ") + ")"
      )
    }
    self.columns = columns
    self.unmapped = unmapped
    self.emailTypes = emailTypes
  }

  mutating func fill(
    _ contact: inout ImportedContact,
    from record: CSVRecord,
    problems: inout [ImportProblem]
  ) -> Bool {
    problems += mappingProblems
    mappingProblems = []
    var rest = RowRest()
    for (index, column) in columns {
      guard let cell = record.cell(index), cell.end > cell.start else { continue }
      let text = column.field.hasLines ? record.multiline(index) : record.line(index)
      if text.isEmpty { continue }
      take(text, column, at: index, of: record, &rest, into: &contact)
    }
    rest.placeWholeAddresses(besidesParts: dialect == .generic || dialect == .thunderbird)
    contact.addresses = rest.addresses
    if contact.birthday == nil { contact.birthday = rest.birthday }
    keepUnmapped(record, in: &contact)
    return nameContact(&contact, rest, record)
  }

  private mutating func take(
    _ text: String,
    _ column: FieldColumn,
    at index: Int,
    of record: CSVRecord,
    _ rest: inout RowRest,
    into contact: inout ImportedContact
  ) {
    let label = column.label
    switch column.field {
    case .name: if contact.name.isEmpty { contact.name = text }
    case .prefix: contact.nameParts.prefix = text
    case .given: contact.nameParts.given = text
    case .additional: contact.nameParts.additional = text
    case .family: contact.nameParts.family = text
    case .suffix: contact.nameParts.suffix = text
    case .nickname: contact.nameParts.nicknames += CellList.split(text, at: [0x3B])
    case .organisation: contact.organisation = text
    case .unit: contact.units.append(text)
    case .title: contact.title = text
    case .role: contact.role = text
    case .email where column.isGuess && !text.utf8.contains(0x40):
      contact.extra.append(ExtraField(name: table.header[index], value: text))
    case .email: takeEmails(text, label, at: index, of: record, &contact)
    case .phone: takePhones(text, label, &contact)
    case .url: takeLink(text, label, &contact)
    case .social: contact.points.append(ContactPoint(.social, text, label: label))
    case .im: contact.points.append(ContactPoint(.im, text, label: label))
    case .relation: takeRelations(text, label, &contact)
    case .address: rest.takeWhole(text, label)
    case .street, .houseNumber, .extended, .poBox, .city, .region, .postalCode, .country:
      rest.take(text, column)
    case .birthday: contact.birthday = date(text)
    case .birthYear: rest.birthYear = Int(text)
    case .birthMonth: rest.birthMonth = Int(text) ?? MonthNames.number(of: text.lowercased())
    case .birthDay: rest.birthDay = Int(text)
    case .anniversary: contact.anniversary = date(text)
    case .date:
      if let day = date(text) { contact.points.append(ContactPoint(.date, day.text, label: label)) }
    case .connectedOn:
      if case .full(let day) = date(text) { contact.connectedOn = day }
    case .category: takeCategories(text, &contact)
    case .note: contact.note += contact.note.isEmpty ? text : "\n" + text
    case .uid: takeIdentifier(text, at: index, &contact)
    case .kind: takeKind(text, &contact)
    case .emailType, .extra: break
    }
  }

  // MARK: - Ways to reach a contact

  /// Exchange's own addresses, `/o=…/cn=…`, reach nobody outside and are kept as they are.
  private func takeEmails(
    _ text: String,
    _ label: String,
    at index: Int,
    of record: CSVRecord,
    _ contact: inout ImportedContact
  ) {
    let type = emailTypes[index].map { record.line($0).uppercased() } ?? ""
    let start = text.prefix(3).lowercased()
    if type == "EX" || start == "/o=" || start == "/cn" {
      contact.extra.append(ExtraField(name: table.header[index], value: text))
      return
    }
    for value in CellList.emails(text) {
      contact.points.append(ContactPoint(.email, value, label: label))
    }
  }

  private func takePhones(_ text: String, _ label: String, _ contact: inout ImportedContact) {
    // What follows `;ext=` is an extension, not another number.
    let isOne = dialect != .generic || text.lowercased().containsBytes(";ext=")
    let values = isOne ? [text] : CellList.values(text, at: [0x3B, 0x0A])
    for value in values {
      let number = value.lowercased().hasPrefix("tel:") ? String(value.dropFirst(4)) : value
      contact.points.append(ContactPoint(.phone, number, label: label))
    }
  }

  private func takeLink(_ text: String, _ label: String, _ contact: inout ImportedContact) {
    // Outlook writes a bare scheme where there is no page.
    if ["http://", "https://"].contains(text.lowercased()) { return }
    for value in CellList.split(text, at: [0x0A]) {
      contact.points.append(ContactPoint(.url, value, label: label))
    }
    if contact.key == nil, let slug = LinkedInProfile.slug(in: text) {
      contact.key = ExternalKey(source: "linkedin", kind: "profile", key: slug)
    }
  }

  private func takeRelations(_ text: String, _ label: String, _ contact: inout ImportedContact) {
    for value in CellList.split(text, at: [0x3B, 0x0A]) {
      contact.points.append(ContactPoint(.relation, value, label: label))
    }
  }

  private func takeCategories(_ text: String, _ contact: inout ImportedContact) {
    for value in CellList.values(text, at: categorySeparators) {
      let topic = MultiValue.unmarked(value).text
      if !topic.isEmpty, !MultiValue.isEveryone(topic) { contact.topics.append(topic) }
    }
    contact.topics.removeRepeated()
  }

  // MARK: - The rest of a row

  /// Only an identifier that is unique in the world, not a running number, may recognise a contact in another file.
  private func takeIdentifier(_ text: String, at index: Int, _ contact: inout ImportedContact) {
    contact.extra.append(ExtraField(name: table.header[index], value: text))
    contact.uid = text
    if contact.key == nil, text.utf8.count >= 32 {
      contact.key = ExternalKey(source: "uid", kind: "uid", key: text.lowercased())
    }
  }

  private func takeKind(_ text: String, _ contact: inout ImportedContact) {
    let kind = text.lowercased()
    contact.cardKind = kind
    if ["org", "organisation", "organization", "company"].contains(kind) {
      contact.kind = .organisation
    }
  }

  private func keepUnmapped(_ record: CSVRecord, in contact: inout ImportedContact) {
    for index in unmapped {
      guard let cell = record.cell(index), cell.end > cell.start else { continue }
      let value = record.multiline(index)
      if value.isEmpty { continue }
      contact.extra.append(ExtraField(name: table.header[index], value: value))
    }
  }

  private func nameContact(
    _ contact: inout ImportedContact,
    _ rest: RowRest,
    _ record: CSVRecord
  ) -> Bool {
    nameHalf?.complete(&contact)
    if contact.name.isEmpty { contact.name = contact.nameParts.joined }
    if !contact.name.isEmpty { return true }
    if record.isBlank { return false }
    contact.name = mailboxName(record)
    if !contact.name.isEmpty { return true }
    contact.name = contact.fallbackName
    if contact.organisation == contact.name, contact.title == nil { contact.kind = .organisation }
    return true
  }

  /// The name before an address in brackets, `Ann Bee <a@x.example>`; empty when there is none.
  private func mailboxName(_ record: CSVRecord) -> String {
    for (index, column) in columns where column.field == .email {
      let text = record.line(index)
      if text.utf8.last != 0x3E { continue }
      if let name = MailAddressReader.addresses(text).first?.name, !name.isEmpty { return name }
    }
    return ""
  }

  private mutating func date(_ text: String) -> PartialDate? {
    let compact = text.filter { $0 != " " }
    // Outlook writes 0/0/00, or a day of the year 4501, for no date.
    if compact.utf8.allSatisfy({ $0 < 0x31 }) { return nil }
    switch PartialDate(compact) {
    case .full(let day):
      let parts = day.parts
      if parts.year == 4501 { return nil }
      return parts.year == 1604 ? .monthDay(month: parts.month, day: parts.day) : .full(day)
    case .text:
      if compact.hasPrefix("0000-") { return PartialDate("--" + compact.dropFirst(5)) }
      guard let loose = LooseDate(text) else {
        return LooseDate.yearless(text).map { .monthDay(month: $0.month, day: $0.day) }
          ?? .text(text)
      }
      guard let day = loose.day(loose.needsOrder ? order() : .monthFirst) else {
        return .text(text)
      }
      return day.parts.year == 4501 ? nil : .full(Self.notAhead(day, in: text))
    case let known:
      return known
    }
  }

  /// Two digits of a year mean 1930 to 2029, as Windows reads them: nobody was born later.
  private static func notAhead(_ day: CalendarDay, in text: String) -> CalendarDay {
    let parts = day.parts
    guard parts.year >= 2030, !text.contains(String(parts.year)) else { return day }
    return CalendarDay(year: parts.year - 100, month: parts.month, day: parts.day) ?? day
  }

  private mutating func order() -> LooseDate.Order {
    if let dateOrder { return dateOrder }
    let dates: Set<ContactField> = [.birthday, .anniversary, .date, .connectedOn]
    let order = table.dateOrder(
      columns: columns.filter { dates.contains($0.column.field) }.map(\.index)
    )
    dateOrder = order
    return order
  }
}

extension ContactField {
  /// The line ends in a cell belong to its text.
  fileprivate var hasLines: Bool {
    switch self {
    case .note, .address, .street, .category, .email, .phone, .url, .relation: true
    default: false
    }
  }
}
