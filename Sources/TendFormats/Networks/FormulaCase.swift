/// One worked case of a formula: its input.
public struct FormulaCase: Sendable {
  /// What goes into a formula.
  public enum Input: Hashable, Sendable {
    /// How many things fall into each category, and how many categories are possible.
    case diversity(counts: [Int], categories: Int)
    /// Sets of people by name, and everyone who could be covered.
    case sets([String: Set<String>], universe: Set<String>)
    /// What was logged of a tie.
    case tie(Tie)
    /// How a contact stands.
    case priority(Priority)
  }

  /// What was logged of a tie.
  public struct Tie: Hashable, Sendable {
    /// How many days ago each interaction was.
    public let agesDays: [Int]
    /// How much each counts.
    public let weights: [Double]
    /// The days after which an interaction counts half.
    public let halfLifeDays: Double
    /// The cadence in days; nil for none.
    public let targetDays: Int?
    /// The rating of closeness, 1 to 5; nil when not rated.
    public let closeness: Int?
    /// How often something was given.
    public let given: Int
    /// How often something was received.
    public let received: Int
  }

  /// How a contact stands.
  public struct Priority: Hashable, Sendable {
    /// 1 to 5.
    public let importance: Int
    /// Days since the last contact.
    public let daysSinceLast: Int
    /// The cadence in days; nil for none.
    public let targetDays: Int?
    /// In how many days the most pressing promise is due; nil for none.
    public let promiseDueInDays: Int?
    /// Whether the contact is the only way to someone.
    public let isOnlyRoute: Bool
  }

  /// What the case is called; nil for nothing.
  public let name: String?
  /// What goes in.
  public let input: Input

  /// Reads a case; nil when it is of no known formula.
  init?(_ value: JSONValue) {
    name = value["name"]?.string
    let fields = value["input"] ?? value
    if let counts = fields["counts"]?.elements {
      let numbers = counts.compactMap(\.whole)
      let categories = fields["categories"]?.whole ?? numbers.count { $0 > 0 }
      input = .diversity(counts: numbers, categories: categories)
    } else if let sets = fields["sets"]?.fields {
      let named = sets.mapValues { Set(($0.elements ?? []).compactMap(\.label)) }
      let all = fields["universe"]?.elements.map { Set($0.compactMap(\.label)) }
      input = .sets(named, universe: all ?? named.values.reduce(into: []) { $0.formUnion($1) })
    } else if let ages = fields["ages_days"]?.elements {
      input = .tie(Self.tie(ages, fields))
    } else if let importance = fields["importance_1_to_5"]?.whole {
      input = .priority(
        Priority(
          importance: importance,
          daysSinceLast: fields["days_since_last"]?.whole ?? 0,
          targetDays: fields["target_days"]?.whole,
          promiseDueInDays: fields["promise_due_in_days"]?.whole,
          isOnlyRoute: fields["only_route"]?.bool ?? false
        )
      )
    } else {
      return nil
    }
  }

  private static func tie(_ ages: [JSONValue], _ fields: JSONValue) -> Tie {
    let days = ages.compactMap(\.whole)
    let weights = fields["weights"]?.elements?.compactMap(\.number) ?? []
    let halfLife = fields["half_life_days"]?.number ?? 90
    return Tie(
      agesDays: days,
      weights: weights.count == days.count ? weights : Array(repeating: 1, count: days.count),
      halfLifeDays: halfLife > 0 ? halfLife : 90,
      targetDays: fields["target_days"]?.whole,
      closeness: fields["closeness_1_to_5"]?.whole,
      given: fields["given"]?.whole ?? 0,
      received: fields["received"]?.whole ?? 0
    )
  }
}
