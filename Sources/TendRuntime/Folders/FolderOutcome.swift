public import TendFormats
public import TendModel

/// What a sync of a folder did, or would do.
public struct FolderOutcome: Hashable, Sendable {
  /// The folder.
  public var folder: Folder
  /// Contacts or follow-ups that were added.
  public var added = 0
  /// Contacts or follow-ups that were changed.
  public var updated = 0
  /// Contacts or follow-ups that were deleted.
  public var deleted = 0
  /// Files, or cards of files, that were made.
  public var filesAdded = 0
  /// Cards in files that were changed.
  public var filesChanged = 0
  /// Cards that were taken out of the folder.
  public var filesRemoved = 0
  /// Cards whose local changes a folder that is only read does not take.
  public var keptBack = 0
  /// What both sides changed differently, and is left as it is on either.
  public var conflicts: [FolderConflict] = []
  /// What stands in the way of single files.
  public var problems: [FolderProblem] = []
  /// The entry of the history; nil when no contact changed.
  public var change: ChangeID?
  /// What was left to be written by a sync that was cut off, and has been now.
  public var settled = 0

  init(_ folder: Folder) { self.folder = folder }

  /// Nothing was written on either side.
  public var isUnchanged: Bool {
    [added, updated, deleted, filesAdded, filesChanged, filesRemoved].allSatisfy { $0 == 0 }
  }

  /// What happened on which side, in a few words.
  public var words: String { words(isPlanned: false) }

  /// The same of a sync that was only tried out.
  public var plannedWords: String { words(isPlanned: true) }

  private func words(isPlanned: Bool) -> String {
    let here = Self.counts(
      [(added, "added"), (updated, "changed"), (deleted, "deleted")],
      isPlanned: isPlanned
    )
    let there = Self.counts(
      [(filesAdded, "new"), (filesChanged, "changed"), (filesRemoved, "removed")],
      isPlanned: isPlanned
    )
    let parts = [here.isEmpty ? "" : "here " + here, there.isEmpty ? "" : "in the folder " + there]
    let known = parts.filter { !$0.isEmpty }
    if known.isEmpty { return conflicts.isEmpty ? "both sides agree" : "nothing else is new" }
    return known.joined(separator: "; ")
  }

  private static func counts(_ counts: [(Int, String)], isPlanned: Bool) -> String {
    counts.filter { $0.0 > 0 }.enumerated().map { place, count in
      "\(count.0) \(isPlanned && place == 0 ? "would be " : "")\(count.1)"
    }.joined(separator: ", ")
  }

  mutating func add(_ plan: FolderPlan) {
    let change = plan.step.change
    added += change.additions.count + change.followUps.count
    updated += change.edits.count + change.followUpEdits.count
    deleted += change.deletions.count + change.followUpDeletions.count
    filesAdded += plan.newFiles
    filesChanged += plan.changedFiles
    filesRemoved += plan.removedFiles
    keptBack = plan.keptBack
    conflicts = plan.step.conflicts
  }
}
