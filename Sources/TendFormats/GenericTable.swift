import TendModel

/// Finds the rows and the mapping of a table whose columns must be guessed or were named by the user.
enum GenericTable {
  /// The table as the hints describe it.
  ///
  /// - Throws: `FormatError` with `headerNotFound` when no row is a header.
  static func table(_ text: DecodedText, _ hints: ReaderHints) throws(FormatError) -> CSVTable {
    if hints.hasNoHeader { return CSVTable(headerless: text.bytes) }
    if let columns = hints.columns {
      let chosen = CSVTable(text.bytes, minimumWidth: 1) {
        ColumnMapping.fingerprint(of: $0) == columns.fingerprint
      }
      if let chosen { return chosen }
      throw FormatError(
        .badMapping,
        subject: "mapping",
        advice: "the columns that were chosen are of another table; choose them again"
      )
    }
    guard let mapping = hints.mapping else {
      return try FormatDetector.table(text, declared: .genericTable)
    }
    // Before the header there may be a title; the header has all columns that the user names.
    func fits(_ header: [String]) -> Bool {
      do throws(FormatError) {
        return try ColumnMapping(hint: mapping, header: header).count > 0
      } catch {
        return false
      }
    }
    let first = CSVTable(text.bytes, minimumWidth: 1) { _ in true }
    guard let table = CSVTable(text.bytes, minimumWidth: 1, isHeader: fits) ?? first else {
      throw FormatError.empty
    }
    if ColumnMapping.isNumbered(mapping), table.header == first?.header, !isHeader(of: table) {
      return CSVTable(headerless: text.bytes)
    }
    return table
  }

  /// The first row of a table whose columns the user numbers is a header all the same: it names fields, or what is below
  /// looks like a field where it does not.
  private static func isHeader(of table: CSVTable) -> Bool {
    let looks = table.header.map(ContentGuess.look)
    if looks.contains(where: { $0 != .words && $0 != .number }) { return false }
    let named = table.header.count { !$0.isEmpty && HeaderGuess.field($0) != nil }
    if named * 2 > table.header.count { return true }
    var reader = table.makeReader()
    var record = CSVRecord(table.bytes)
    guard reader.next(into: &record) else { return false }
    return looks.indices.contains { column in
      let look = ContentGuess.look(record.line(column))
      return looks[column] == .words && look != .words && look != .number
    }
  }

  /// A reader of a table by its own header, or by the user's mapping.
  ///
  /// - Throws: `FormatError` with `badMapping`, or `headerNotFound` when no column can be told.
  static func reader(
    _ table: CSVTable,
    as format: ContactFormat,
    _ hints: ReaderHints
  ) throws(FormatError) -> MappedContactReader {
    let dialect: TableDialect =
      switch format {
      case .outlookContacts: .outlook
      case .thunderbirdContacts: .thunderbird
      default: .generic
      }
    if let columns = hints.columns {
      return MappedContactReader(
        table,
        mapping: ColumnMapping(chosen: columns.columns),
        dialect: dialect
      )
    }
    if let mapping = hints.mapping {
      let mapping = try ColumnMapping(hint: mapping, header: table.header)
      return MappedContactReader(table, mapping: mapping, dialect: dialect, isNamed: true)
    }
    let mapping =
      hints.hasNoHeader || !table.hasHeader
      ? ContentGuess.mapping(table) : ColumnMapping(header: table.header, dialect: dialect)
    guard mapping.isUsable else {
      throw FormatError(
        .headerNotFound,
        subject: format.rawValue,
        advice: "which column of this table holds what cannot be told; say it as in "
          + "--mapping \"1=name,3=email\" (the table has \(table.header.count) columns: "
          + table.header.prefix(12).joined(separator: ", ") + ")"
      )
    }
    return MappedContactReader(table, mapping: mapping, dialect: dialect)
  }
}
