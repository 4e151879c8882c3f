import TendModel

/// Reads a file of contacts, whatever its format.
public enum ContactFileReader {
  /// Reads all contacts of a file; what cannot be read is reported by line and left out.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - format: What the file is; nil to find out from its content.
  ///   - hints: What the user knows about the file.
  ///   - progress: Called now and then with the bytes done and their total; false stops.
  /// - Returns: Contacts and problems in the file's order.
  /// - Throws: `FormatError` when the file as a whole cannot be read, or `cancelled`.
  /// - Complexity: O(n) in the number of bytes.
  public static func read(
    _ bytes: [UInt8],
    as format: ContactFormat? = nil,
    hints: ReaderHints = ReaderHints(),
    progress: (Int, Int) -> Bool = { _, _ in true }
  ) throws(FormatError) -> ReaderResult {
    let text = try DecodedText(bytes, encodingHint: hints.encoding)
    guard let format else {
      let (format, table) = try FormatDetector.detect(text, raw: bytes)
      return try read(table, of: text, as: format, progress)
    }
    if !text.bytes.contains(where: { $0 > 0x20 }) {
      // Said to be of a format, an empty file is one without contacts.
      let problem = ImportProblem(line: 1, reason: FormatError.empty.description)
      return ReaderResult(
        format: format,
        encoding: text.encoding,
        contacts: [],
        problems: [problem]
      )
    }
    try FormatDetector.confirm(text, is: format)
    let hasRows = ![.tendDocument, .calendar, .mail].contains(format)
    let table = hasRows ? try FormatDetector.table(text, declared: format) : nil
    return try read(table, of: text, as: format, progress)
  }

  private static func read(
    _ table: CSVTable?,
    of text: DecodedText,
    as format: ContactFormat,
    _ progress: (Int, Int) -> Bool
  ) throws(FormatError) -> ReaderResult {
    if format == .calendar || format == .mail {
      throw FormatError(
        .noContacts,
        subject: format.rawValue,
        advice: "this is \(format.title), which tend shows and does not take into a store; add "
          + "--dry-run --json to see what is in it"
      )
    }
    guard let table else {
      throw FormatError(
        .wholeStore,
        subject: format.rawValue,
        advice: "this file holds a whole store; it can only be taken into an empty one"
      )
    }
    var found: (contacts: [ImportedContact], problems: [ImportProblem])
    if format == .linkedInConnections {
      var reader = LinkedInConnectionsReader(table)
      found = try reader.readAll(progress: progress)
    } else {
      var reader = GoogleContactsReader(table)
      found = try reader.readAll(progress: progress)
    }
    return ReaderResult(
      format: format,
      encoding: text.encoding,
      contacts: found.contacts,
      problems: found.problems
    )
  }
}
