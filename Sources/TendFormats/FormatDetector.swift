import TendModel

/// Tells by its content, not by its name, what a file is.
public enum FormatDetector {
  /// Finds the format of a file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - hints: What the user knows about it.
  /// - Returns: The format.
  /// - Throws: `FormatError` with `emptyFile`, `unknownFormat` or `unknownEncoding`.
  public static func detect(
    _ bytes: [UInt8],
    hints: ReaderHints = ReaderHints()
  ) throws(FormatError) -> ContactFormat {
    if ZipArchive.isArchive(bytes) { return try ArchiveReader.format(bytes, hints: hints) }
    if let format = hints.impliedFormat { return format }
    let text = try DecodedText(bytes, encodingHint: hints.encoding)
    return try detect(text, raw: bytes).format
  }

  /// The format and, when it is one of rows, its table.
  static func detect(
    _ text: DecodedText,
    raw: [UInt8]
  ) throws(FormatError) -> (format: ContactFormat, table: CSVTable?) {
    guard let first = text.bytes.first(where: { $0 > 0x20 }) else { throw FormatError.empty }
    if let card = cardFormat(text, first: first) { return (card, nil) }
    if first == UInt8(ascii: "{") { return (jsonFormat(text.bytes), nil) }
    if let format = otherKind(text) { return (format, nil) }
    // The highest row that can be a header is one; what looks like another format's further down is data.
    let found = tableFormats.compactMap { format in
      table(text, as: format).map { (format: format, table: $0) }
    }
    let specific = found.filter { $0.format != .genericTable }
    let highest = specific.map(\.table.position).min()
    if let best = specific.first(where: { $0.table.position == highest }) ?? found.first {
      return best
    }
    if let list = AddressList.table(text.bytes) { return (.genericTable, list) }
    throw FormatError(.unknownFormat, advice: advice())
  }

  /// The formats of rows, the most certain first.
  private static let tableFormats: [ContactFormat] = [
    .linkedInConnections, .linkedInMessages, .linkedInInvitations, .googleContacts,
    .outlookContacts,
    .thunderbirdContacts, .genericTable,
  ]

  /// Monica's export has its account among the first keys, a document of tend says its name.
  static func jsonFormat(_ bytes: [UInt8]) -> ContactFormat {
    let beginning = String(decoding: bytes.prefix(4096), as: UTF8.self)
    if beginning.containsBytes("\"format\"") { return .tendDocument }
    // There may be long texts before it.
    let isMonica = String(decoding: bytes, as: UTF8.self).containsBytes("\"account\"")
    return isMonica ? .monicaExport : .tendDocument
  }

  /// Calendar or mail, which have no rows; nil for anything else.
  private static func otherKind(_ text: DecodedText) -> ContactFormat? {
    let beginning = String(decoding: text.bytes.drop { $0 <= 0x20 }.prefix(27), as: UTF8.self)
    // Also one component alone, and a calendar as a part of mail.
    let starts = [
      "BEGIN:VCALENDAR", "BEGIN:VEVENT", "BEGIN:VTODO", "BEGIN:VTIMEZONE",
      "CONTENT-TYPE: TEXT/CALENDAR",
    ]
    if starts.contains(where: beginning.uppercased().hasPrefix) { return .calendar }
    return MailDetector.isMail(text.bytes) ? .mail : nil
  }

  /// The table of a file whose header can only be that of a format.
  private static func table(_ text: DecodedText, as format: ContactFormat) -> CSVTable? {
    CSVTable(text.bytes) { TableHeader.isCertain($0, of: format) }
  }

  /// The format of a file of cards; nil for any other.
  static func cardFormat(_ text: DecodedText) -> ContactFormat? {
    text.bytes.first { $0 > 0x20 }.flatMap { cardFormat(text, first: $0) }
  }

  private static func cardFormat(_ text: DecodedText, first: UInt8) -> ContactFormat? {
    if first == UInt8(ascii: "[") { return JCardReader.isLikely(text.bytes) ? .jCard : nil }
    if first == UInt8(ascii: "{"), JCardReader.isLikely(text.bytes) { return .jCard }
    return VCardReader.isLikely(text.bytes) ? .vCard : nil
  }

  /// Makes sure that a file is not plainly of another format than the user says.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - format: What the user says.
  ///   - hints: What the user knows about it besides.
  /// - Throws: `FormatError` with `otherFormat` naming what it looks like, or `unknownEncoding`.
  public static func confirm(
    _ bytes: [UInt8],
    is format: ContactFormat,
    hints: ReaderHints = ReaderHints()
  ) throws(FormatError) {
    if ZipArchive.isArchive(bytes) { return }
    try confirm(try DecodedText(bytes, encodingHint: hints.encoding), is: format)
  }

  static func confirm(_ text: DecodedText, is format: ContactFormat) throws(FormatError) {
    guard let first = text.bytes.first(where: { $0 > 0x20 }) else { return }
    let found: ContactFormat? =
      if let card = cardFormat(text, first: first) {
        card
      } else if first == UInt8(ascii: "{") {
        jsonFormat(text.bytes)
      } else if let other = otherKind(text) {
        other
      } else if format == .genericTable || format.isTable && table(text, as: format) != nil {
        format
      } else {
        // What only looks like some table may well be what the user says.
        tableFormats.dropLast().first { table(text, as: $0) != nil }
      }
    guard let found, found != format, !(found.isCard && format.isCard) else { return }
    throw FormatError(
      .otherFormat,
      subject: found.rawValue,
      advice: "this looks like \(found.rawValue) (\(found.title)), not like \(format.rawValue); "
        + "leave out --as"
    )
  }

  /// The table of a file that the user says is of a format: a poorer header will do.
  ///
  /// - Throws: `FormatError` with `headerNotFound`.
  static func table(
    _ text: DecodedText,
    declared format: ContactFormat
  ) throws(FormatError) -> CSVTable {
    if let table = table(text, as: format) { return table }
    func usable(_ width: Int) -> CSVTable? {
      CSVTable(text.bytes, minimumWidth: width) { TableHeader.isUsable($0, of: format) }
    }
    // A preamble has rows of one cell too.
    let widths = format == .genericTable ? [1] : [2, 1]
    let list = format == .genericTable ? AddressList.table(text.bytes) : nil
    guard let usable = widths.lazy.compactMap({ usable($0) }).first ?? list else {
      throw FormatError(
        .headerNotFound,
        subject: format.rawValue,
        advice: "this is no \(format.title): its header row, with columns such as "
          + "\(TableHeader.examples(of: format)), was not found in the first lines"
      )
    }
    return usable
  }

  private static func advice() -> String {
    let readable =
      "tend reads Connections.csv of a LinkedIn export, a Google Contacts CSV "
      + "(old or new), CSV of Outlook and Thunderbird, tables with a header such as Name,Email, "
      + "vCard and jCard files, calendars, mail, Monica's JSON and its own JSON export"
    return "this file is in no known format; \(readable)"
  }
}
