import TendModel

/// Tells what the columns of a table without a header hold by looking at their first values.
enum ContentGuess {
  private static let sampleCount = 20

  enum Look: Hashable { case email, link, phone, date, number, words }

  /// A mapping; what has no clear look is left unmapped.
  static func mapping(_ table: CSVTable) -> ColumnMapping {
    let looks = table.header.indices.map { look(of: $0, in: table) }
    var columns = looks.map { look -> FieldColumn? in
      switch look {
      case .email: FieldColumn(.email)
      case .link: FieldColumn(.url)
      case .phone: FieldColumn(.phone)
      default: nil
      }
    }
    let texts = looks.indices.filter { looks[$0] == .words }
    if let first = texts.first {
      // Two columns of words side by side at the beginning are the halves of a name.
      let isSplit = texts.count > 1 && texts[1] == first + 1 && isOneWord(first, in: table)
      columns[first] = FieldColumn(isSplit ? .given : .name)
      if isSplit { columns[texts[1]] = FieldColumn(.family) }
    }
    return ColumnMapping(columns)
  }

  private static func values(_ column: Int, in table: CSVTable) -> [String] {
    var reader = table.makeReader()
    var record = CSVRecord(table.bytes)
    var values: [String] = []
    for _ in 0..<sampleCount {
      guard reader.next(into: &record) else { break }
      let value = record.line(column)
      if !value.isEmpty { values.append(value) }
    }
    return values
  }

  private static func isOneWord(_ column: Int, in table: CSVTable) -> Bool {
    let values = values(column, in: table)
    return values.count { !$0.contains(" ") } * 2 > values.count
  }

  private static func look(of column: Int, in table: CSVTable) -> Look? {
    let looks = values(column, in: table).map(look)
    let counts = Dictionary(looks.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.first { $0.value * 2 > looks.count }?.key
  }

  /// What a value looks like.
  static func look(_ value: String) -> Look {
    let bytes = Array(value.utf8)
    // Before an address in brackets a name may stand.
    if bytes.contains(0x40), !bytes.contains(0x20) || bytes.last == 0x3E && bytes.contains(0x3C) {
      return .email
    }
    let folded = value.lowercased()
    if folded.hasPrefix("http://") || folded.hasPrefix("https://") || folded.hasPrefix("www.") {
      return .link
    }
    let digits = bytes.count { (0x30...0x39).contains($0) }
    let letters = bytes.count { $0 >= 0x80 || (0x61...0x7A).contains($0 | 0x20) }
    if LooseDate(value) != nil { return .date }
    if letters > 0 { return .words }
    return digits >= 5 ? .phone : .number
  }
}
