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
    if let table = CSVTable(text.bytes, minimumWidth: 1, isHeader: fits) { return table }
    guard let first = CSVTable(text.bytes, minimumWidth: 1, isHeader: { _ in true }) else {
      throw FormatError.empty
    }
    return first
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
      return MappedContactReader(table, mapping: mapping, dialect: dialect)
    }
    let mapping =
      hints.hasNoHeader
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
