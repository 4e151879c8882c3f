public import TendModel

/// Brings two versions of a card together by their properties, against the version that both came from.
///
/// A property that one side changed is taken from it; one that both changed alike is no question; one that both changed
/// differently is a conflict and stays as it is on either side. What one side removed and the other changed stays changed.
/// Items of lists are merged one by one. Order, folds, escapes, `REV` and `PRODID` do not count.
public struct CardMerge: Hashable, Sendable {
  /// The card for the file; where there is a conflict it says what the file says.
  public let file: [UInt8]
  /// The card for the contact; where there is a conflict it says what the contact says.
  public let contact: [UInt8]
  /// The card from which the next merge starts; where there is a conflict it says what it did, so that it stays one.
  public let base: [UInt8]
  /// What both sides changed differently.
  public let conflicts: [CardConflict]

  /// Merges two versions of a card.
  ///
  /// - Parameters:
  ///   - base: The version that both sides came from.
  ///   - local: The card as the contact has it.
  ///   - remote: The card as the file has it; it gives order and line ends.
  /// - Complexity: O(n m) for n properties, of which m differ.
  public init(base: [UInt8], local: [UInt8], remote: [UInt8]) {
    self.init(base: base, local: local, remote: remote) { _ in nil }
  }

  /// Merges two versions of a card of which the user has said what holds where they conflict.
  ///
  /// - Parameters:
  ///   - base: The version that both sides came from.
  ///   - local: The card as the contact has it.
  ///   - remote: The card as the file has it.
  ///   - choice: The side to take; nil leaves the conflict.
  public init(
    base: [UInt8],
    local: [UInt8],
    remote: [UInt8],
    choice: (CardConflict) -> ConflictSide?
  ) {
    let cards = [base, local, remote].map { VCard($0).upgraded }
    let difference = CardDifference(base: cards[0], local: cards[1], remote: cards[2])
    var edits = difference.edits
    var open: [CardDifference.Clash] = []
    for clash in difference.clashes {
      switch choice(clash.conflict) {
      case .folder?: continue
      case .store?: edits.append(clash.edit(.store))
      case nil: open.append(clash)
      }
    }
    func bytes(_ extra: [CardDifference.Edit]) -> [UInt8] {
      let all = edits + extra
      if all.isEmpty, difference.lists.isEmpty { return remote }
      var patch = CardPatch(cards[2])
      for edit in all { patch.add(edit) }
      return patch.card(with: difference.lists).bytes
    }
    file = bytes([])
    contact = open.isEmpty ? file : bytes(open.map { $0.edit(.store) })
    self.base = open.isEmpty ? file : bytes(open.map { $0.edit(nil) })
    conflicts = open.map(\.conflict)
  }

  /// What two cards that never met agree on: one of them without the properties that it says in another way.
  static func common(of local: [UInt8], and remote: [UInt8]) -> [UInt8] {
    let cards = [local, remote].map { VCard($0).upgraded }
    let difference = CardDifference(base: cards[1], local: cards[0], remote: cards[1])
    var patch = CardPatch(cards[1])
    let differing = difference.edits.filter { $0.target != nil }
    if differing.isEmpty { return remote }
    for edit in differing { patch.add(CardDifference.Edit(target: edit.target, source: nil)) }
    return patch.card(with: []).bytes
  }

  /// Two cards say the same.
  static func isSame(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    if one == other { return true }
    let cards = [one, other].map { VCard($0).upgraded }
    let difference = CardDifference(base: cards[0], local: cards[1], remote: cards[0])
    return difference.edits.isEmpty && difference.lists.isEmpty
  }
}
