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
    fileprivate let content: Content
    fileprivate let ids: [String]

    /// Its value or values; those of people are put together with their ids only here, because many are never shown.
    public var value: MeasureValue {
      switch content {
      case .value(let value): value
      case .numbers(let values):
        .fields(zip(ids, values).map { .init($0, MeasureValue($1)) })
      case .counts(let values): .fields(zip(ids, values).map { .init($0, .count($1)) })
      }
    }
  }

  fileprivate enum Content: Hashable, Sendable {
    case value(MeasureValue)
    /// Numbers or counts of each person.
    case numbers([Double?])
    case counts([Int])
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

  /// Adds values of ties or pairs.
  mutating func add(
    _ level: Level,
    _ name: String,
    _ rows: [TieGraph.Row],
    _ values: [MeasureValue]
  ) {
    guard keeps(name) else { return }
    let list = zip(rows, values).map { row, value -> MeasureValue in
      .list([.text(ids[row.source]), .text(ids[row.target]), value])
    }
    append(level, name, .value(.list(list)))
  }

  /// Adds a table of pairs.
  mutating func addPairs(_ name: String, _ value: @autoclosure () -> MeasureValue) {
    guard keeps(name) else { return }
    append(.pair, name, .value(value()))
  }

  private mutating func append(_ level: Level, _ name: String, _ content: Content) {
    guard keeps(name) else { return }
    entries.append(Entry(level: level, name: name, content: content, ids: ids))
  }

  /// A measure by name; nil when it was not counted.
  public subscript(level: Level, name: String) -> MeasureValue? {
    entries.first { $0.level == level && $0.name == name }?.value
  }

  /// The table as one value: the levels, each with its measures.
  public var value: MeasureValue {
    .fields(
      Level.allCases.map { level in
        .init(
          level.rawValue,
          .fields(entries.filter { $0.level == level }.map { .init($0.name, $0.value) })
        )
      }
    )
  }
}
