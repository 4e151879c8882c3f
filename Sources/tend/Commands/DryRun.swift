import TendFormats
import TendModel
import TendRuntime

/// Writes what is in a file as JSON and touches no store: contacts, a calendar's entries or the headers of mail.
struct DryRun {
  /// The file or folder; nil for standard input.
  let path: String?
  let format: ContactFormat?
  let hints: ReaderHints
  /// ISO 3166 code of the country of phone numbers without a country code; empty when not said.
  let country: String
  private let console = Console()

  /// In a file of more contacts nobody looks for duplicates by the way; `tend duplicates` does, however many there are.
  private static let mostCompared = 2000

  init(path: String?, format: ContactFormat?, hints: ReaderHints, country: String) {
    self.path = path
    self.format = format
    self.hints = hints
    self.country = country
  }

  /// Reads and writes.
  ///
  /// - Throws: What stands in the way; where the file can be read at all, JSON was written before.
  func run() throws {
    try demandContent()
    if try format == .mail || format == nil && path.map(FileImport.isMail) == true {
      return try writeMail()
    }
    let (bytes, lines) =
      try path.map(LocalFile.readContent) ?? (LocalFile.readStandardInput(), FileLines())
    do {
      let found = try format ?? FormatDetector.detect(bytes, hints: hints)
      switch found {
      case .mail: try writeMail(bytes)
      case .calendar:
        var file = try ICalendarReader.read(bytes)
        file.problems = file.problems.map { $0.placed(by: lines) }
        try console.writeJSON(CalendarContractWriter.bytes(file))
      default:
        var result = try ContactFileReader.read(bytes, as: found, hints: hints)
        result.problems = result.problems.map { $0.placed(by: lines) }
        let isFew = result.contacts.count <= Self.mostCompared
        let pairs = DuplicatePolicy(country: country).pairs(
          in: isFew ? result.contacts.map { DuplicateCandidate($0) } : []
        ) {}
        try console.writeJSON(ContractWriter.bytes(result, pairs: pairs))
      }
    } catch let error as FormatError {
      try writeNothing(error)
      throw error
    }
  }

  /// Says in the form of what was asked for that nothing was found, and why.
  private func writeNothing(_ error: FormatError) throws {
    try console.writeJSON(
      format == .calendar
        ? CalendarContractWriter.bytes(CalendarFile(), error: error)
        : ContractWriter.bytes([], error: error)
    )
  }

  /// - Throws: `FormatError` for a folder in which there is nothing of the kind; JSON that says so was written before.
  private func demandContent() throws {
    guard let path, LocalFile.isFolder(path), format != .mail, CardFolder(path) == nil,
      format != nil || LocalFile.messages(in: path).isEmpty
    else { return }
    let error = FormatError(
      .emptyFile,
      advice: "\(path) is a folder without cards and calendars; name a file"
    )
    try writeNothing(error)
    throw error
  }

  private func writeMail() throws {
    var reader = MailReader()
    var writer = MailContractWriter()
    let isFolder = path.map(LocalFile.isFolder) ?? false
    let files: [String?] = isFolder ? LocalFile.messages(in: path ?? "") : [path]
    for file in files {
      try LocalFile.readPieces(of: file) { piece in
        var json: [UInt8] = []
        reader.feed(piece) { json += writer.bytes($0) }
        try console.writeJSON(json)
        return true
      }
      var json: [UInt8] = []
      reader.finish { json += writer.bytes($0) }
      try console.writeJSON(json)
    }
    try console.writeJSON(writer.end())
  }

  private func writeMail(_ bytes: [UInt8]) throws {
    var writer = MailContractWriter()
    let json = MailReader.messages(in: bytes).flatMap { writer.bytes($0) }
    try console.writeJSON(json + writer.end())
  }
}
