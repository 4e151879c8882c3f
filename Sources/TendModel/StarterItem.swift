/// An item of a checklist that comes with the program.
public struct StarterItem: Hashable, Sendable, Codable {
  /// The name by which a tick finds it again; it never changes.
  public var key: String
  /// The stage to which it belongs.
  public var stage: Network.Stage
  /// What is to be done.
  public var title: String

  /// An item of a stage.
  public init(key: String, stage: Network.Stage, title: String) {
    self.key = key
    self.stage = stage
    self.title = title
  }

  /// The checklist of a network: for each stage what comes with the program, then the user's own.
  ///
  /// - Parameters:
  ///   - starters: What comes with the program.
  ///   - kept: What the store holds of the network.
  ///   - network: The network.
  ///   - makeUID: Names items that the store does not hold yet.
  /// - Returns: The items of the earlier stages first; a kept one whose starter is gone counts as the user's own.
  public static func checklist(
    _ starters: [StarterItem],
    kept: [ChecklistRow],
    network: NetworkID,
    makeUID: () -> UniqueID
  ) -> [ChecklistRow] {
    let keys = Set(starters.map(\.key))
    return Network.Stage.allCases.flatMap { stage in
      starters.filter { $0.stage == stage }.map { starter in
        if let row = kept.first(where: { $0.item.starterKey == starter.key }) { return row }
        var item = ChecklistItem(
          uid: makeUID(),
          network: network,
          stage: stage,
          title: starter.title
        )
        item.starterKey = starter.key
        return ChecklistRow(id: nil, item: item)
      }
        + kept.filter { row in
          row.item.stage == stage && !(row.item.starterKey.map(keys.contains) ?? false)
        }
    }
  }
}
