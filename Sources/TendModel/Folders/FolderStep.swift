/// One step of a sync, written in one transaction: what changes here, what is agreed from now on, and what files are to follow.
public struct FolderStep: Hashable, Sendable {
  /// What changes in the store.
  public var change: FolderChange
  /// How often the folder had been synced when the step was planned; another sync meanwhile makes it void.
  public var round: Int
  /// Records whose file or agreed content is another from now on.
  public var items: [FolderItem] = []
  /// Tokens of records that are in the folder no longer; their contacts lose the key.
  public var removedTokens: [String] = []
  /// What is written into the folder, file by file.
  public var writes: [FolderWrite] = []
  /// What was not agreed on, by the token of the record.
  public var conflicts: [FolderConflict] = []

  /// A step that does nothing.
  public init(change: FolderChange, round: Int) {
    self.change = change
    self.round = round
  }
}
