import TendModel

/// Makes the report on bridges out of a network of ties.
public struct BridgesAnalysis {
  /// How many of each kind a report names.
  static let listLimit = 10
  /// How many contacts the ways are sampled from.
  static let pathSamples = 128

  private let network: TieNetwork
  private let grouping: BridgeGrouping
  private let groups: TieGroups
  private let links: GroupLinks
  private let runner: PartRunner
  private var facts: TieFacts { network.facts }

  /// Puts contacts into groups and finds what links them.
  ///
  /// - Parameters:
  ///   - network: The contacts and their ties.
  ///   - grouping: By what contacts are put into groups.
  ///   - runner: How the long counts are carried out.
  public init(_ network: TieNetwork, by grouping: BridgeGrouping, runner: PartRunner = .serial) {
    self.network = network
    self.grouping = grouping
    self.runner = runner
    groups = TieGroups(network.facts, grouping)
    links = GroupLinks(network, groups)
  }

  /// The report.
  ///
  /// - Complexity: O(contacts + ties) but for shortest ways, which are O(contacts x ties) up to a bound and sampled beyond.
  public func report() -> BridgesReport {
    let questions = TieQuestions(network, groups, links)
    let isEnough = questions.coverage.isEnough
    let (shares, error) = isEnough ? pathShares() : (nil, nil)
    let open = links.pairs.filter { $0.count == 0 }
    let contacts = Double(facts.people.count)
    let ties = Double(network.graph.tieCount)
    let bridges = isEnough ? bridges(shares) : []
    let clusters = isEnough ? clusters() : []
    let routes = isEnough ? network.peopleOnlyThrough() : [:]
    let log = LogSpans(network, groups)
    var report = BridgesReport(
      grouping: grouping,
      today: network.today,
      contactCount: facts.people.count,
      tieCount: network.graph.tieCount,
      coverage: questions.coverage,
      questions: questions.pairs.map { TiePair(id($0.0), id($0.1)) },
      bridges: bridges,
      groupPairCount: isEnough ? links.pairs.count : nil,
      openPairCount: isEnough ? open.count : nil,
      openPairs: isEnough ? open.prefix(Self.listLimit).map(pair) : [],
      onlyContacts: onlyContacts(),
      onlyRoutes: onlyRoutes(routes),
      effectiveCount: isEnough && contacts > 0 ? contacts - 2 * ties / contacts : nil,
      clusters: clusters,
      introductions: IntroductionFinder(network: network, groups: groups, links: links)
        .best(Self.listLimit),
      variety: variety(),
      recent: log.spans.recent,
      before: log.spans.before,
      firstLogged: log.firstDay,
      lastContacts: [:],
      pathError: error
    )
    report.everyOnlyRoute = Set(routes.keys.map(id))
    report.lastContacts = report.named.reduce(into: [:]) { last, id in
      last[id] = facts.number(of: id).flatMap { facts.people[$0].lastContact }
    }
    return report
  }

  private func id(_ number: Int) -> ContactID { facts.people[number].id }

  private func pair(_ link: GroupLinks.Link) -> BridgesReport.GroupPair {
    BridgesReport.GroupPair(first: groups.names[link.first], second: groups.names[link.second])
  }

  /// The share of shortest ways through each contact, and the error where they were sampled.
  private func pathShares() -> ([Double?], Double?) {
    let graph = network.graph
    let sample = SourceSample.needed(for: graph).map { _ in
      SourceSample(graph, count: Self.pathSamples)
    }
    let people = Betweenness(graph, sample: sample, runner: runner).people
    return (Betweenness.normalized(people, isDirected: false), sample?.error(of: graph.count))
  }

  private func bridges(_ shares: [Double?]?) -> [BridgesReport.Bridge] {
    var only: [Int32: [GroupLinks.Link]] = [:]
    for link in links.pairs {
      for carrier in link.carriers { only[carrier, default: []].append(link) }
    }
    var reached: [(number: Int, mask: UInt32)] = []
    for number in facts.people.indices
    where network.graph.contacts.degree(number) > 0
      || groups.masks[number].nonzeroBitCount > 1
    {
      var mask = groups.masks[number]
      for other in network.graph.contacts.neighbours(number) { mask |= groups.masks[Int(other)] }
      if mask.nonzeroBitCount > 1 { reached.append((number, mask)) }
    }
    func order(_ entry: (number: Int, mask: UInt32)) -> (Int, Int, Double, Int) {
      (
        -(only[Int32(entry.number)]?.count ?? 0), -entry.mask.nonzeroBitCount,
        -network.strengths[entry.number], entry.number
      )
    }
    return reached.sorted { order($0) < order($1) }.prefix(Self.listLimit).map { number, mask in
      BridgesReport.Bridge(
        id: id(number),
        groups: groups.names(mask),
        onlyLinks: (only[Int32(number)] ?? []).map(pair),
        tieCount: network.graph.contacts.degree(number),
        strength: network.isOwnTieKnown(number) ? network.strengths[number] : nil,
        pathShare: shares.flatMap { number < $0.count ? $0[number] : nil }
      )
    }
  }

