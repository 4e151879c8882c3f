import TendAnalytics

/// A network in plain words: who holds it together, who opens doors, how it falls into groups.
struct AnalysisReport {
  static let kind = "analysis"

  /// How many names a line gives.
  private static let nameLimit = 5
  /// The measures that the words are made of.
  private static let measures: Set<String> = [
    "n", "m", "component_sizes", "isolates", "articulation_points", "bridges", "effective_size",
    "degree", "ei_counts", "other_groups_touched", "community_quality",
  ]

  private let network: PeopleNetwork
  private let table: MeasureTable
  private let betweenness: [Double]
  private let isEstimate: Bool

  /// Counts what the report says; beyond so many steps shortest paths are estimated, nil counts all.
  init(_ network: PeopleNetwork, mostSteps: Int?, runner: PartRunner) {
    self.network = network
    let sample = mostSteps.flatMap { SourceSample.needed(for: network.graph, most: $0) }
    betweenness = Betweenness(network.graph, sample: sample, runner: runner).people
    isEstimate = sample != nil
    table = NetworkMeasures.table(of: network, wanted: Self.measures, runner: runner)
  }

  /// The lines for people.
  var lines: [String] {
    [size, alone, cuts, onlyTies, between, doors, routes].compactMap(\.self)
      + network.parameters.groupAttributes.flatMap(boundary) + [communities].compactMap(\.self)
      + [
        "", "tend analyze --json writes every measure; docs/MEASURES.md says how each is counted.",
      ]
  }

  private func count(_ name: String) -> Int { Int(table[.graph, name]?.number ?? 0) }

  private func words(_ name: String) -> [MeasureValue] {
    guard case .list(let values) = table[.graph, name] else { return [] }
    return values
  }

  private var size: String {
    let (people, ties) = (count("n"), count("m"))
    let parts = words("component_sizes").compactMap(\.number).map { Int($0) }
    let start = "\(Self.counted(people, "person", "people")), \(Self.counted(ties, "tie", "ties"))"
    guard parts.count > 1, let largest = parts.first else { return start + "; all in one part." }
    return start + "; \(parts.count) parts, the largest with \(largest)."
  }

  private var alone: String? {
    let people = words("isolates")
    guard !people.isEmpty else { return nil }
    return "Without a recorded tie: \(names(people))."
  }

  private var cuts: String? {
    let people = words("articulation_points")
    guard !people.isEmpty else { return nil }
    return "Only link between parts: \(names(people)); without them others would be cut off."
  }

  private var onlyTies: String? {
    let ties = words("bridges").map { tie -> MeasureValue in
      guard case .list(let ends) = tie else { return tie }
      return .text(ends.map(Self.text).joined(separator: " - "))
    }
    guard !ties.isEmpty else { return nil }
    return "Ties that nothing replaces: \(names(ties))."
  }

  private var between: String? {
    let known = zip(network.ids, betweenness).map { (name: $0, value: $1) }
    let top = Self.highest(known).filter { $0.value > 0 }
    guard !top.isEmpty else { return nil }
    let names = top.map { Self.quoted($0.name) }.joined(separator: ", ")
    let note = isEstimate ? " (an estimate; --exact counts all)" : ""
    return "Most often on the way between others\(note): \(names)."
  }

  private var doors: String? {
    let top = highest("effective_size").filter { $0.value > 0 }.prefix(3)
    guard !top.isEmpty, case .fields(let degrees)? = table[.node, "degree"] else { return nil }
    let contacts = Dictionary(uniqueKeysWithValues: degrees.map { ($0.key, $0.value.number ?? 0) })
    let words = top.map { name, value in
      "\(Self.quoted(name)) \(Self.whole(value, below: contacts[name] ?? 0)) "
        + "of \(Int(contacts[name] ?? 0))"
    }
    return "Contacts that open a door nobody else opens, as far as recorded: "
      + words.joined(separator: ", ") + "."
  }

  private var routes: String? {
    guard let seed = network.parameters.seed, let start = network.ids.firstIndex(of: seed) else {
      return nil
    }
    let counts = OnlyRoutes(network.graph, from: start).countsBehind
    let known = zip(network.ids, counts).map { (name: $0, value: Double($1)) }
    let top = Self.highest(known).filter { $0.value > 0 }
    guard !top.isEmpty else { return nil }
    let words = top.map {
      "\(Self.quoted($0.name)) to \(Self.counted(Int($0.value), "person", "people"))"
    }
    return "Only route from \(Self.quoted(seed)): \(words.joined(separator: ", "))."
  }

  private func boundary(_ attribute: String) -> [String] {
    var lines: [String] = []
    if let counts = table[.graph, "ei_counts:\(attribute)"],
      let inside = counts["internal"]?.number,
      let outside = counts["external"]?.number, inside + outside > 0
    {
      let shares = NumberWords.percents(inside / (inside + outside))
      lines.append("By \(attribute): inside \(shares.one), across \(shares.other) of ties.")
    }
    let top = highest("other_groups_touched:\(attribute)").filter { $0.value > 1 }.prefix(3)
    let words = top.map { "\(Self.quoted($0.name)) \(Int($0.value))" }
    if !words.isEmpty {
      lines.append("Other groups of \(attribute) among contacts: \(words.joined(separator: ", ")).")
    }
    return lines
  }

  private var communities: String? {
    guard let quality = table[.graph, "community_quality"],
      let count = quality["communities"]?.number,
      quality["modularity"]?.number != nil
    else { return nil }
    return "The ties themselves show \(Self.counted(Int(count), "group", "groups"))."
  }

  /// The people with the highest values, ties by name.
  private func highest(_ name: String) -> [(name: String, value: Double)] {
    guard case .fields(let people)? = table[.node, name] else { return [] }
    let known = people.compactMap { field in field.value.number.map { (name: field.key, value: $0) }
    }
    return Self.highest(known)
  }

  private static func highest(
    _ known: [(name: String, value: Double)]
  ) -> [(name: String, value: Double)] {
    Array(known.sorted { ($1.value, $0.name) < ($0.value, $1.name) }.prefix(nameLimit))
  }

  private func names(_ values: [MeasureValue]) -> String {
    let shown = values.prefix(Self.nameLimit).map(Self.text).joined(separator: ", ")
    let rest = values.count - Self.nameLimit
    return rest > 0 ? "\(shown) and \(rest) more" : shown
  }

  private static func text(_ value: MeasureValue) -> String {
    guard case .text(let text) = value else { return value.number.map { "\($0)" } ?? "" }
    return quoted(text)
  }

  /// A name that is a number reads as a count; quotation marks say that it is somebody.
  private static func quoted(_ name: String) -> String {
    Double(name) == nil ? name : "\"\(name)\""
  }

  /// To the nearest; short of all is never said to be all.
  private static func whole(_ value: Double, below total: Double) -> Int {
    Int(value < total ? min(value.rounded(), total - 1) : value)
  }

  private static func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }
}
