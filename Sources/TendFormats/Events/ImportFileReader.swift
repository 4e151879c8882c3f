import TendModel

/// Reads a file of any format for a store: its contacts, and what it tells of people.
public enum ImportFileReader {
  /// Reads a whole file; mail that is too large for that is counted by `MailEvents` piece by piece.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - format: What the file is.
  ///   - hints: What the user knows about the file.
  ///   - context: What has to be known beside the file.
  ///   - progress: Called now and then with the bytes done and their total; false stops.
  /// - Returns: Contacts, events and problems in the file's order.
  /// - Throws: `FormatError` when the file as a whole cannot be read, or `cancelled`.
  /// - Complexity: O(n) in the number of bytes.
  public static func read(
    _ bytes: [UInt8],
    as format: ContactFormat,
    hints: ReaderHints = ReaderHints(),
    context: EventContext,
    progress: (Int, Int) -> Bool = { _, _ in true }
  ) throws(FormatError) -> ImportedFile {
    switch format {
    case .calendar:
      let span = context.firstRepeatedDay...context.today
      let file = try ICalendarReader.read(bytes, repeating: span, progress: progress)
      return self.file(format, CalendarEvents.find(in: file, context))
    case .mail:
      var events = MailEvents(context)
      for message in MailReader.messages(in: bytes) { events.take(message) }
      return self.file(format, events.finished())
    default: break
    }
    let result = try ContactFileReader.read(bytes, as: format, hints: hints, progress: progress)
    var file = ImportedFile(format: result.format, encoding: result.encoding)
    (file.contacts, file.problems) = (result.contacts, result.problems)
    let parts = [
      result.messages.isEmpty ? FoundEvents() : MessageEvents.find(in: result.messages, context),
      InvitationEvents.find(in: result.invitations),
      result.format == .monicaExport
        ? MonicaEvents.find(in: try JSONTree(try DecodedText(bytes, encodingHint: nil).bytes))
        : FoundEvents(),
    ]
    for part in parts {
      file.found.events += part.events
      file.found.remarks += part.remarks
    }
    return file
  }

  /// A file that holds no contacts of its own.
  public static func file(_ format: ContactFormat, _ found: FoundEvents) -> ImportedFile {
    var file = ImportedFile(format: format, encoding: "utf-8")
    file.found = found
    file.problems = found.problems
    return file
  }
}