  /// Groups with one contact, or one with whom the user is in touch.
  private func onlyContacts() -> [BridgesReport.OnlyContact] {
    var members: [[Int]] = Array(repeating: [], count: groups.names.count)
    for (number, mask) in groups.masks.enumerated() {
      for group in TieGroups.places(mask)
      where groups.counts[group] == 1 || network.isInTouch[number] {
        // Two are as good as many: the group has more than one.
        if members[group].count < 2 { members[group].append(number) }
      }
    }
    let only = members.indices.filter { members[$0].count == 1 }
    func order(_ group: Int) -> (Int, String) {
      (-facts.people[members[group][0]].importance, groups.names[group])
    }
    return only.sorted { order($0) < order($1) }.prefix(Self.listLimit).map { group in
      BridgesReport.OnlyContact(
        id: id(members[group][0]),
        group: groups.names[group],
        groupCount: groups.counts[group]
      )
    }
  }

  private func onlyRoutes(_ behind: [Int: [Int]]) -> [BridgesReport.OnlyRoute] {
    behind.sorted { (-$0.value.count, $0.key) < (-$1.value.count, $1.key) }
      .prefix(Self.listLimit).map { number, others in
        BridgesReport.OnlyRoute(id: id(number), behind: others.prefix(Self.listLimit).map(id))
      }
  }

  /// Groups found by who knows whom (Leiden), of which at least half of the pairs know each other.
  private func clusters() -> [BridgesReport.Cluster] {
    let graph = network.graph
    let communities = Communities(graph)
    var members: [[Int]] = Array(repeating: [], count: communities.count)
    for (number, group) in communities.members.enumerated() where graph.contacts.degree(number) > 0
    {
      members[group].append(number)
    }
    var known = [Int](repeating: 0, count: communities.count)
    for tie in graph.ties where communities.members[tie.source] == communities.members[tie.target] {
      known[communities.members[tie.source]] += 1
    }
    var absent = [Int](repeating: 0, count: communities.count)
    for note in facts.notes where note.state == .absent {
      let group = communities.members[Int(note.first)]
      if group == communities.members[Int(note.second)] { absent[group] += 1 }
    }
    let dense = members.indices.filter { group in
      let count = members[group].count
      return count > 2 && 4 * known[group] >= count * (count - 1)
    }
    return dense.sorted {
      (-members[$0].count, members[$0][0]) < (-members[$1].count, members[$1][0])
    }
    .prefix(Self.listLimit).map { group in
      let people = members[group].sorted {
        (-network.strengths[$0], $0) < (-network.strengths[$1], $1)
      }
      let shared = groups.names.indices.first { place in
        2 * people.count { groups.masks[$0] >> UInt32(place) & 1 == 1 } >= people.count
      }
      return BridgesReport.Cluster(
        people: people.map(id),
        knownPairs: known[group],
        absentPairs: absent[group],
        group: shared.map { groups.names[$0] }
      )
    }
  }

  private func variety() -> BridgesReport.Variety {
    let total = groups.allCounts.reduce(0, +)
    let own = Set(facts.me.organisations.map(FoldedText.folded))
    let placed = facts.people.compactMap(\.organisation)
    let inside = placed.count { own.contains(FoldedText.folded(facts.organisations[Int($0)])) }
    let year = LogSpans.year(network)
    return BridgesReport.Variety(
      groupedCount: groups.masks.count { $0 != 0 },
      groupCount: groups.totalCount,
      spread: Diversity(groups.allCounts, categories: groups.totalCount).hill2,
      largest: groups.names.first.map {
        BridgesReport.GroupShare(name: $0, share: Double(groups.counts[0]) / Double(total))
      },
      placedCount: placed.count,
      insideShare: own.isEmpty || placed.isEmpty ? nil : Double(inside) / Double(placed.count),
      interactionCount: year.count,
      inPersonShare: year.inPersonShare
    )
  }
}
