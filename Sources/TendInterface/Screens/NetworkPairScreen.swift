import TendAnalytics
import TendModel

/// Two networks beside each other: who is in both, who in one only, who could be in the other.
struct NetworkPairScreen: Sendable {
  /// A row of the list.
  enum Item: Hashable, Sendable {
    case heading(String)
    /// A contact, why it could be in a network, and which.
    case contact(ContactID, reasons: String, network: NetworkID?)
  }

  let first: NetworkID
  let second: NetworkID
  private(set) var title: String
  private(set) var items: [Item] = []
  var names: [ContactID: String] = [:]
  var cursor = ListCursor()

  /// How many contacts of each part are listed.
  static let partLimit = 200

  init(_ first: NetworkID, _ second: NetworkID) {
    (self.first, self.second) = (first, second)
    title = "Two networks"
  }

  var current: Item? { items.indices.contains(cursor.index) ? items[cursor.index] : nil }

  var contactAtHand: ContactID? {
    if case .contact(let id, _, _) = current { id } else { nil }
  }

  var nameAtHand: String? { contactAtHand.flatMap { names[$0] } }

  var contacts: [ContactID] {
    Array(
      Set(
        items.compactMap { item in
          if case .contact(let id, _, _) = item { id } else { nil }
        }
      )
    ).sorted()
  }

  /// Fits the page to a comparison; false where a network of it is gone.
  mutating func take(_ overview: NetworkOverview, visible: Int) -> Bool {
    guard let one = overview.index(of: first), let other = overview.index(of: second) else {
      return false
    }
    let facts = overview.facts
    let (firstName, secondName) = (
      facts.networks[one].network.name, facts.networks[other].network.name
    )
    title = "\(firstName) and \(secondName)"
    let pair = NetworkPair(facts, one, other)
    let before = current
    items = []
    add("In both", pair.both, facts)
    add(candidates: pair.couldJoinFirst, to: firstName, first, facts)
    add(candidates: pair.couldJoinSecond, to: secondName, second, facts)
    add("Only in \(firstName)", pair.onlyFirst, facts)
    add("Only in \(secondName)", pair.onlySecond, facts)
    cursor.resize(total: items.count, visible: visible)
    if let before, let place = items.firstIndex(of: before) {
      cursor.move(to: place, visible: visible)
    } else if before == nil, let place = items.firstIndex(where: Self.isContact) {
      cursor.move(to: place, visible: visible)
    }
    return true
  }

  private static func isContact(_ item: Item) -> Bool {
    if case .contact = item { true } else { false }
  }

  private mutating func add(_ heading: String, _ people: [Int], _ facts: NetworkFacts) {
    let more = people.count > Self.partLimit ? ", the first \(Self.partLimit) of them here" : ""
    items.append(.heading("\(heading) (\(people.count)\(more))"))
    for person in people.prefix(Self.partLimit) {
      items.append(.contact(facts.people[person].id, reasons: "", network: nil))
    }
  }

  private mutating func add(
    candidates: [NetworkPair.Candidate],
    to name: String,
    _ network: NetworkID,
    _ facts: NetworkFacts
  ) {
    if candidates.isEmpty { return }
    items.append(.heading("Could be in \(name) as well (\(candidates.count))"))
    for candidate in candidates {
      let reasons = candidate.reasons.map(\.text).joined(separator: "; ")
      items.append(.contact(facts.people[candidate.person].id, reasons: reasons, network: network))
    }
  }
}
