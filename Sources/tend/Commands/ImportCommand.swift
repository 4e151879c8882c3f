import ArgumentParser
import TendFormats
import TendModel
import TendRuntime
import TendStore

/// `tend import`: contacts out of a file.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take contacts, meetings, messages and to-dos from a file, or a whole store.",
    discussion: """
      What the file would do is shown first. On a terminal you are then asked; elsewhere nothing is \
      written without --yes. An import is one change: tend undo takes all of it back. Calendars, mail \
      and messages are about those who are contacts already; docs/IMPORT.md says what becomes what.

      Example:
        tend import Connections.csv --network LinkedIn
        tend import contacts.csv --as google --yes
        tend import contacts.vcf --network Private
        tend import people.csv --mapping "Who=name,Mail=email"
        tend import calendar.ics --own me@example.org
        tend import sent.mbox --yes
        tend import --dry-run --json Connections.csv
        tend import --dry-run --json mail.mbox
        tend export | tend import - --store copy.db --yes
      """
  )

  @Argument(
    help: "The file, or a folder of cards, calendars or messages; - is standard input.",
    completion: .file()
  )
  var file: String
  @Option(name: .customLong("as"), help: "What the file is, when its content does not tell.")
  var kind: ImportKind?
  @Option(help: "The network that new contacts join; it is made when there is none of the name.")
  var network: String?
  @Option(help: "The file's encoding, such as windows-1252, when its bytes do not tell.")
  var encoding: String?
  @Option(help: "Which column of a table holds what: column=field,… by names or numbers from 1.")
  var mapping: String?
  @Option(help: ArgumentHelp("Say yes when the first row is a contact already.", valueName: "yes"))
  var noHeader: String?
  @Flag(help: "Guess the columns of a table again instead of by what was said before.")
  var forgetMapping = false
  @Flag(help: "Add those who took part in events or wrote messages and are no contacts yet.")
  var addPeople = false
  @Option(
    help: ArgumentHelp(
      "An e-mail or LinkedIn address of your own, beside those that tend knows; may be repeated.",
      valueName: "address"
    )
  )
  var own: [String] = []
  @Flag(help: "Write without asking.") var yes = false
  @Flag(help: "Show what the file would do, and write nothing; with --json what is in it.")
  var dryRun = false
  @OptionGroup(visibility: .hidden) var hints: HintOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    if yes && dryRun { throw ArgumentParser.ValidationError("Choose one of --yes and --dry-run.") }
  }

  /// The format of contacts that the user says; nil to find out.
  private var format: ContactFormat? {
    guard case .contacts(let format) = kind else { return nil }
    return format
  }

  func run() throws {
    if case .network = kind { return try writeFigures() }
    if dryRun && output.json {
      let path = isStandardInput ? nil : file
      let country = hints.country ?? ""
      return try DryRun(path: path, format: format, hints: readerHints, country: country).run()
    }
    let console = Console()
    let desk = try store.openForPreview()
    let progress = ProgressLine(console, "Reading \(fileName)")
    let found = try FileImport(store: desk.store, clock: .system, day: desk.today)
      .read(isStandardInput ? nil : file, wishes, progress: progress.report)
    progress.end()
    switch found {
    case .document(let bytes): try load(bytes)
    case .batch(let batch, let format, let encoding):
      try take(batch, format, encoding, desk, console)
    case .table: preconditionFailure("A table was answered that nobody asked for.")
    }
  }

  private var wishes: FileImport.Wishes {
    var wishes = FileImport.Wishes()
    wishes.format = format
    wishes.hints = readerHints
    wishes.network = network
    wishes.addsPeople = addPeople
    wishes.ownEmails = own
    wishes.forgetsColumns = forgetMapping
    return wishes
  }

  private var readerHints: ReaderHints {
    let isNo = ["no", "false", "0"].contains(noHeader?.lowercased() ?? "no")
    return ReaderHints(encoding: encoding, mapping: mapping, hasNoHeader: !isNo)
  }

  private var isStandardInput: Bool { file == "-" || file == "/dev/stdin" }

  private var fileName: String {
    isStandardInput ? "standard input" : String(file.split(separator: "/").last ?? "")
  }

  /// The whole of what is to be read.
  func readFile() throws -> [UInt8] {
    try isStandardInput ? LocalFile.readStandardInput() : LocalFile.read(file)
  }

  private func take(
    _ batch: ImportBatch,
    _ format: ContactFormat,
    _ encoding: String,
    _ preview: Desk,
    _ console: Console
  ) throws {
    func report(_ preview: ImportPreview, _ change: Int64?) -> ImportReport {
      ImportReport(batch, format: format.title, encoding: encoding, preview, change: change)
    }
    if !yes {
      let preview = try preview.read(.importPreview(batch)) { answer -> ImportPreview? in
        guard case .importPreview(let preview) = answer else { return nil }
        return preview
      }
      guard try isWanted(report(preview, nil), console) else { return }
    }
    let desk = try store.open()
    let progress = ProgressLine(console, "Importing \(fileName)")
    let applied = try desk.store.apply(.importContacts(batch), progress: progress.report)
    progress.end()
    guard let outcome = applied.importOutcome else { return }
    let isNews = outcome.isNews
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
