/// Which side of a conflict holds; the raw value is the word of the command line.
public enum ConflictSide: String, Hashable, Sendable, CaseIterable {
  /// What the store says.
  case store
  /// What the folder says.
  case folder
}
