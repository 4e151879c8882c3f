import TendModel

/// By what contacts are put into groups between which somebody bridges.
public enum BridgeGrouping: String, Hashable, Sendable, CaseIterable {
  /// The branch of trade.
  case sector
  /// The networks, of which a contact may be in several.
  case network

  /// The groups in words: `sectors`.
  public var plural: String { rawValue + "s" }
}

/// Which contacts belong to which group.
struct TieGroups {
  /// A set of groups has one bit each; the smallest groups beyond are left out.
  static let most = 32

  /// The groups, the largest first.
  let names: [String]
  /// How many contacts are in each.
  let counts: [Int]
  /// How many contacts are in each group, those left out included.
  let allCounts: [Int]
  /// The groups of each contact, one bit each.
  let masks: [UInt32]
  /// How many groups there were before the smallest were left out.
  let totalCount: Int

  init(_ facts: TieFacts, _ grouping: BridgeGrouping) {
    let all = grouping == .sector ? facts.sectors : facts.networks
    var counts = [Int](repeating: 0, count: all.count)
    let links =
      grouping == .network
      ? facts.memberships
      : facts.people.enumerated().compactMap { number, person in
        person.sector.map { TieFacts.Link(person: Int32(number), item: $0) }
      }
    for link in links { counts[Int(link.item)] += 1 }
    let order = all.indices.filter { counts[$0] > 0 }
      .sorted { (-counts[$0], all[$0]) < (-counts[$1], all[$1]) }
    let kept = Array(order.prefix(Self.most))
    var place = [Int](repeating: -1, count: all.count)
    for (index, group) in kept.enumerated() { place[group] = index }
    var masks = [UInt32](repeating: 0, count: facts.people.count)
    for link in links where place[Int(link.item)] >= 0 {
      masks[Int(link.person)] |= 1 << UInt32(place[Int(link.item)])
    }
    names = kept.map { all[$0] }
    self.counts = kept.map { counts[$0] }
    allCounts = order.map { counts[$0] }
    self.masks = masks
    totalCount = order.count
  }

  /// The places of the bits that are set, ascending.
  static func places(_ mask: UInt32) -> [Int] {
    var (rest, places) = (mask, [Int]())
    while rest != 0 {
      places.append(rest.trailingZeroBitCount)
      rest &= rest - 1
    }
    return places
  }

  /// The names of the groups of a set.
  func names(_ mask: UInt32) -> [String] { Self.places(mask).map { names[$0] } }
}
