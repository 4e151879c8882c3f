public import TendModel

/// Which folders are to be synced, and how.
public struct SyncRequest: Hashable, Sendable {
  /// The path or name of one; nil for all that are remembered.
  public var folder: String?
  /// What holds where both sides changed the same.
  public var choices: [FolderConflict: ConflictSide] = [:]

  /// A folder, or all.
  public init(folder: String? = nil) { self.folder = folder }
}
