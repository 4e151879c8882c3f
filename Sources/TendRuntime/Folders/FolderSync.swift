public import TendFormats
import TendInterface
public import TendModel
public import TendStore

/// Keeps a folder of cards and the store in step: the one way of the command line and of the dashboard.
///
/// What is to be written is noted in the store in one transaction with what changes there; only then files are written, one
/// by one. A program that is killed at any point leaves a journal, which the next sync settles first.
public struct FolderSync {
  /// What the user wants of a sync.
  public struct Wishes: Sendable {
    /// Nothing is written on either side.
    public var isDryRun = false
    /// Much may be deleted at once.
    public var allowsDeletions = false
    /// The side that is taken where both changed the same; nil leaves the conflict.
    public var choice: @Sendable (FolderConflict) -> ConflictSide? = { _ in nil }

    /// No wishes.
    public init() {}
  }

  /// A file that others write at the same time is compared anew so often.
  private static let passLimit = 3

  private let store: Store
  private let day: CalendarDay
  private let localTime: @Sendable (Int) -> LocalTime
  private let reach: @Sendable (FolderFiles.Moment) throws -> Void

  /// Syncs folders with a store.
  ///
  /// - Parameters:
  ///   - store: The store.
  ///   - day: The day on which new contacts are added.
  ///   - localTime: The user's wall clock at a number of seconds since 1970; that of UTC unless said otherwise.
  ///   - reach: Is called where a program may be killed; a test throws to stop there.
  public init(
    store: Store,
    day: CalendarDay,
    localTime: @escaping @Sendable (Int) -> LocalTime = LocalTime.utc,
    reach: @escaping @Sendable (FolderFiles.Moment) throws -> Void = { _ in }
  ) {
    (self.store, self.day, self.localTime, self.reach) = (store, day, localTime, reach)
  }

  /// Syncs a folder, which must be remembered unless this is a dry run.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - wishes: What the user wants.
  ///   - progress: Is told how much is done of how much; answers false to stop before anything is written.
  /// - Returns: What was done.
  /// - Throws: `Failure` when the folder cannot be read or written, or too much would be deleted; `StoreError`.
  public func run(
    _ folder: Folder,
    _ wishes: Wishes,
    progress: (Int, Int) -> Bool = { _, _ in true }
  ) throws -> FolderOutcome {
    let files = FolderFiles(folder, reach: reach)
    var outcome = FolderOutcome(folder)
    if !wishes.isDryRun {
      if !folder.isReadOnly { files.removeDrafts() }
      outcome.settled = try settle(files, folder, try store.contents(of: folder).writes)
    }
    for _ in 0..<Self.passLimit {
      let contents = try store.contents(of: folder)
      let (plan, problems) = try plan(contents, files, wishes, progress)
      outcome.problems = problems + plan.problems
      outcome.add(plan)
      if wishes.isDryRun { return outcome }
      if plan.deletesMuch, !wishes.allowsDeletions { throw Self.stop(plan, folder) }
      if plan.isEmpty, try store.conflicts(of: folder) == plan.step.conflicts { return outcome }
      let applied = try store.sync(plan.step, progress: progress)
      if let applied, applied.entry.number > 0 { outcome.change = applied.entry }
      try reach(.noted)
      let settled = try settle(files, folder, plan.step.writes)
      if settled == plan.step.writes.count { return outcome }
    }
    return outcome
  }

  private func plan(
    _ contents: FolderContents,
    _ files: FolderFiles,
    _ wishes: Wishes,
    _ progress: (Int, Int) -> Bool
  ) throws -> (FolderPlan, [FolderProblem]) {
    var (found, problems) = try files.read()
    if wishes.isDryRun { Self.overlay(contents.writes, on: &found) }
    let total = max(1, found.count)
    guard progress(0, total) else { throw StoreError(.cancelled) }
    if contents.folder.kind == .followUps {
      var context = EventContext(today: day, localTime: localTime)
      context.ownEmails = contents.ownEmails
      let plan = TodoPlanner.plan(
        contents,
        found,
        context,
        makeUID: store.makeUID,
        choice: wishes.choice
      )
      guard progress(total, total) else { throw StoreError(.cancelled) }
      return (plan, problems)
    }
    let scan = FolderScan(found, items: contents.items)
    guard progress(total / 2, total) else { throw StoreError(.cancelled) }
    let matches = try store.matches(of: scan.newContacts, on: day)
    let plan = FolderPlanner.plan(
      contents,
      scan,
      matches: matches,
      day: day,
      choice: wishes.choice
    )
    problems.sort { $0.file < $1.file }
    guard progress(total, total) else { throw StoreError(.cancelled) }
    return (plan, problems)
  }

  /// Writes the files of the journal and closes it.
  ///
  /// - Returns: How many are as the journal has them; the others were changed meanwhile.
  private func settle(
    _ files: FolderFiles,
    _ folder: Folder,
    _ writes: [FolderWrite]
  ) throws -> Int {
    var count = 0
    for write in writes {
      let isWritten = try files.carryOut(write)
      try store.settle(write.file, in: folder, isWritten: isWritten)
      if isWritten { count += 1 }
    }
    return count
  }

  /// Puts what a sync that was cut off left to be written over what is in the folder.
  private static func overlay(_ writes: [FolderWrite], on files: inout [FolderFile]) {
    for write in writes {
      let place = files.firstIndex { $0.name == write.file }
      guard place.flatMap({ files[$0].fingerprint }) == write.before else { continue }
      if let place { files.remove(at: place) }
      guard let bytes = write.bytes else { continue }
      files.append(
        FolderFile(
          name: write.file,
          bytes: bytes,
          fingerprint: Fingerprint.hexadecimal(of: bytes)
        )
      )
    }
  }

  private static func stop(_ plan: FolderPlan, _ folder: Folder) -> Failure {
    let isCards = folder.kind == .cards
    let (one, several) = isCards ? ("contact", "contacts") : ("follow-up", "follow-ups")
    let here = plan.deletionCount - plan.removedFiles
    let there = plan.removedFiles
    return Failure(
      """
      This would delete \(here) \(here == 1 ? one : several) here and \(there) of the \
      \(plan.itemCount) \(isCards ? "cards" : "files") in \(folder.path), so nothing was done; look with --dry-run, then add \
      --allow-deletes, or --forget the folder
      """
    )
  }
}
