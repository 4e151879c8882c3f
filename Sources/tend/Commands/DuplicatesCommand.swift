import ArgumentParser
import TendFormats
import TendModel
import TendRuntime

/// `tend duplicates`: which contacts are one.
struct DuplicatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates",
    abstract: "Find contacts that are one, in the store or in a file.",
    discussion: """
      A pair is the same when a value of one's own agrees, such as an e-mail
      address or a mobile number that nobody else has, and the names do not speak
      against it. What is weaker may be: look at it, then say tend merge or tend
      distinct. A file is only read, nothing of it is stored.

      Example:
        tend duplicates
        tend duplicates --merge-sure --yes            (one change; tend undo takes it back)
        tend duplicates contacts.vcf --country DE --json
        tend merge "Bob Example" into "Robert Example"
        tend distinct "Ana Example" "Ana B. Example"
      """
  )

  @Argument(
    help: "A file of contacts; without one the store is looked through.",
    completion: .file()
  )
  var file: String?
  @Option(name: .customLong("as"), help: "What the file is, when its content does not tell.")
  var kind: ImportKind?
  @Option(
    help: ArgumentHelp(
      "The country of phone numbers without a country code, such as DE; without it your own.",
      valueName: "code"
    )
  )
  var country: String?
  @Option(help: "The file's encoding, such as windows-1252, when its bytes do not tell.")
  var encoding: String?
  @Option(help: "List so many pairs at most.") var limit = 1000
  @Flag(help: "Merge all pairs that are the same for sure.") var mergeSure = false
  @Flag(help: "Merge without asking.") var yes = false
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    if mergeSure && file != nil {
      throw ValidationError("--merge-sure is about the store; import the file first.")
    }
    if file == nil && kind != nil { throw ValidationError("--as says what a file is; name one.") }
    if limit < 0 { throw ValidationError("The limit is \(limit); it must be 0 or more.") }
  }

  func run() throws {
    if let file { return try judge(file) }
    let desk = mergeSure ? try store.openExisting() : try store.openForReading()
    if mergeSure { return try mergeSure(desk) }
    try desk.write(DuplicatesReport(try rows(desk), limit: limit), output)
  }

  private func rows(_ desk: Desk) throws -> [DuplicateRow] {
    var facts = try desk.read(.duplicateFacts) { answer -> DuplicateFacts? in
      guard case .duplicateFacts(let facts) = answer else { return nil }
      return facts
    }
    if let country { facts.country = country }
    return facts.rows {}
  }

  private func judge(_ file: String) throws {
    let bytes =
      try file == "-" ? LocalFile.readStandardInput() : LocalFile.readContent(of: file).bytes
    let hints = ReaderHints(encoding: encoding)
    let format = try said ?? FormatDetector.detect(bytes, hints: hints)
    guard format.holdsContacts else {
      throw CommandFailure("\(file) is \(format.title) and holds no contacts to compare")
    }
    let result = try ContactFileReader.read(bytes, as: format, hints: hints)
    let policy = DuplicatePolicy(country: try country ?? ownCountry)
    let found = policy.pairs(in: result.contacts.map { DuplicateCandidate($0) }) {}
    try DuplicatesReport(result.contacts, found, limit: limit).write(asJSON: output.json)
  }

  private var said: ContactFormat? {
    guard case .contacts(let format) = kind else { return nil }
    return format
  }

  private var ownCountry: String {
    get throws {
      // A file is judged without a store as well.
      try store.openForPreview().read(.me) { answer -> String? in
        guard case .me(let me) = answer else { return nil }
        return me.country
      }
    }
  }

  private func mergeSure(_ desk: Desk) throws {
    let console = Console()
    let rows = try rows(desk)
    let merges = DuplicateRow.sureMerges(of: rows)
    guard !merges.isEmpty else {
      return try ChangeReport(unchanged: "No two contacts are the same for sure")
        .write(asJSON: output.json)
    }
    if !yes {
      let sure = rows.filter { $0.judgement.verdict == .same }
      if !output.json { try DuplicatesReport(sure, limit: limit).write(asJSON: false) }
      guard console.isInteractive, !output.json else {
        return try console.remark("Nothing was merged; add --yes to merge these.")
      }
      guard try console.confirms("Merge \(merges.count)?") else {
        return try console.write(["Nothing was merged."])
      }
    }
    try desk.apply(.mergeContacts(merges), output)
  }
}
