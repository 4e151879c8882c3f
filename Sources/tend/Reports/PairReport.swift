import TendAnalytics
import TendModel

/// Two networks beside each other.
struct PairReport: Report {
  static let kind = "pair"

  private enum CodingKeys: String, CodingKey {
    case networks, both, onlyFirst, onlySecond, couldJoinFirst, couldJoinSecond
  }

  /// A contact.
  struct Who: Encodable {
    let id: Int64
    let name: String
  }

  /// Somebody who could be in the other network, and why.
  struct Candidate: Encodable {
    let id: Int64
    let name: String
    let why: [String]
  }

  let networks: [String]
  let both: [Who]
  let onlyFirst: [Who]
  let onlySecond: [Who]
  let couldJoinFirst: [Candidate]
  let couldJoinSecond: [Candidate]

  init(_ pair: NetworkPair, _ facts: NetworkFacts, _ names: [ContactID: String]) {
    func who(_ person: Int) -> Who {
      let id = facts.people[person].id
      return Who(id: id.number, name: names[id] ?? "")
    }
    func could(_ candidate: NetworkPair.Candidate) -> Candidate {
      let one = who(candidate.person)
      return Candidate(id: one.id, name: one.name, why: candidate.reasons.map(\.text))
    }
    networks = [pair.first, pair.second].map { facts.networks[$0].network.name }
    both = pair.both.map(who)
    onlyFirst = pair.onlyFirst.map(who)
    onlySecond = pair.onlySecond.map(who)
    couldJoinFirst = pair.couldJoinFirst.map(could)
    couldJoinSecond = pair.couldJoinSecond.map(could)
  }

  var lines: [String] {
    let both = part("In both", both)
    let first = could("Could be in \(networks[0]) as well", couldJoinFirst)
    let second = could("Could be in \(networks[1]) as well", couldJoinSecond)
    return both + first + second + part("Only in \(networks[0])", onlyFirst)
      + part("Only in \(networks[1])", onlySecond)
  }

  private func part(_ title: String, _ people: [Who]) -> [String] {
    ["\(title) (\(people.count))"] + people.map { "  \($0.name)" }
  }

  private func could(_ title: String, _ people: [Candidate]) -> [String] {
    if people.isEmpty { return [] }
    return ["\(title) (\(people.count))"]
      + people.map { "  \($0.name): \($0.why.joined(separator: "; "))" }
  }
}
