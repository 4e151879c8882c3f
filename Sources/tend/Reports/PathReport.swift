import TendAnalytics
import TendModel

/// Who can introduce whom.
struct PathReport: Report {
  static let kind = "path"

  private enum CodingKeys: String, CodingKey { case from, to, best, second, explanations }

  /// A contact.
  struct Person: Encodable {
    let id: Int64
    let name: String
  }

  /// What the strength of a step is counted from.
  struct Basis: Encodable {
    /// `own` (the user's own tie), `noted` or `inferred`.
    let source: String
    /// `strong`, `medium`, `weak`; nil where nothing is known of it.
    let word: String?
    /// The parts of the user's own tie, 0 to 1; nil where one is not known.
    let closeness: Double?
    let activity: Double?
    let balance: Double?
    /// 1 to 5; nil when not said.
    let mark: Int?
    /// What speaks for an inferred tie weighs so much.
    let weight: Double?
    let text: String

    init(_ step: RouteStep, today: CalendarDay) {
      var parts: TieStrength?
      var (mark, weight): (Int?, Double?) = (nil, nil)
      switch step.source {
      case .own(let strength, let closeness):
        source = "own"
        (parts, mark) = (strength, closeness)
      case .noted(_, let value):
        source = "noted"
        mark = value
      case .inferred(let evidence):
        source = "inferred"
        weight = evidence.weight
      }
      word = step.isKnown ? step.word : nil
      closeness = parts?.closenessPart
      activity = parts?.activityPart
      balance = parts?.balancePart
      self.mark = mark
      self.weight = weight
      text = step.reason(today: today)
    }
  }

  /// A way.
  struct Way: Encodable {
    /// Those on it, who is asked for last; who asks is among them when a contact.
    let people: [Person]
    /// The strength of each step, 0 to 1.
    let steps: [Double]
    /// What each is counted from.
    let basis: [Basis]
    /// The product of the steps.
    let strength: Double
    /// It in words.
    let text: String
    /// How it is counted, in sentences.
    let counting: [String]
  }

  /// Who asks; nil for the user.
  let from: Person?
  let to: Person
  let best: Way?
  let second: Way?
  let explanations = RouteExplanation.rules
  private let favours: [String]
  private let isCounted: Bool

  init(
    _ routes: TieNetwork.Routes,
    _ network: TieNetwork,
    _ ends: [Int],
    names: [ContactID: String],
    isCounted: Bool
  ) {
    func person(_ number: Int) -> Person {
      let id = network.facts.people[number].id
      return Person(id: id.number, name: names[id] ?? "a contact")
    }
    let isFromUser = ends.count == 1
    func way(_ route: TieNetwork.Route) -> Way {
      Way(
        people: route.people.map(person),
        steps: route.steps.map(\.strength),
        basis: route.steps.map { Basis($0, today: network.today) },
        strength: route.strength,
        text: RouteWords.text(route, isFromUser: isFromUser) { person($0).name },
        counting: RouteExplanation.sentences(route, isFromUser: isFromUser, today: network.today) {
          person($0).name
        }
      )
    }
    self.isCounted = isCounted
    from = isFromUser ? nil : person(ends[0])
    to = person(ends[ends.count - 1])
    best = routes.best.map(way)
    second = routes.second.map(way)
    favours =
      isFromUser
      ? [routes.best, routes.second].compactMap { route in
        guard let route, route.people.count > 1 else { return nil }
        let asked = network.facts.people[route.people[0]]
        guard asked.givenCount + asked.receivedCount > 0 else { return nil }
        return "\(person(route.people[0]).name): you gave \(asked.givenCount), received "
          + "\(asked.receivedCount); a favour asked lowers the balance."
      } : []
  }

  var lines: [String] {
    guard let best else {
      let who = from.map { "from \($0.name) to " } ?? "to "
      return [
        "No way \(who)\(to.name) over at most two others is known; tend tie notes who knows whom."
      ] + rules
    }
    return said(best, "") + (second.map { said($0, "Else: ") } ?? []) + favours + rules
  }

  private func said(_ way: Way, _ start: String) -> [String] {
    ["\(start)\(way.text)."] + (isCounted ? way.counting.map { "  = \($0)" } : [])
  }

  private var rules: [String] {
    isCounted ? [""] + explanations.map { "\($0.term): \($0.text)" } : []
  }
}
