import TendModel

/// Reads the tables and cards in a zip archive, such as those that LinkedIn and Google send; what they are their content
/// tells.
enum ArchiveReader {
  /// The most bytes that all tables of an archive may have together.
  private static let largestTotal = 1 << 30

  /// The format of the contacts in an archive, or of what else it holds.
  ///
  /// - Throws: `FormatError` with `badArchive`, or `unknownFormat` when there is nothing that can be read.
  static func format(_ bytes: [UInt8], hints: ReaderHints) throws(FormatError) -> ContactFormat {
    let formats = try parts(bytes, hints: hints).map(\.format)
    guard let format = leading(formats) else { throw nothing }
    return format
  }

  /// Reads the contacts, messages and invitations of an archive.
  ///
  /// - Throws: `FormatError` with `badArchive`, `unknownFormat` or `cancelled`.
  static func read(
    _ bytes: [UInt8],
    hints: ReaderHints,
    progress: (Int, Int) -> Bool
  ) throws(FormatError) -> ReaderResult {
    let parts = try parts(bytes, hints: hints)
    guard let format = leading(parts.map(\.format)) else { throw nothing }
    var whole = ReaderResult(format: format, encoding: "utf-8", contacts: [], problems: [])
    for part in parts where part.format == format || !part.format.holdsContacts {
      let result = try ContactFileReader.read(
        part.table,
        of: part.text,
        raw: part.raw,
        as: part.format,
        hints,
        progress
      )
      whole.encoding = result.encoding
      whole.contacts += result.contacts
      whole.messages += result.messages
      whole.invitations += result.invitations
      whole.problems += result.problems.map {
        ImportProblem(line: $0.line, reason: "\(part.name): \($0.reason)")
      }
    }
    return whole
  }

  private struct Part {
    var name: String
    var raw: [UInt8]
    var text: DecodedText
    var format: ContactFormat
    var table: CSVTable?
  }

  private static let nothing = FormatError(
    .unknownFormat,
    subject: "zip",
    advice: "this zip archive holds no file of contacts, messages or invitations that tend reads"
  )

  private static let endings = [".csv", ".vcf"]

  /// The tables and cards of an archive that are known for certain; others, such as lists of uploads, are no ties.
  private static func parts(_ bytes: [UInt8], hints: ReaderHints) throws(FormatError) -> [Part] {
    let archive = try ZipArchive(bytes)
    let tables = archive.entries.filter { entry in
      let name = entry.name.lowercased()
      return endings.contains { name.hasSuffix($0) } && !entry.name.hasPrefix("__MACOSX/")
    }
    guard tables.reduce(0, { $0 + $1.size }) <= largestTotal else {
      throw FormatError(
        .badArchive,
        subject: "zip",
        advice:
          "the files in this zip archive are too large together; unpack it and import them one by one"
      )
    }
    var parts: [Part] = []
    for entry in tables {
      let content = try archive.read(entry)
      let text = try DecodedText(content, encodingHint: hints.encoding)
      let found: (format: ContactFormat, table: CSVTable?)
      do throws(FormatError) {
        found = try FormatDetector.detect(text, raw: content)
      } catch {
        continue
      }
      if found.format == .genericTable || found.format == .tendDocument { continue }
      parts.append(
        Part(
          name: entry.name,
          raw: content,
          text: text,
          format: found.format,
          table: found.table
        )
      )
    }
    return parts
  }

  private static func leading(_ formats: [ContactFormat]) -> ContactFormat? {
    formats.first(where: \.holdsContacts) ?? formats.first
  }
}

extension ContactFormat {
  /// Files of this format are lists of contacts.
  public var holdsContacts: Bool {
    ![.linkedInMessages, .linkedInInvitations, .calendar, .mail].contains(self)
  }
}
