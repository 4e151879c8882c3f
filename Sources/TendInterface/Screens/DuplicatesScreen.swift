import TendModel

/// Pairs of contacts that may be one, with what a merge of the pair under the cursor would keep.
struct DuplicatesScreen: Sendable {
  /// The pairs, the surest first; nil until they were looked for.
  private(set) var rows: [DuplicateRow]?
  var cursor = ListCursor()
  /// What was read of the contacts that were looked at.
  private var cards: [ContactID: ContactCard] = [:]
  /// What was asked for and has not come.
  private var wanted: Set<ContactID> = []
  /// The choices for the pair under the cursor.
  private var choices: Choices?

  /// What the user chose for a pair.
  private struct Choices: Hashable {
    let pair: TiePair
    var taken: Set<MergeField> = []
    /// The second of the pair stays.
    var isSwapped = false
    /// The place among the values that can be chosen.
    var place = 0
    /// The first value in sight; nil while the value at hand decides.
    var first: Int?
  }

  /// A value that one of the two or both have.
  struct Value: Hashable {
    let label: String
    let stays: String
    let goes: String
    /// The value that a merge keeps one of; nil where it keeps both, or both are equal.
    var field: MergeField?
    /// The value of the contact that goes is kept.
    var isTaken = false
  }

  var current: DuplicateRow? {
    guard let rows, rows.indices.contains(cursor.index) else { return nil }
    return rows[cursor.index]
  }

  private var chosen: Choices? {
    guard let pair = current?.pair else { return nil }
    return choices?.pair == pair ? choices : Choices(pair: pair)
  }

  /// The contact that stays, and the one that goes into it.
  var sides: (stays: DuplicateRow.Side, goes: DuplicateRow.Side)? {
    guard let current, let chosen else { return nil }
    return chosen.isSwapped ? (current.second, current.first) : (current.first, current.second)
  }

  /// The merge of the pair under the cursor.
  var merge: ContactMerge? {
    guard let sides, let chosen else { return nil }
    return ContactMerge(sides.goes.id, into: sides.stays.id, taken: chosen.taken)
  }

  /// The value that Space turns to the other side.
  var fieldAtHand: MergeField? {
    let fields = values.compactMap(\.field)
    guard let chosen, !fields.isEmpty else { return nil }
    return fields[min(chosen.place, fields.count - 1)]
  }

  /// How many pairs are one for sure.
  var sureCount: Int { rows?.count { $0.judgement.verdict == .same } ?? 0 }

  /// What the two have beside each other; empty until both were read.
  var values: [Value] {
    guard let sides, let stays = cards[sides.stays.id], let goes = cards[sides.goes.id] else {
      return []
    }
    var values = MergeField.allCases.compactMap { field -> Value? in
      let (mine, theirs) = (field.text(of: stays.contact), field.text(of: goes.contact))
      guard mine != nil || theirs != nil else { return nil }
      var value = Value(label: field.title, stays: mine ?? "", goes: theirs ?? "")
      guard mine != theirs else { return value }
      if mine != nil, theirs != nil { value.field = field }
      value.isTaken = mine == nil || theirs != nil && chosen?.taken.contains(field) == true
      return value
    }
    for kind in ContactPoint.Kind.allCases {
      values += Self.pairs(kind.rawValue, Self.points(stays, kind), Self.points(goes, kind))
    }
    values += Self.pairs("networks", [Self.networks(stays)], [Self.networks(goes)])
    values += Self.pairs("topics", [Self.topics(stays)], [Self.topics(goes)])
    values += Self.pairs("logged", [Self.logged(stays)], [Self.logged(goes)])
    values += Self.pairs("note", [stays.contact.note], [goes.contact.note])
    return values
  }

  /// The first value in sight where there is room for so many rows.
  func firstShown(rows: Int) -> Int {
    let values = values
    let last = max(0, values.count - rows)
    if let first = chosen?.first { return min(first, last) }
    // The value at hand is in sight, however many there are.
    let atHand = fieldAtHand
    let place = values.firstIndex { $0.field != nil && $0.field == atHand } ?? 0
    return max(0, min(place - rows / 2, last))
  }

  /// Scrolls the values, as far as there are any out of sight.
  mutating func scroll(by step: Int, rows: Int) {
    guard var next = chosen else { return }
    next.first = max(0, min(firstShown(rows: rows) + step, values.count - rows))
    choices = next
  }

  /// The contacts of the pair under the cursor that were not read yet.
  mutating func missing() -> [ContactID] {
    guard let current else { return [] }
    let ids = [current.first.id, current.second.id].filter {
      cards[$0] == nil && !wanted.contains($0)
    }
    wanted.formUnion(ids)
    return ids
  }

  mutating func take(_ new: [DuplicateRow], visible: Int) {
    let before = current?.pair
    rows = new
    cards = [:]
    wanted = []
    cursor.resize(total: new.count, visible: visible)
    if let same = new.firstIndex(where: { $0.pair == before }) {
      cursor.move(to: same, visible: visible)
    }
  }

  mutating func take(_ card: ContactCard) {
    wanted.remove(card.id)
    cards[card.id] = card
  }

  /// Leaves out pairs that are being decided, before the store answers.
  mutating func drop(visible: Int, where isDecided: (DuplicateRow) -> Bool) {
    rows?.removeAll(where: isDecided)
    cursor.resize(total: rows?.count ?? 0, visible: visible)
  }

  /// Takes the value of the other side, or goes back to the first.
  mutating func turn() {
    guard let field = fieldAtHand, var next = chosen else { return }
    next.taken.formSymmetricDifference([field])
    choices = next
  }

  /// Lets the other of the two stay.
  mutating func swap() {
    guard var next = chosen else { return }
    next.isSwapped.toggle()
    next.taken = []
    choices = next
  }

  /// Goes to another of the values that can be chosen, round and round.
  mutating func step(by step: Int) {
    let count = values.count { $0.field != nil }
    guard count > 0, var next = chosen else { return }
    next.place = (min(next.place, count - 1) + step + count) % count
    next.first = nil
    choices = next
  }

  private static func points(_ card: ContactCard, _ kind: ContactPoint.Kind) -> [String] {
    card.points.filter { $0.kind == kind }.map { point in
      point.value + (point.label.isEmpty ? "" : " (\(point.label))")
    }
  }

  private static func networks(_ card: ContactCard) -> String {
    card.networks.map(\.name).joined(separator: ", ")
  }

  private static func topics(_ card: ContactCard) -> String {
    card.topics.map { "#\($0.name)" }.joined(separator: " ")
  }

  private static func logged(_ card: ContactCard) -> String {
    guard card.interactionCount > 0 else { return "" }
    let last = card.standing.lastContact.map { ", last \($0)" } ?? ""
    return "\(card.interactionCount)\(last)"
  }

  /// Texts beside each other; a merge keeps them all.
  private static func pairs(_ label: String, _ mine: [String], _ theirs: [String]) -> [Value] {
    (0..<max(mine.count, theirs.count)).compactMap { place in
      let left = place < mine.count ? mine[place] : ""
      let right = place < theirs.count ? theirs[place] : ""
      if left.isEmpty && right.isEmpty { return nil }
      return Value(label: place == 0 ? label : "", stays: left, goes: right)
    }
  }
}
