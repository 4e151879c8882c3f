public import TendModel

/// Which column of a table holds what.
public struct ColumnMapping: Hashable, Sendable {
  /// A field for each column; nil for a column that is kept as it is.
  public private(set) var columns: [FieldColumn?]
  /// Words of the user's for fields that nobody knows; their columns are kept as they are.
  var unknownFields: [String] = []

  /// A mapping of columns in their order.
  public init(_ columns: [FieldColumn?]) {
    self.columns = columns
  }

  /// A mapping that somebody chose; of several columns for what a contact has but once, the first counts.
  init(chosen columns: [FieldColumn?]) {
    self.columns = columns.map { column in
      var chosen = column
      chosen?.isGuess = false
      return chosen
    }
    keepFirstOfEach()
  }

  /// Guesses the mapping by the names of the columns.
  init(header: [String], dialect: TableDialect) {
    columns = header.map { HeaderGuess.field($0) }
    resolveTitles(header, dialect)
    resolveNames(header)
    resolveProfession(header)
    resolveBirthday()
    if dialect == .outlook {
      dropLocation()
      resolveWholeAddresses(header)
    }
    if dialect == .generic { resolveBarePhones(header) }
    resolvePlaces()
    resolveCodes(header)
    keepFirstOfEach()
  }

  /// How many columns have a field.
  public var count: Int { columns.count { $0 != nil && $0?.field != .extra } }

  /// The column that holds a field; nil when there is none.
  func column(of field: ContactField) -> Int? { columns.firstIndex { $0?.field == field } }

  /// Something by which contacts can be told apart is there.
  public var isUsable: Bool { columns.contains { $0?.field.names == true } }

  /// A name for a header that does not change with the program's version: the same columns in the same order give the
  /// same fingerprint (FNV-1a of 64 bits over the folded names, in lower-case hexadecimal).
  public static func fingerprint(of header: [String]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for name in header {
      for byte in Array(CSVTable.folded(name).utf8) + [0x1F] {
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Puts fields that the user names over what was guessed.
  mutating func assign(_ field: FieldColumn?, to column: Int) {
    while columns.count <= column { columns.append(nil) }
    columns[column] = field
  }

  private static let titleWords: Set<String> = [
    "title", "titel", "titre", "titolo", "título", "titulo", "tytuł", "tittel",
    "titul", "titteli",
  ]

  /// Outlook's title is an honorific and its job title another column; elsewhere a title alone is the job.
  private mutating func resolveTitles(_ header: [String], _ dialect: TableDialect) {
    // Where two columns would have one name, Outlook numbers the second.
    var found = header.indices.filter { column in
      let name = HeaderName(header[column]).text
      return Self.titleWords.contains(name)
        || Self.titleWords.contains(String(name.dropLast(1)))
          && name.last == "1"
    }
    if found.isEmpty { return }
    let hasJob = column(of: .title) != nil
    // French has one word for both: an honorific stands before the name, a job behind the company.
    if dialect == .outlook, !hasJob, found.count == 1, let company = column(of: .organisation),
      let given = column(of: .given), given < company, company < found[0]
    {
      columns[found[0]] = FieldColumn(.title)
      return
    }
    if dialect == .outlook || hasJob || found.count > 1, column(of: .prefix) == nil {
      columns[found.removeFirst()] = FieldColumn(.prefix)
    }
    if let job = found.first, !hasJob, dialect != .outlook || column(of: .prefix) != job {
      columns[job] = FieldColumn(.title)
    }
  }

  /// A column called only "name" in a language that says so for one half stands for the whole without the other; and
  /// Spanish calls the name shown as it calls a chat name.
  private mutating func resolveNames(_ header: [String]) {
    guard column(of: .name) == nil else { return }
    if let shown = header.firstIndex(where: { HeaderName($0).text == "nombre en pantalla" }) {
      columns[shown] = FieldColumn(.name)
      return
    }
    switch (column(of: .given), column(of: .family)) {
    case (let given?, nil): columns[given] = FieldColumn(.name)
    case (nil, let family?): columns[family] = FieldColumn(.name)
    default: break
    }
  }

  /// A profession serves as the job where there is no other column for it.
  private mutating func resolveProfession(_ header: [String]) {
    guard column(of: .title) == nil else { return }
    let found = header.indices.first {
      columns[$0]?.field == .extra
        && HeaderName(header[$0]).hasWord(["profes", "profiss", "beruf", "beroep", "zaw"])
    }
    if let found { columns[found] = FieldColumn(.title) }
  }

  /// German calls the day of birth as it calls the birthday; beside a year it is the day.
  private mutating func resolveBirthday() {
    guard column(of: .birthYear) != nil, column(of: .birthDay) == nil,
      let day = column(of: .birthday)
    else { return }
    columns[day] = FieldColumn(.birthDay)
  }

  private static let barePhones = [
    "home": "Home", "work": "Work", "other": "Other", "primary": "Main",
  ]

  /// Yahoo calls the columns of phones by their places alone; beside others of the kind these mean nothing else.
  private mutating func resolveBarePhones(_ header: [String]) {
    let phones = columns.indices.count { column in
      columns[column]?.field == .phone
        && ["pager", "fax", "mobile", "cell"].contains(HeaderName(header[column]).text)
    }
    if phones < 2 { return }
    for column in header.indices where columns[column] == nil {
      guard let label = Self.barePhones[HeaderName(header[column]).text] else { continue }
      columns[column] = FieldColumn(.phone, label: label)
    }
  }

  /// Parts of an address that do not say where belong to the street before them.
  private mutating func resolvePlaces() {
    var label = ""
    for column in columns.indices {
      guard let field = columns[column], field.field.isAddressPart else { continue }
      if field.label.isEmpty {
        columns[column]?.label = label
      } else {
        label = field.label
      }
    }
  }

  /// A code of a country or a state stands for its name only where there is no column for that.
  private mutating func resolveCodes(_ header: [String]) {
    let codes = columns.indices.filter { column in
      guard let field = columns[column]?.field, field == .country || field == .region else {
        return false
      }
      return HeaderName(HeaderName.splitAtCapitals(header[column])).text.hasSuffix("code")
    }
    if codes.isEmpty { return }
    let isCode = Set(codes)
    let named = Set(columns.indices.filter { !isCode.contains($0) }.compactMap { columns[$0] })
    for code in codes {
      if let column = columns[code], named.contains(column) { columns[code] = nil }
    }
  }

  /// Outlook's wide table has each address as a whole too, before its parts.
  private mutating func resolveWholeAddresses(_ header: [String]) {
    for (column, name) in header.enumerated() {
      let text = HeaderName(name).text
      guard ["home address", "business address", "other address"].contains(text) else { continue }
      columns[column]?.field = .address
    }
  }

  /// Outlook's location is no part of an address.
  private mutating func dropLocation() {
    for column in columns.indices {
      guard let field = columns[column], field.field.isAddressPart, field.label.isEmpty else {
        continue
      }
      columns[column] = FieldColumn(.extra)
    }
  }

  /// Of several columns for what a contact has but once, the first counts; the others are kept as they are.
  private mutating func keepFirstOfEach() {
    let single: Set<ContactField> = [
      .name, .prefix, .given, .additional, .family, .suffix, .organisation, .title, .role,
      .birthday, .birthYear, .birthMonth,
      .birthDay, .anniversary, .connectedOn, .uid, .kind,
    ]
    var seen: Set<ContactField> = []
    for column in columns.indices {
      guard let field = columns[column]?.field, single.contains(field) else { continue }
      if !seen.insert(field).inserted { columns[column] = nil }
    }
  }
}
