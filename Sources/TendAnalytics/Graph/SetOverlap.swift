/// How two sets of people complement each other.
public struct SetOverlap: Hashable, Sendable {
  /// How many are in both.
  public let common: Int
  /// Those in both by those in either, 0...1; nil where both are empty (Jaccard 1912).
  public let jaccard: Double?
  /// Those in both by the smaller set, 1 when it lies within the other; nil where one is empty (Simpson 1960).
  public let coefficient: Double?
  /// How many only the second brings.
  public let gainOfSecond: Int
  /// How many only the first brings.
  public let gainOfFirst: Int

  /// Compares two sets.
  public init(_ first: Set<String>, _ second: Set<String>) {
    common = first.intersection(second).count
    let either = first.count + second.count - common
    jaccard = either > 0 ? Double(common) / Double(either) : nil
    let least = min(first.count, second.count)
    coefficient = least > 0 ? Double(common) / Double(least) : nil
    gainOfSecond = second.count - common
    gainOfFirst = first.count - common
  }
}
