public import ArgumentParser
import TendInterface
public import TendModel
import TendRuntime
import TendStore

/// `tend sync`: folders of cards that are kept in step with the store.
struct SyncCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync",
    abstract: "Keep folders of address cards or to-dos in step with the store, both ways.",
    discussion: """
      A folder is one as vdirsyncer and khard use it: one .vcf file for each contact. What changed \
      on one side since the last sync comes to the other, property by property; all other lines of a \
      card stay as they are. Where both sides changed the same, both keep theirs and it is shown, \
      until one side gives in or --resolve says which one holds; while any is open, tend sync ends with 1. With --follow-ups the files are to-dos \
      of follow-ups. A folder is remembered: tend sync \
      alone does all of them. docs/SYNC.md says more.

      Example:
        tend sync ~/.contacts
        tend sync
        tend sync ~/.contacts --dry-run
        tend sync ~/work/people --name Work --read-only
        tend sync Work --resolve folder
        tend sync ~/.calendars/tasks --follow-ups
        tend sync --list
        tend sync Work --forget
      """
  )

  @Argument(
    help: "Folders, by their path or the name of one that is remembered; all of these without.",
    completion: .directory
  )
  var folders: [String] = []
  @Option(help: "What to call the folder, instead of the last part of its path.")
  var name: String?
  @Flag(help: "The folder holds follow-ups, one .ics file with a to-do for each.")
  var followUps = false
  @Flag(inversion: .prefixedNo, help: "Take from the folder and write nothing into it.")
  var readOnly: Bool?
  @Flag(
    inversion: .prefixedNo,
    help: "Write what is in no folder into this one; the first folder of its kind does."
  )
  var new: Bool?
  @Option(
    help: ArgumentHelp("Settle conflicts: what holds is what the store or the folder says.")
  )
  var resolve: ConflictSide?
  @Flag(help: "Sync even where that deletes much.") var allowDeletes = false
  @Flag(help: "Say what would be done, and do nothing.") var dryRun = false
  @Flag(help: "List the folders that are remembered.") var list = false
  @Flag(help: "Forget the folders; contacts and files stay.") var forget = false
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    if name != nil, folders.count != 1 {
      throw ArgumentParser.ValidationError("--name wants one folder.")
    }
    if folders.isEmpty, followUps || readOnly != nil || new != nil {
      throw ArgumentParser.ValidationError("Name the folder that this is said of.")
    }
    if list && forget { throw ArgumentParser.ValidationError("Choose one of --list and --forget.") }
    if list, !folders.isEmpty { throw ArgumentParser.ValidationError("--list takes no folder.") }
    if forget, folders.isEmpty {
      throw ArgumentParser.ValidationError("Name the folder that is to be forgotten.")
    }
    if let name, name.allSatisfy(\.isWhitespace) {
      throw ArgumentParser.ValidationError("--name wants a name.")
    }
  }

  func run() throws {
    if list {
      let desk = try store.openForReading()
      return try FolderListReport(desk.store.folders()).write(asJSON: output.json)
    }
    let desk = try dryRun ? store.openForPreview() : store.open()
    let book = try FolderBook(desk.store)
    if forget { return try forget(book, desk) }
    let chosen = try chosen(book)
    var entries: [SyncReport.Entry] = []
    for folder in chosen {
      do {
        entries.append(SyncReport.Entry(try sync(folder, book, desk)))
      } catch {
        entries.append(SyncReport.Entry(folder, error: Self.words(error)))
      }
    }
    try SyncReport(entries, isDryRun: dryRun).write(asJSON: output.json)
    if let failed = entries.first(where: { $0.error != nil }) {
      throw CommandFailure(failed.error ?? "")
    }
    // A script must notice that somebody has to decide; the report has said what.
    if entries.contains(where: { !$0.conflicts.isEmpty }) { throw ExitCode.failure }
  }

  private func chosen(_ book: FolderBook) throws -> [Folder] {
    if folders.isEmpty {
      if book.folders.isEmpty {
        throw CommandFailure("No folder is remembered yet; name one, such as tend sync ~/.contacts")
      }
      return try book.folders.map { try book.folder($0.path, traits) }
    }
    return try folders.map { try book.folder($0, traits) }
  }

  private var traits: FolderBook.Traits {
    var traits = FolderBook.Traits()
    traits.name = name
    traits.isReadOnly = readOnly
    traits.takesNew = new
    if followUps { traits.kind = .followUps }
    return traits
  }

  private func sync(_ folder: Folder, _ book: FolderBook, _ desk: Desk) throws -> FolderOutcome {
    if !dryRun, !book.folders.contains(folder) { try desk.store.remember(folder) }
    var wishes = FolderSync.Wishes()
    wishes.isDryRun = dryRun
    wishes.allowsDeletions = allowDeletes
    if let resolve { wishes.choice = { _ in resolve } }
    let progress = ProgressLine(Console(), "Syncing \(folder.name)")
    defer { progress.end() }
    return try FolderSync(store: desk.store, day: desk.today, localTime: Clock.system.localTime)
      .run(folder, wishes, progress: progress.report)
  }

  private func forget(_ book: FolderBook, _ desk: Desk) throws {
    let found = try folders.map { word in
      guard let folder = book.known(word) else {
        throw CommandFailure("No folder \(word) is remembered; tend sync --list shows them")
      }
      return folder
    }
    for folder in found where !dryRun { try desk.store.forget(folder) }
    let left = try desk.store.folders()
    try FolderListReport(left).write(asJSON: output.json)
  }

  private static func words(_ error: any Error) -> String {
    (error as? Failure)?.text ?? (error as? StoreError)?.description ?? String(describing: error)
  }
}

extension ConflictSide: ExpressibleByArgument {}
