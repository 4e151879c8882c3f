/// Two contacts of the store that may be one.
public struct DuplicateRow: Hashable, Sendable {
  /// One of the two.
  public struct Side: Hashable, Sendable {
    /// The contact.
    public let id: ContactID
    /// Its name that never changes.
    public let uid: UniqueID
    /// Its name as shown.
    public let name: String
  }

  /// The contact with the smaller key, which a merge keeps unless said otherwise.
  public let first: Side
  /// The other contact.
  public let second: Side
  /// Whether they are one, and why.
  public let judgement: DuplicateJudgement

  init(
    _ first: DuplicateFacts.Entry,
    _ second: DuplicateFacts.Entry,
    _ judgement: DuplicateJudgement
  ) {
    self.first = Side(id: first.id, uid: first.uid, name: first.candidate.name)
    self.second = Side(id: second.id, uid: second.uid, name: second.candidate.name)
    self.judgement = judgement
  }

  /// The two.
  public var pair: TiePair { TiePair(first.id, second.id) }

  /// The merges of all pairs that are one for sure; several records of one person go into one.
  ///
  /// Records go together only where each two of them are one for sure: two that are not stay two, whatever a third
  /// has in common with both.
  ///
  /// - Parameter rows: The pairs, the surest first.
  /// - Returns: In the order in which they can be done; a contact that has gone into another is in no later merge.
  public static func sureMerges(of rows: [DuplicateRow]) -> [ContactMerge] {
    let sure = rows.filter { $0.judgement.verdict == .same }.map(\.pair)
    let pairs = Set(sure)
    var groups: [ContactID: [ContactID]] = [:]
    var targets: [ContactID: ContactID] = [:]
    var merges: [ContactMerge] = []
    for pair in sure {
      let (one, other) = (targets[pair.first] ?? pair.first, targets[pair.second] ?? pair.second)
      if one == other { continue }
      let (target, gone) = (min(one, other), max(one, other))
      let (mine, theirs) = (groups[target] ?? [target], groups[gone] ?? [gone])
      guard mine.allSatisfy({ left in theirs.allSatisfy { pairs.contains(TiePair(left, $0)) } })
      else { continue }
      for id in theirs { targets[id] = target }
      groups[target] = mine + theirs
      merges.append(ContactMerge(gone, into: target))
    }
    return merges
  }
}
