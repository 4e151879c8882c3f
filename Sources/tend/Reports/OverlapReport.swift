import TendAnalytics
import TendModel

/// How many contacts each two networks share.
struct OverlapReport: Report {
  static let kind = "overlap"

  private enum CodingKeys: String, CodingKey { case networks, pairs }

  /// Two networks.
  struct Pair: Encodable {
    let networks: [String]
    let common: Int
    /// Of the smaller one; nil where one is empty.
    let shareOfSmaller: Double?
    /// Of those in either; nil where both are empty.
    let jaccard: Double?
    let onlyFirst: Int
    let onlySecond: Int
  }

  /// One network with its members.
  struct Size: Encodable {
    let id: Int64
    let name: String
    let contacts: Int
    let unique: Int
    let fairShare: Double
  }

  let networks: [Size]
  let pairs: [Pair]
  private let overview: NetworkOverview

  init(_ overview: NetworkOverview) {
    self.overview = overview
    networks = overview.profiles.map {
      Size(
        id: $0.id.number,
        name: $0.network.name,
        contacts: $0.contactCount,
        unique: $0.uniqueCount,
        fairShare: $0.fairShare
      )
    }
    let all = overview.profiles
    pairs = all.indices.flatMap { one in
      all.indices.filter { $0 > one }.map { other in
        let common = overview.common[one][other]
        let either = all[one].contactCount + all[other].contactCount - common
        return Pair(
          networks: [all[one].network.name, all[other].network.name],
          common: common,
          shareOfSmaller: overview.shareOfSmaller(one, other),
          jaccard: either > 0 ? Double(common) / Double(either) : nil,
          onlyFirst: all[one].contactCount - common,
          onlySecond: all[other].contactCount - common
        )
      }
    }
  }

  var lines: [String] {
    if networks.isEmpty { return ["There are no networks yet; tend networks add NAME makes one."] }
    var table = TextTable(["", "network"] + networks.indices.map { "\($0 + 1)" })
    for (row, network) in networks.enumerated() {
      let cells = networks.indices.map { column in
        let count = overview.common[row][column]
        if row == column || count == 0 { return "\(count)" }
        return "\(count) (\(NetworkWords.percent(overview.shareOfSmaller(row, column)) ?? "-"))"
      }
      table.add(["\(row + 1)", network.name] + cells)
    }
    return table.lines + ["", "In brackets: what share of the smaller network they are."]
  }
}
