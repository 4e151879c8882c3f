public import TendFormats
import TendInterface
public import TendModel
public import TendStore

/// Reads a file into a batch for a store: the one way of the command line and of the dashboard.
///
/// Mail is counted while it is read, so that a mailbox may be larger than memory; other files are read whole.
public struct FileImport {
  /// What a file is found to be.
  public enum Found {
    /// Contacts and events, with the format and the encoding.
    case batch(ImportBatch, ContactFormat, encoding: String)
    /// A whole store, its bytes.
    case document([UInt8])
    /// A table of which the user has not said what its columns hold.
    case table(TableSample)
  }

  /// What the user wants of a file.
  public struct Wishes: Sendable {
    /// What the file is; nil to find out.
    public var format: ContactFormat?
    /// What the user knows about it.
    public var hints = ReaderHints()
    /// The network that new contacts join; nil for the usual one.
    public var network: String?
    /// People of events who are no contacts become contacts.
    public var addsPeople = false
    /// The user's own addresses beside those that the store knows.
    public var ownEmails: [String] = []
    /// A table of no known exporter is answered as a table, unless it was seen before.
    public var asksForColumns = false
    /// What was remembered of the table's columns is not used, and forgotten.
    public var forgetsColumns = false

    /// No wishes.
    public init() {}
  }

  private let store: Store
  private let clock: Clock
  private let day: CalendarDay

  /// Reads for a store.
  ///
  /// - Parameters:
  ///   - store: What is known of the user and of addresses.
  ///   - clock: The user's wall clock.
  ///   - day: The day of the import.
  public init(store: Store, clock: Clock, day: CalendarDay) {
    (self.store, self.clock, self.day) = (store, clock, day)
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: The file, or a folder of messages, cards or calendars; nil for standard input.
  ///   - wishes: What the user wants.
  ///   - progress: Takes how much is done of how much; false stops.
  /// - Returns: What was found.
  /// - Throws: `FormatError`, `Failure` or `StoreError` saying why it cannot be read.
  public func read(
    _ path: String?,
    _ wishes: Wishes,
    progress: @escaping (Int, Int) -> Bool
  ) throws -> Found {
    let name = path.map { $0.split(separator: "/").last.map(String.init) ?? $0 } ?? "standard input"
    if let path, try wishes.format == .mail || wishes.format == nil && Self.isMail(path) {
      var context = try context(wishes)
      if !wishes.addsPeople { context.knownEmails = try knownEmails() }
      let (found, hash) = try MailImport(context).read(path, progress)
      return batch(ImportFileReader.file(.mail, found), name, hash, wishes)
    }
    let (bytes, lines) =
      try path.map(LocalFile.readContent) ?? (LocalFile.readStandardInput(), FileLines())
    var wishes = wishes
    if let format = wishes.format {
      try FormatDetector.confirm(bytes, is: format, hints: wishes.hints)
    }
    let seen = try wishes.format ?? Self.format(bytes, wishes.hints)
    // Only of a table that nobody's exporter wrote can the columns be in question.
    let note = try seen == nil || seen == .genericTable ? columns(bytes, &wishes) : .keep(nil)
    if case .ask(let sample) = note { return .table(sample) }
    let format = try seen ?? FormatDetector.detect(bytes, hints: wishes.hints)
    if format == .tendDocument { return .document(bytes) }
    let file = try ImportFileReader.read(
      bytes,
      as: format,
      hints: wishes.hints,
      context: try context(wishes),
      progress: progress
    )
    let found = batch(file, name, Fingerprint.hexadecimal(of: bytes), wishes)
    guard case .batch(var batch, let format, let encoding) = found else { return found }
    batch.lines = lines
    if case .keep(let kept?) = note { batch.mapping = kept }
    return .batch(batch, format, encoding: encoding)
  }

  /// The beginning of a table, whatever is remembered of its columns.
  ///
  /// - Throws: `FormatError` or `Failure` saying why there is none.
  public func sample(_ path: String, _ hints: ReaderHints) throws -> TableSample {
    guard var sample = try TableSampleReader.read(try LocalFile.read(path), hints: hints) else {
      throw Failure("The columns of this file are known; there is nothing to choose")
    }
    if let known = try remembered(sample) {
      (sample.mapping, sample.isRemembered) = (known, true)
    }
    return sample
  }

  /// What is to be done about the columns of a table.
  private enum Columns {
    case keep(ImportBatch.MappingNote?)
    case ask(TableSample)
  }

  /// Finds what the columns hold: as the user says, else as was remembered; the wishes are completed with it.
  private func columns(_ bytes: [UInt8], _ wishes: inout Wishes) throws -> Columns {
    if let chosen = wishes.hints.columns { return .keep(.remember(chosen)) }
    guard !wishes.hints.hasNoHeader,
      let sample = try TableSampleReader.read(bytes, hints: wishes.hints)
    else { return .keep(nil) }
    if wishes.hints.mapping != nil { return .keep(.remember(sample.mapping)) }
    if wishes.forgetsColumns { return .keep(.forget(sample.mapping.fingerprint)) }
    if let known = try remembered(sample) {
      wishes.hints.columns = known
      return .keep(nil)
    }
    return wishes.asksForColumns ? .ask(sample) : .keep(nil)
  }

  private func remembered(_ sample: TableSample) throws -> TableMapping? {
    guard
      case .tableMapping(let known) = try store.read(
        .tableMapping(fingerprint: sample.mapping.fingerprint)
      )
    else { preconditionFailure("The store answered another query than it was asked.") }
    return known
  }

  private func knownEmails() throws -> Set<String> {
    guard case .knownEmails(let emails) = try store.read(.knownEmails) else {
      preconditionFailure("The store answered another query than it was asked.")
    }
    return emails
  }

  private func context(_ wishes: Wishes) throws -> EventContext {
    guard case .me(let me) = try store.read(.me) else {
      preconditionFailure("The store answered another query than it was asked.")
    }
    var context = EventContext(today: day, localTime: clock.localTime)
    context.ownEmails = Set(
      (me.emails + wishes.ownEmails).map { ContactPoint(.email, $0).normalised }
    )
    context.ownNames = me.names
    return context
  }

  private func batch(
    _ file: ImportedFile,
    _ name: String,
    _ hash: String,
    _ wishes: Wishes
  ) -> Found {
    var batch = ImportBatch(
      source: file.format.rawValue,
      fileName: name,
      fileHash: hash,
      contacts: file.contacts,
      problems: file.problems,
      network: wishes.network ?? (file.format == .linkedInConnections ? "LinkedIn" : nil),
      day: day
    )
    batch.events = file.found.events
    batch.strangers = file.found.strangers
    batch.remarks = file.found.remarks
    batch.addsPeople = wishes.addsPeople
    batch.ownEmails = wishes.ownEmails
    return .batch(batch, file.format, encoding: file.encoding)
  }

  /// The format of a file; nil when its content does not tell.
  private static func format(
    _ bytes: [UInt8],
    _ hints: ReaderHints
  ) throws(FormatError) -> ContactFormat? {
    do throws(FormatError) {
      return try FormatDetector.detect(bytes, hints: hints)
    } catch {
      if error.code == .unknownFormat { return nil }
      throw error
    }
  }

  /// Whether a file is mail by its beginning; a folder is one of messages unless it holds cards or calendars.
  public static func isMail(_ path: String) throws -> Bool {
    if LocalFile.isFolder(path) { return CardFolder(path) == nil }
    var isMail = false
    try LocalFile.readPieces(of: path) { piece in
      isMail = MailDetector.isMail(piece)
      return false
    }
    return isMail
  }
}
