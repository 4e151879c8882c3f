public import TendModel

/// What a sync of a folder is to do, and what it has to tell.
public struct FolderPlan: Hashable, Sendable {
  /// What is written, here and in the folder.
  public var step: FolderStep
  /// What stands in the way of single files.
  public var problems: [FolderProblem] = []
  /// Cards that are written into the folder for the first time.
  public var newFiles = 0
  /// Cards in the folder that change.
  public var changedFiles = 0
  /// Cards that are taken out of the folder.
  public var removedFiles = 0
  /// How many cards the last sync left.
  public var itemCount = 0
  /// Local changes that a folder which is only read does not take.
  public var keptBack = 0

  /// A plan that does nothing yet.
  public init(step: FolderStep) { self.step = step }

  /// Contacts or follow-ups that are deleted and cards that are taken out.
  public var deletionCount: Int {
    step.change.deletions.count + step.change.followUpDeletions.count + removedFiles
  }

  /// So much would be deleted that something may have gone wrong: more than five and a fifth of all cards, or all of several.
  public var deletesMuch: Bool {
    let count = deletionCount
    if count > 1, count >= itemCount { return true }
    return count > 5 && count * 5 > itemCount
  }

  /// Both sides agree already.
  public var isEmpty: Bool {
    step.change.isEmpty && step.items.isEmpty && step.removedTokens.isEmpty && step.writes.isEmpty
  }
}
