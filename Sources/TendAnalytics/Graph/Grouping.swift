/// Which group each person belongs to.
public struct Grouping: Hashable, Sendable {
  /// The groups, sorted by name.
  public let labels: [String]
  /// The number of each person's group in `labels`; nil when it is not known.
  public let members: [Int?]

  /// Groups by the label of each person.
  public init(_ labels: [String?]) {
    let names = Set(labels.compactMap(\.self)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    self.labels = names
    members = labels.map { label in label.flatMap { numbers[$0] } }
  }

  /// Groups by number, such as those that a search for communities answers.
  public init(numbers: [Int]) {
    labels = (0..<(numbers.max() ?? -1) + 1).map(String.init)
    members = numbers.map(Optional.some)
  }
}
