import TendModel

/// What the local side of a merge changed, as edits of the remote card, and where both sides changed the same.
struct CardDifference {
  /// Lines of a card that take the place of others.
  struct Edit {
    /// The unit of the remote card that goes; nil when something is added.
    var target: CardUnit?
    /// What comes in its place, and the card in which it stands; nil for nothing.
    var source: (card: VCard, unit: CardUnit)?
  }

  /// A property that both sides changed differently.
  struct Clash {
    var base: (card: VCard, unit: CardUnit)?
    var local: (card: VCard, unit: CardUnit)
    var remote: CardUnit

    var conflict: CardConflict {
      CardConflict(
        property: remote.title,
        base: base?.unit.value,
        local: local.unit.value,
        remote: remote.value
      )
    }

    /// The edit of the remote card that puts a side there; nil stands for the base.
    func edit(_ side: ConflictSide?) -> Edit {
      Edit(target: remote, source: side == .store ? local : base)
    }
  }

  /// Items that come into lists and items that go, by the name of the property.
  struct ListEdit {
    var name: String
    var added: [String]
    var removed: Set<String>
  }

  private(set) var edits: [Edit] = []
  private(set) var clashes: [Clash] = []
  private(set) var lists: [ListEdit] = []

  init(base: VCard, local: VCard, remote: VCard) {
    let here = Side(base, local)
    let there = Side(base, remote)
    for unit in here.units {
      let (mine, theirs) = (here.fate(of: unit), there.fate(of: unit))
      switch (mine, theirs) {
      case (.kept, _), (.gone, .gone), (.gone, .changed): continue
      case (.changed(let new), .kept(let target)):
        edits.append(Edit(target: target, source: (local, new)))
      case (.changed(let new), .changed(let other)):
        if new.isSame(as: other) { continue }
        clashes.append(Clash(base: (base, unit), local: (local, new), remote: other))
      case (.changed(let new), .gone): edits.append(Edit(target: nil, source: (local, new)))
      case (.gone, .kept(let target)): edits.append(Edit(target: target, source: nil))
      }
    }
    for new in here.added {
      if there.added.contains(where: { $0.isSame(as: new) }) { continue }
      let other = there.added.first { other in
        other.name == new.name && (new.isSingle || other.form == new.form)
      }
      if let other, new.isSingle {
        clashes.append(Clash(base: nil, local: (local, new), remote: other))
      } else if other == nil {
        edits.append(Edit(target: nil, source: (local, new)))
      }
    }
    for name in ["CATEGORIES", "NICKNAME"] { addList(name, base, local, remote) }
  }

  private mutating func addList(_ name: String, _ base: VCard, _ local: VCard, _ remote: VCard) {
    let (old, new) = (base.items(of: name), local.items(of: name))
    let there = Set(remote.items(of: name).map(\.form))
    let (oldForms, newForms) = (Set(old.map(\.form)), Set(new.map(\.form)))
    let added = new.filter { !oldForms.contains($0.form) && !there.contains($0.form) }
    let removed = oldForms.subtracting(newForms).intersection(there)
    if added.isEmpty, removed.isEmpty { return }
    lists.append(ListEdit(name: name, added: added.map(\.text), removed: removed))
  }

  /// What became of the units of the base on one side.
  private struct Side {
    enum Fate {
      case kept(CardUnit)
      case changed(CardUnit)
      case gone
    }

    let units: [CardUnit]
    private var fates: [Int: Fate] = [:]
    private(set) var added: [CardUnit]

    init(_ base: VCard, _ card: VCard) {
      units = CardUnit.all(of: base)
      added = CardUnit.all(of: card)
      for unit in units {
        guard let place = added.firstIndex(where: { $0.isSame(as: unit) }) else { continue }
        fates[unit.index] = .kept(added.remove(at: place))
      }
      // Of a line that was changed either the value or what it is called has stayed; else the place tells.
      pair { $0.form == $1.form }
      pair { $0.caption == $1.caption }
      pair { _, _ in true }
    }

    func fate(of unit: CardUnit) -> Fate { fates[unit.index] ?? .gone }

    private mutating func pair(_ isLike: (CardUnit, CardUnit) -> Bool) {
      for unit in units where fates[unit.index] == nil {
        let found = added.firstIndex { $0.name == unit.name && isLike($0, unit) }
        guard let found else { continue }
        fates[unit.index] = .changed(added.remove(at: found))
      }
    }
  }
}

extension CardUnit {
  /// The value in the form by which points are compared.
  fileprivate var form: String {
    switch name {
    case "TEL": ContactPoint(.phone, value).normalised
    case "EMAIL": ContactPoint(.email, value).normalised
    case "URL", "IMPP", "X-SOCIALPROFILE", "SOCIALPROFILE": ContactPoint(.url, value).normalised
    default: value.lowercased()
    }
  }
}

extension VCard {
  /// An item of a list, and the form in which it is compared.
  typealias Item = (text: String, form: String)

  /// The items of all lines of a property, each once.
  func items(of name: String) -> [Item] {
    var seen: Set<String> = []
    return ownLines.filter { lines[$0].name.uppercased() == name }
      .flatMap { parts(at: $0, separator: UInt8(ascii: ",")) }
      .map { (CardText.oneLine($0), Self.form(ofItem: $0)) }
      .filter { !$0.form.isEmpty && seen.insert($0.form).inserted }
  }

  /// An item of a list as it is compared.
  static func form(ofItem text: String) -> String {
    FoldedText.folded(OutsideText.line(CardText.oneLine(text)))
  }
}
