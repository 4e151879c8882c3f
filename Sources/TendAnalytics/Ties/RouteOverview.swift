public import TendModel

/// The ways to somebody, in words and step by step.
public struct RouteOverview: Hashable, Sendable {
  /// One step.
  public struct Stop: Hashable, Sendable {
    /// Who.
    public let id: ContactID
    /// The name.
    public let name: String
    /// The step to this contact.
    public let step: RouteStep
    /// The newest day on which the user reached the contact; nil when never.
    public let lastContact: CalendarDay?
    /// How often the user gave something.
    public let givenCount: Int
    /// How often the user received something; a favour asked adds to it.
    public let receivedCount: Int
  }

  /// One way.
  public struct Way: Hashable, Sendable {
    /// It in a sentence.
    public let text: String
    /// The product of its steps.
    public let strength: Double
    /// Its steps, the one who is asked for last.
    public let stops: [Stop]
    /// How it is counted, in sentences.
    public let counting: [String]
  }

  /// Who is asked for.
  public let target: ContactID
  /// The name of who is asked for.
  public let targetName: String
  /// The strongest way, and the strongest with another first step; empty when there is none.
  public let ways: [Way]

  /// The ways from the user to a contact.
  ///
  /// - Parameters:
  ///   - network: The ties.
  ///   - target: The number of who is asked for.
  ///   - names: Answers the names of contacts.
  public init(
    _ network: TieNetwork,
    to target: Int,
    names: ([ContactID]) throws -> [ContactID: String]
  ) rethrows {
    let routes = network.routes(toContact: target)
    let found = [routes.best, routes.second].compactMap(\.self)
    let people = network.facts.people
    let known = try names(Set(found.flatMap(\.people) + [target]).sorted().map { people[$0].id })
    func name(_ number: Int) -> String { known[people[number].id] ?? "a contact" }
    self.target = people[target].id
    targetName = name(target)
    ways = found.map { route in
      Way(
        text: RouteWords.text(route, isFromUser: true, name: name),
        strength: route.strength,
        stops: zip(route.people, route.steps).map { number, step in
          Stop(
            id: people[number].id,
            name: name(number),
            step: step,
            lastContact: people[number].lastContact,
            givenCount: people[number].givenCount,
            receivedCount: people[number].receivedCount
          )
        },
        counting: RouteExplanation.sentences(
          route,
          isFromUser: true,
          today: network.today,
          name: name
        )
      )
    }
  }
}
