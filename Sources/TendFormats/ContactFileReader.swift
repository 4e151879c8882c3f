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
      return try read(table, of: text, raw: bytes, as: format, hints, progress)
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
    // Cards are cards, whichever of the two ways they are written in.
    let kind = format.isCard ? FormatDetector.cardFormat(text) ?? format : format
    let table: CSVTable? =
      if !format.isTable {
        nil
      } else if let choice = hints.impliedFormat, choice == .genericTable, format == .genericTable {
        try GenericTable.table(text, hints)
      } else {
        try FormatDetector.table(text, declared: format)
      }
    return try read(table, of: text, raw: bytes, as: kind, hints, progress)
  }

  static func read(
    _ table: CSVTable?,
    of text: DecodedText,
    raw: [UInt8],
    as format: ContactFormat,
    _ hints: ReaderHints,
    _ progress: (Int, Int) -> Bool
  ) throws(FormatError) -> ReaderResult {
    if format == .calendar || format == .mail {
      throw FormatError(
        .noContacts,
        subject: format.rawValue,
        advice: "this is \(format.title), which holds no contacts but what happened with them"
      )
    }
    if format == .vCard { return try readCards(text, raw, hints, progress) }
    if format == .jCard { return try readJSONCards(text, progress) }
    var result = ReaderResult(format: format, encoding: text.encoding, contacts: [], problems: [])
    guard let table else {
      if format == .monicaExport {
        let reader = try MonicaReader(try JSONTree(text.bytes))
        result.contacts = try reader.readAll(progress: progress)
        return result
      }
      let document = try DocumentReader.read(text.bytes)
      let lines = JSONPlace.lines(ofElementsOf: "contacts", in: text.bytes)
      result.contacts = try ImportedContact.all(document, lines: lines, progress: progress)
      return result
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
    case .googleContacts, .monicaExport, .tendDocument, .vCard, .jCard, .calendar, .mail:
      var reader = GoogleContactsReader(table)
      (result.contacts, result.problems) = try reader.readAll(progress: progress)
    }
    return result
  }

  /// Reads vCards from the bytes of the file, because each line may have a charset of its own.
  private static func readCards(
    _ text: DecodedText,
    _ raw: [UInt8],
    _ hints: ReaderHints,
    _ progress: (Int, Int) -> Bool
  ) throws(FormatError) -> ReaderResult {
    let isUTF16 = text.encoding.hasPrefix("utf-16")
    let fallback =
      hints.encoding.flatMap { Charset($0) }
      ?? (text.encoding == "shift_jis" ? Charset(text.encoding) : nil)
    // Nothing was left out or put in another way: what was read as UTF-8 is UTF-8.
    let isUTF8 = isUTF16 || text.encoding == "utf-8" && text.bytes.count == raw.count
    var reader = VCardReader(
      isUTF16 ? text.bytes : raw,
      fallback: fallback ?? .windows1252,
      isUTF8: isUTF8 ? true : nil
    )
    return result(.vCard, text, try reader.readAll(progress: progress))
  }

  private static func readJSONCards(
    _ text: DecodedText,
    _ progress: (Int, Int) -> Bool
  ) throws(FormatError) -> ReaderResult {
    result(.jCard, text, try JCardReader.read(text.bytes, progress: progress))
  }

  private static func result(
    _ format: ContactFormat,
    _ text: DecodedText,
    _ found: (contacts: [ImportedContact], problems: [ImportProblem])
  ) -> ReaderResult {
    var problems = found.problems
    if found.contacts.isEmpty, problems.isEmpty {
      problems = [
        ImportProblem(line: 1, reason: "there is no card in this file; is it a \(format.title)?")
      ]
    }
    return ReaderResult(
      format: format,
      encoding: text.encoding,
      contacts: found.contacts,
      problems: problems
    )
  }
}
