/// All measures of a network by name: of the whole, of people, of ties and of pairs.
public struct MeasureTable: Hashable, Sendable {
  /// What a measure is about.
  public enum Level: String, Hashable, Sendable, CaseIterable {
    /// The whole network.
    case graph
    /// Each person, by id.
    case node
    /// Each tie, as `[a, b, value]`.
    case edge
    /// Pairs of people, as `[a, b, value]` or a table.
    case pair
  }

  /// A measure with its values.
  public struct Entry: Hashable, Sendable {
    /// What it is about.
    public let level: Level
    /// Its name, `measure` or `measure:attribute`.
    public let name: String
    /// Its values as they were counted; a row for each is put together only when it is shown, because a large network
    /// has more of them than fit beside it into memory.
    public let content: Content
    /// The people by number.
    public let ids: [String]

    /// Its value or values in one.
    public var value: MeasureValue {
      switch content {
      case .value(let value): value
      case .numbers(let values):
        .fields(zip(ids, values).map { .init($0, MeasureValue($1)) })
      case .counts(let values): .fields(zip(ids, values).map { .init($0, .count($1)) })
      case .ties(let rows, let values):
        .list(zip(rows, values).map { row, value in self.row(row, value) })
      case .predictions(let pairs):
        .fields([
          .init("columns", Self.predictionColumns), .init("rows", .list(pairs.map { row($0) })),
        ])
      }
    }

    /// What stands in the rows of `predictions`.
    public static let predictionColumns = MeasureValue(
      ["a", "b", "common_neighbors", "jaccard", "adamic_adar", "resource_allocation"]
    )

    /// The row of a pair that may come to know each other.
    public func row(_ pair: LinkPrediction.Pair) -> MeasureValue {
      .list([
        .text(ids[pair.first]), .text(ids[pair.second]), .count(pair.common),
        .number(pair.jaccard), .number(pair.adamicAdar), .number(pair.resourceAllocation),
      ])
    }

    /// The row of a tie: the two people and the value.
    public func row(_ tie: TieGraph.Row, _ value: MeasureValue) -> MeasureValue {
      .list([.text(ids[tie.source]), .text(ids[tie.target]), value])
    }
  }

  /// The values of a measure.
  public enum Content: Hashable, Sendable {
    /// One value, or any values by the ids of people.
    case value(MeasureValue)
    /// A number of each person; nil where it is not defined.
    case numbers([Double?])
    /// A whole number of each person.
    case counts([Int])
    /// A value of each tie or pair.
    case ties([TieGraph.Row], [MeasureValue])
    /// A table of pairs that may come to know each other.
    case predictions([LinkPrediction.Pair])
  }

  /// The measures in the order in which they were counted.
  public private(set) var entries: [Entry] = []
  private let ids: [String]
  private let wanted: Set<String>?

  /// A table for people with ids.
  ///
  /// - Parameters:
  ///   - ids: The name of each person.
  ///   - wanted: The measures to keep, by name with or without the attribute; nil for all.
  init(ids: [String], wanted: Set<String>?) {
    self.ids = ids
    self.wanted = wanted
  }

  /// Whether any of some measures is asked for.
  func wants(_ names: String...) -> Bool {
    guard let wanted else { return true }
    return names.contains { name in
      wanted.contains { $0 == name || $0.hasPrefix(name + ":") || $0 == name + "*" }
    }
  }

  private func keeps(_ name: String) -> Bool {
    guard let wanted else { return true }
    return wanted.contains(name) || wanted.contains(String(name.prefix { $0 != ":" }))
  }

  /// Adds a measure of the whole.
  mutating func add(_ name: String, _ value: MeasureValue) {
    append(.graph, name, .value(value))
  }

  /// Adds a number for the whole.
  mutating func add(_ name: String, _ value: Double?) { add(name, MeasureValue(value)) }

  /// Adds a whole number for the whole.
  mutating func add(_ name: String, _ value: Int) { add(name, .count(value)) }

  /// Adds a number for each person.
  mutating func addPeople(_ name: String, _ values: [Double?]) {
    append(.node, name, .numbers(values))
  }

  /// Adds a whole number for each person.
  mutating func addPeople(_ name: String, _ values: [Int]) {
    append(.node, name, .counts(values))
  }

  /// Adds any value for each person.
  mutating func addPeople(_ name: String, values: [MeasureValue]) {
    append(.node, name, .value(.fields(zip(ids, values).map { .init($0, $1) })))
  }

  /// Adds a value of each tie or pair.
  mutating func add(
    _ level: Level,
    _ name: String,
    _ rows: [TieGraph.Row],
    _ values: [MeasureValue]
  ) {
    append(level, name, .ties(rows, values))
  }

  /// Adds a table of pairs.
  mutating func addPairs(_ name: String, _ pairs: [LinkPrediction.Pair]) {
    append(.pair, name, .predictions(pairs))
  }

  /// Adds how well values were estimated, whichever of them are asked for.
  mutating func addEstimate(_ name: String, _ value: MeasureValue) {
    entries.append(Entry(level: .graph, name: name, content: .value(value), ids: ids))
  }

  private mutating func append(_ level: Level, _ name: String, _ content: Content) {
    guard keeps(name) else { return }
    entries.append(Entry(level: level, name: name, content: content, ids: ids))
  }

  /// A measure by name; nil when it was not counted.
  public subscript(level: Level, name: String) -> MeasureValue? {
    entries.first { $0.level == level && $0.name == name }?.value
  }
}
