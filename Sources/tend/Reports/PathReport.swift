import TendAnalytics
import TendModel

/// Who can introduce whom.
struct PathReport: Report {
  static let kind = "path"

  private enum CodingKeys: String, CodingKey { case from, to, best, second }

  /// A contact.
  struct Person: Encodable {
    let id: Int64
    let name: String
  }

  /// A way.
  struct Way: Encodable {
    /// Those on it, who is asked for last; who asks is among them when a contact.
    let people: [Person]
    /// The strength of each step, 0 to 1.
    let steps: [Double]
    /// The product of the steps.
    let strength: Double
    /// It in words.
    let text: String
  }

  /// Who asks; nil for the user.
  let from: Person?
  let to: Person
  let best: Way?
  let second: Way?
  private let favours: [String]

  init(
    _ routes: TieNetwork.Routes,
    _ network: TieNetwork,
    _ ends: [Int],
    names: [ContactID: String]
  ) {
    func person(_ number: Int) -> Person {
      let id = network.facts.people[number].id
      return Person(id: id.number, name: names[id] ?? "a contact")
    }
    func way(_ route: TieNetwork.Route) -> Way {
      Way(
        people: route.people.map(person),
        steps: route.steps,
        strength: route.strength,
        text: RouteWords.text(route, isFromUser: ends.count == 1) { person($0).name }
      )
    }
    from = ends.count == 2 ? person(ends[0]) : nil
    to = person(ends[ends.count - 1])
    best = routes.best.map(way)
    second = routes.second.map(way)
    favours =
      ends.count == 2
      ? []
      : [routes.best, routes.second].compactMap { route in
        guard let route, route.people.count > 1 else { return nil }
        let asked = network.facts.people[route.people[0]]
        guard asked.givenCount + asked.receivedCount > 0 else { return nil }
        return "\(person(route.people[0]).name): you gave \(asked.givenCount), received "
          + "\(asked.receivedCount); a favour asked lowers the balance."
      }
  }

  var lines: [String] {
    guard let best else {
      let who = from.map { "from \($0.name) to " } ?? "to "
      return [
        "No way \(who)\(to.name) over at most two others is known; tend tie notes who knows whom."
      ]
    }
    var lines = [best.text + "."]
    if let second { lines.append("Else: \(second.text).") }
    return lines + favours
  }
}
