/// A part of a long list: `count` rows from `offset`.
public struct Window: Hashable, Sendable {
  /// The index of the first row, from 0.
  public var offset: Int
  /// How many rows at most.
  public var count: Int
  /// How long the list is has to be counted, even where that takes several frames.
  public var isTotalExact: Bool

  /// Rows from an index on.
  public init(offset: Int = 0, count: Int, isTotalExact: Bool = true) {
    self.offset = offset
    self.count = count
    self.isTotalExact = isTotalExact
  }
}
