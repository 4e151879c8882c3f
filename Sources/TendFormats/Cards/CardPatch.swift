/// Applies edits of single properties to the lines of a card; all other lines keep their bytes and places.
struct CardPatch {
  private let card: VCard
  /// What stands in the place of a line; an empty array for nothing.
  private var replaced: [Int: [VCardLine]] = [:]
  private var added: [VCardLine] = []
  private var groups: Set<String>

  init(_ card: VCard) {
    self.card = card
    groups = Set(card.lines.compactMap { $0.group?.uppercased() })
  }

  mutating func add(_ edit: CardDifference.Edit) {
    if let target = edit.target {
      for label in target.labels where !isShared(label, by: target) { replaced[label] = [] }
      replaced[target.index] = []
    }
    guard let source = edit.source else { return }
    let lines = lines(of: source.unit, in: source.card, insteadOf: edit.target)
    if let target = edit.target { replaced[target.index] = lines } else { added += lines }
  }

  /// Whether another property of the same group needs the label.
  private func isShared(_ label: Int, by unit: CardUnit) -> Bool {
    let group = card.lines[label].group?.uppercased()
    return card.lines.indices.contains { index in
      index != unit.index && card.lines[index].group?.uppercased() == group
        && !["X-ABLABEL", ""].contains(card.lines[index].name.uppercased())
        && replaced[index]?.isEmpty != true
    }
  }

  /// The lines of a unit as they fit into this card: its group, its line ends.
  private mutating func lines(
    of unit: CardUnit,
    in source: VCard,
    insteadOf target: CardUnit?
  ) -> [VCardLine] {
    let indices = [unit.index] + unit.labels
    var group: String?
    if let old = source.lines[unit.index].group {
      group = target.flatMap { card.lines[$0.index].group } ?? free(old)
      if let group { groups.insert(group.uppercased()) }
    }
    return indices.map { index in
      source.lines[index].moved(to: group, lineEnd: card.usualLineEnd)
    }
  }

  /// A group that the card does not have yet; the given one when it is free.
  private func free(_ group: String) -> String {
    if !groups.contains(group.uppercased()) { return group }
    var number = 1
    while groups.contains("ITEM\(number)") { number += 1 }
    return "item\(number)"
  }

  /// The card with all edits.
  func card(with lists: [CardDifference.ListEdit]) -> VCard {
    var result = card
    result.lines = card.lines.indices.flatMap { replaced[$0] ?? [card.lines[$0]] }
    if !added.isEmpty {
      let end = result.lines.lastIndex { $0.name.uppercased() == "END" } ?? result.lines.endIndex
      result.endLine(before: end)
      result.lines.insert(contentsOf: added, at: end)
    }
    for list in lists { result.apply(list) }
    return result
  }
}

extension VCard {
  /// Ends the line before a place when it has no end of its own.
  fileprivate mutating func endLine(before index: Int) {
    guard index > 0, lines[index - 1].lineEnd.isEmpty else { return }
    lines[index - 1] = lines[index - 1].moved(to: lines[index - 1].group, lineEnd: usualLineEnd)
  }

  fileprivate mutating func apply(_ list: CardDifference.ListEdit) {
    var added = list.added
    for index in ownLines.reversed() where lines[index].name.uppercased() == list.name {
      let isTouched = parts(at: index, separator: UInt8(ascii: ","))
        .contains { list.removed.contains(Self.form(ofItem: $0)) }
      if !isTouched, added.isEmpty { continue }
      let hasItems = setList(
        at: index,
        removing: { list.removed.contains(Self.form(ofItem: $0)) },
        adding: added
      )
      added = []
      if !hasItems { remove(at: index) }
    }
    if !added.isEmpty { appendLines([CardLine(list.name, parts: [added]).text]) }
  }
}

extension VCardLine {
  /// The line in another group of its card, with a line end.
  fileprivate func moved(to group: String?, lineEnd: [UInt8]) -> VCardLine {
    var bytes = raw
    if let group, let old = self.group, bytes.starts(with: old.utf8) {
      bytes.replaceSubrange(0..<old.utf8.count, with: group.utf8)
    }
    if self.lineEnd.isEmpty { bytes += lineEnd }
    var reader = ContentLineReader(bytes)
    guard let line = reader.next() else { return self }
    return VCardLine(line, raw: bytes, number: number)
  }
}
