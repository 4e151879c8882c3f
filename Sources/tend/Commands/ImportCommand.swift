import ArgumentParser
import TendFormats
import TendModel
import TendRuntime
import TendStore

/// `tend import`: contacts out of a file.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take contacts from a LinkedIn, Google or vCard file, or a store from a tend export.",
    discussion: """
      What the file would do is shown first. On a terminal you are then asked; elsewhere nothing is \
      written without --yes. An import is one change: tend undo takes all of it back.

      Example:
        tend import Connections.csv --network LinkedIn
        tend import contacts.csv --as google --yes
        tend import contacts.vcf --network Private
        tend import --dry-run --json Connections.csv
        tend import --dry-run --json mail.mbox
        tend export | tend import - --store copy.db --yes
      """
  )

  @Argument(help: "The file; - is standard input.", completion: .file()) var file: String
  @Option(name: .customLong("as"), help: "What the file is, when its content does not tell.")
  var format: ContactFormat?
  @Option(help: "The network that new contacts join; it is made when there is none of the name.")
  var network: String?
  @Option(help: "The file's encoding, such as windows-1252, when its bytes do not tell.")
  var encoding: String?
  @Flag(help: "Write without asking.") var yes = false
  @Flag(help: "Show what the file would do, and write nothing; with --json what is in it.")
  var dryRun = false
  @OptionGroup(visibility: .hidden) var hints: HintOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    if yes && dryRun { throw ArgumentParser.ValidationError("Choose one of --yes and --dry-run.") }
  }

  func run() throws {
    let readerHints = ReaderHints(encoding: encoding)
    if dryRun && output.json {
      let path = isStandardInput ? nil : file
      return try DryRun(path: path, format: format, hints: readerHints).run()
    }
    let bytes = try readFile()
    if let format { try FormatDetector.confirm(bytes, is: format, hints: readerHints) }
    let found = try format ?? FormatDetector.detect(bytes, hints: readerHints)
    if found == .tendDocument { return try load(bytes) }
    let console = Console()
    let progress = ProgressLine(console, "Reading \(fileName)")
    let result = try ContactFileReader.read(
      bytes,
      as: found,
      hints: readerHints,
      progress: progress.report
    )
    progress.end()
    try take(result, Fingerprint.hexadecimal(of: bytes), console)
  }

  private var isStandardInput: Bool { file == "-" || file == "/dev/stdin" }

  private var fileName: String {
    isStandardInput ? "standard input" : String(file.split(separator: "/").last ?? "")
  }

  private func readFile() throws -> [UInt8] {
    try isStandardInput ? LocalFile.readStandardInput() : LocalFile.read(file)
  }

  private func take(_ result: ReaderResult, _ fileHash: String, _ console: Console) throws {
    var desk = try yes ? store.open() : store.openForPreview()
    let batch = ImportBatch(
      source: result.format.rawValue,
      fileName: fileName,
      fileHash: fileHash,
      contacts: result.contacts,
      problems: result.problems,
      network: network ?? result.format.usualNetwork,
      day: desk.today
    )
    func report(_ preview: ImportPreview, _ change: Int64?) -> ImportReport {
      ImportReport(
        batch,
        format: result.format.title,
        encoding: result.encoding,
        preview,
        change: change
      )
    }
    if !yes {
      let preview = try desk.read(.importPreview(batch)) { answer -> ImportPreview? in
        guard case .importPreview(let preview) = answer else { return nil }
        return preview
      }
      guard try isWanted(report(preview, nil), console) else { return }
      desk = try store.open()
    }
    let progress = ProgressLine(console, "Importing \(fileName)")
    let applied = try desk.store.apply(.importContacts(batch), progress: progress.report)
    progress.end()
    guard let outcome = applied.importOutcome else { return }
    let isNews = report(outcome, nil).isNews
    let done = report(outcome, isNews ? applied.entry.number : nil)
    if output.json { return try done.write(asJSON: true, to: console) }
    if yes { try done.write(asJSON: false, to: console) }
    let closing =
      isNews ? "Written as one change; tend undo takes it back." : "There is nothing new in it."
    try console.write(["", closing])
  }

  /// Shows the preview and finds out whether it is to be written.
  private func isWanted(_ planned: ImportReport, _ console: Console) throws -> Bool {
    try planned.write(asJSON: output.json, to: console)
    let why =
      !planned.isNews
      ? "There is nothing new in it." : dryRun ? "Nothing was written." : nil
    if let why {
      if !output.json { try console.write(["", why]) }
      return false
    }
    if output.json || !console.isInteractive {
      try console.remark("Nothing was written; add --yes to take the file.")
      return false
    }
    if try console.confirms("Take it?") { return true }
    try console.write(["Nothing was written."])
    return false
  }

  private func load(_ bytes: [UInt8]) throws {
    let console = Console()
    let document = try DocumentReader.read(bytes)
    let plan = DocumentReport(fileName, document, change: nil)
    if !yes {
      try plan.write(asJSON: output.json, to: console)
      if dryRun || output.json || !console.isInteractive {
        guard dryRun else {
          return try console.remark("Nothing was written; add --yes to take the file.")
        }
        if !output.json { try console.write(["", "Nothing was written."]) }
        return
      }
      guard try console.confirms("Take it?") else {
        return try console.write(["Nothing was written."])
      }
    }
    let applied = try store.open().store.apply(.load(document))
    let done = DocumentReport(fileName, document, change: applied.entry.number)
    try done.write(asJSON: output.json, to: console)
  }
}
