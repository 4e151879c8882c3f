public import TendModel

/// Whom somebody knows, group by group, and how the groups hang together: what a map draws around one in the middle.
public struct EgoMap: Hashable, Sendable {
  /// Somebody on the map.
  public struct Member: Hashable, Sendable {
    /// Who.
    public let id: ContactID
    /// How strong the tie to the one in the middle is, above 0 and at most 1.
    public let strength: Double
    /// Something is known of how strong it is.
    public let isKnown: Bool
    /// The user is in touch with the contact.
    public let isInTouch: Bool
  }

  /// A group on the ring.
  public struct Group: Hashable, Sendable {
    /// Its name; empty for those who are in none.
    public let name: String
    /// How many contacts of it the one in the middle knows.
    public let count: Int
    /// The strongest of them, the strongest first.
    public let members: [Member]
    /// Something hangs on one of them: the group has no other contact in touch, or others are reached through one alone.
    public let isVital: Bool
  }

  /// Two groups whose people know each other.
  public struct Link: Hashable, Sendable {
    /// The place of one group.
    public let first: Int
    /// The place of the other group.
    public let second: Int
    /// How many ties there are between them.
    public let count: Int
  }

  /// Who is in the middle; nil for the user.
  public let centre: ContactID?
  /// By what the ring is grouped.
  public let grouping: BridgeGrouping
  /// The groups, the largest first.
  public let groups: [Group]
  /// Which of them hang together.
  public let links: [Link]
  /// The names of all who are on it.
  public var names: [ContactID: String] = [:]

  /// A group names so many.
  public static let mostMembers = 12

  /// How many contacts are on it, those included who are not named.
  public var contactCount: Int { groups.reduce(0) { $0 + $1.count } }

  /// The groups that are seen where there is room for so many: those on which something hangs before larger ones, but at
  /// most half of the room, in their order.
  public func seen(most room: Int) -> [Int] {
    let vital = groups.indices.filter { groups[$0].isVital }.prefix(max(1, room / 2))
    let others = groups.indices.filter { !vital.contains($0) }
    return (vital.prefix(room) + others.prefix(max(0, room - vital.count))).sorted()
  }

  /// Everyone who is named.
  public var named: [ContactID] {
    groups.flatMap { $0.members.map(\.id) } + [centre].compactMap(\.self)
  }

  /// The map around a contact, or around the user.
  ///
  /// Somebody in several groups stands in the largest of them.
  /// - Complexity: O(contacts + ties).
  public init(_ network: TieNetwork, around centre: Int?, by grouping: BridgeGrouping) {
    let groups = TieGroups(network.facts, grouping)
    let people =
      centre.map { network.graph.contacts.neighbours($0).map { Int($0) } }
      ?? Array(network.facts.people.indices)
    func strength(_ number: Int) -> Double {
      centre.map { network.strength($0, number) ?? 0 } ?? network.strengths[number]
    }
    let none = groups.names.count
    var members: [[Int]] = Array(repeating: [], count: none + 1)
    for number in people {
      let mask = groups.masks[number]
      members[mask == 0 ? none : mask.trailingZeroBitCount].append(number)
    }
    let shown = members.indices.filter { !members[$0].isEmpty }
      .sorted { (-members[$0].count, $0) < (-members[$1].count, $1) }
    var place = [Int](repeating: -1, count: network.graph.count)
    for (index, group) in shown.enumerated() {
      for number in members[group] { place[number] = index }
    }
    var counts: [Int: Int] = [:]
    for tie in network.graph.ties {
      let (one, other) = (place[tie.source], place[tie.target])
      guard one >= 0, other >= 0, one != other else { continue }
      counts[min(one, other) * shown.count + max(one, other), default: 0] += 1
    }
    let routes = network.peopleOnlyThrough()
    self.centre = centre.map { network.facts.people[$0].id }
    self.grouping = grouping
    self.groups = shown.map { group in
      let sorted = members[group].sorted { (-strength($0), $0) < (-strength($1), $1) }
      let isNone = group == none
      return Group(
        name: isNone ? "" : groups.names[group],
        count: sorted.count,
        members: sorted.prefix(Self.mostMembers).map {
          Member(
            id: network.facts.people[$0].id,
            strength: strength($0),
            isKnown: centre != nil || network.isOwnTieKnown($0),
            isInTouch: network.isInTouch[$0]
          )
        },
        isVital: sorted.contains { routes[$0] != nil }
          || !isNone && (sorted.count == 1 || sorted.count { network.isInTouch[$0] } == 1)
      )
    }
    links = counts.sorted { $0.key < $1.key }.map { key, count in
      Link(first: key / shown.count, second: key % shown.count, count: count)
    }
  }
}
