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
    let table = format.isTable ? try FormatDetector.table(text, declared: format) : nil
    return try read(table, of: text, raw: bytes, as: format, hints, progress)
  }

  private static func read(
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
        advice: "this is \(format.title), which tend shows and does not take into a store; add "
          + "--dry-run --json to see what is in it"
      )
    }
    if format == .vCard { return try readCards(text, raw, hints, progress) }
    if format == .jCard { return try readJSONCards(text, progress) }
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

  /// Reads vCards from the bytes of the file, because each line may have a charset of its own.
  private static func readCards(
    _ text: DecodedText,
    _ raw: [UInt8],
    _ hints: ReaderHints,
    _ progress: (Int, Int) -> Bool
  ) throws(FormatError) -> ReaderResult {
    let isUTF16 = text.encoding.hasPrefix("utf-16")
    let fallback = hints.encoding.flatMap { Charset($0) }
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
