extension BridgesOverview {
  /// Who opens doors that others do not, and who moves in one circle.
  var clusters: [BridgeLine] {
    (report.effectiveCount.map { [doors($0)] } ?? []) + report.clusters.map(circle)
  }

  private func doors(_ count: Double) -> BridgeLine {
    // One tie is enough for a door that two open: short of all is never said to be all.
    let whole = min(
      Int(count.rounded()),
      report.tieCount > 0 ? report.contactCount - 1 : report.contactCount
    )
    return BridgeLine(
      .redundant,
      "\(whole) of \(DayWords.count(report.contactCount, "contact")) "
        + "\(whole == 1 ? "opens" : "open") a door nobody else opens, as far as you recorded",
      counting:
        "\(DayWords.count(report.contactCount, "contact")) less twice the \(ties) among them by "
        + "contact (Burt's effective size, 1992): \(NumberWords.tenths(count)). Ties that you did "
        + "not record would lower it."
    )
  }

  private func circle(_ cluster: BridgesReport.Cluster) -> BridgeLine {
    let place = cluster.group.map { ", mostly \($0)" } ?? ""
    let (known, absent) = (cluster.knownPairs, cluster.absentPairs)
    let unknown = cluster.pairCount - known - absent
    let people = cluster.people
    let knows = "\(known) of \(cluster.pairCount) pairs know each other"
    let not = absent == 0 ? "" : ", \(Self.negation(absent))"
    return BridgeLine(
      .redundant,
      known == cluster.pairCount
        ? "\(people.count) know each other\(place): \(list(people, most: 5))"
        : "\(people.count) move in one circle\(place): \(knows)\(not); \(list(people, most: 5))",
      counting:
        "\(knows), as you noted or as something suggests"
        + (absent == 0 ? "" : ", \(Self.negation(absent)) as you noted")
        + (unknown == 0 ? ". " : "; of \(unknown) nothing is known, which is not no. ")
        + "What one of them hears the others likely hear too. Groups by the Leiden method with a "
        + "fixed seed, of which at least half of the pairs are tied.",
      people: people,
      recency: people.first.map(recency) ?? ""
    )
  }

  private static func negation(_ count: Int) -> String {
    "\(count) \(count == 1 ? "does" : "do") not"
  }
}
