/// Which interactions the journal holds; every condition that is set must hold.
public struct JournalFilter: Hashable, Sendable {
  /// Words, each of which begins a word of note, purpose or a participant's name, in any case; empty for all.
  public var text = ""
  /// In this network only.
  public var network: NetworkID?

  /// All interactions.
  public init() {}
}
