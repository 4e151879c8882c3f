public import TendModel

/// Reads the beginning of a table whose columns may not be understood, so that the user can say what they hold.
public enum TableSampleReader {
  /// The header, what it seems to hold, and the first rows.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - hints: What the user knows about the file.
  ///   - rowCount: How many rows at most.
  /// - Returns: Nil when the file is no table, or one of an exporter whose columns are known.
  /// - Throws: `FormatError` with `emptyFile` or `unknownEncoding`.
  public static func read(
    _ bytes: [UInt8],
    hints: ReaderHints = ReaderHints(),
    rowCount: Int = 8
  ) throws(FormatError) -> TableSample? {
    if ZipArchive.isArchive(bytes) { return nil }
    let text = try DecodedText(bytes, encodingHint: hints.encoding)
    guard let table = try table(text, bytes, hints) else { return nil }
    let guessed =
      try hints.mapping.map { hint throws(FormatError) in
        try ColumnMapping(hint: hint, header: table.header)
      }
      ?? (hints.hasNoHeader
        ? ContentGuess.mapping(table) : ColumnMapping(header: table.header, dialect: .generic))
    let columns =
      hints.mapping == nil && !guessed.isUsable
      ? Self.completed(guessed, by: ContentGuess.mapping(table)) : guessed.columns
    var rows: [[String]] = []
    var reader = table.makeReader()
    var record = CSVRecord(table.bytes)
    while rows.count < rowCount, reader.next(into: &record) {
      let row = record.unwrapped(delimiter: table.delimiter) ?? record
      if row.isBlank || table.repeatsHeader(row) { continue }
      rows.append(table.header.indices.map { row.line($0) })
    }
    return TableSample(
      mapping: TableMapping(
        fingerprint: ColumnMapping.fingerprint(of: table.header),
        header: table.header.map { OutsideText.line($0) },
        columns: columns
      ),
      rows: rows
    )
  }

  /// The guess by names, and by the looks of the values where a name says nothing.
  private static func completed(
    _ names: ColumnMapping,
    by looks: ColumnMapping
  ) -> [FieldColumn?] {
    zip(names.columns, looks.columns).map { name, look in name ?? look }
  }

  /// The table as it would be read, else with its first row as the header.
  private static func table(
    _ text: DecodedText,
    _ bytes: [UInt8],
    _ hints: ReaderHints
  ) throws(FormatError) -> CSVTable? {
    if hints.hasNoHeader || hints.mapping != nil { return try GenericTable.table(text, hints) }
    do throws(FormatError) {
      let (format, table) = try FormatDetector.detect(text, raw: bytes)
      return format == .genericTable ? table : nil
    } catch {
      guard error.code == .unknownFormat else { throw error }
    }
    // Prose has commas too; but every column of a header has a short name, and rows are as wide as it.
    let found = CSVTable(text.bytes) { header in
      header.allSatisfy { !$0.isEmpty && $0.utf8.count <= 60 }
    }
    return found.flatMap { isEven($0) ? $0 : nil }
  }

  /// Most of the first rows have as many cells as the header.
  private static func isEven(_ table: CSVTable) -> Bool {
    var reader = table.makeReader()
    var record = CSVRecord(table.bytes)
    var (even, all) = (0, 0)
    while all < 8, reader.next(into: &record) {
      all += 1
      if record.cells.count == table.header.count { even += 1 }
    }
    return even * 2 > all
  }
}
