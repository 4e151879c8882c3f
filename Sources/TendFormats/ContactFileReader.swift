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
    if ZipArchive.isArchive(bytes) {
      return try ArchiveReader.read(bytes, hints: hints, progress: progress)
    }
    let text = try DecodedText(bytes, encodingHint: hints.encoding)
    guard let format = format ?? hints.impliedFormat else {
      let (format, table) = try FormatDetector.detect(text, raw: bytes)
      return try read(table, of: text, as: format, hints: hints, progress)
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
    let table: CSVTable? =
      if !format.isTable {
        nil
      } else if let choice = hints.impliedFormat, choice == .genericTable, format == .genericTable {
        try GenericTable.table(text, hints)
      } else {
        try FormatDetector.table(text, declared: format)
      }
    return try read(table, of: text, as: format, hints: hints, progress)
  }

  static func read(
    _ table: CSVTable?,
    of text: DecodedText,
    as format: ContactFormat,
    hints: ReaderHints,
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
    var result = ReaderResult(format: format, encoding: text.encoding, contacts: [], problems: [])
    guard let table else {
      if format == .monicaExport {
        let reader = try MonicaReader(try JSONTree(text.bytes))
        result.contacts = try reader.readAll(progress: progress)
        return result
      }
      throw FormatError(
        .wholeStore,
        subject: format.rawValue,
        advice: "this file holds a whole store; it can only be taken into an empty one"
      )
    }
    switch format {
    case .linkedInConnections:
      var reader = LinkedInConnectionsReader(table)
      (result.contacts, result.problems) = try reader.readAll(progress: progress)
    case .linkedInMessages:
      let reader = LinkedInMessagesReader(table)
      (result.messages, result.problems) = try reader.readAll(progress: progress)
    case .linkedInInvitations:
      let reader = LinkedInInvitationsReader(table)
      (result.invitations, result.problems) = try reader.readAll(progress: progress)
    case .outlookContacts, .thunderbirdContacts, .genericTable:
      var reader = try GenericTable.reader(table, as: format, hints)
      (result.contacts, result.problems) = try reader.readAll(progress: progress)
    case .googleContacts, .monicaExport, .tendDocument, .calendar, .mail:
      var reader = GoogleContactsReader(table)
      (result.contacts, result.problems) = try reader.readAll(progress: progress)
    }
    return result
  }
}
