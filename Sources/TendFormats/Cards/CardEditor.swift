import TendModel

/// Edits the lines of a card to what a contact is; every line whose meaning stays keeps its bytes, place and order.
///
/// Source: RFC 2426, RFC 6350. A card of version 2.1 that needs an edit is written as 3.0.
public struct CardEditor {
  /// The lines as they are now.
  var card: VCard
  /// What the card said at first.
  let before: CardContent
  /// What it is to say.
  let wanted: CardContent
  let ownEmails: Set<String>

  /// A card with the lines edited in which it says something else than the contact does.
  ///
  /// A contact without parts of a name or units leaves those of the card alone, since not every contact has them.
  ///
  /// - Parameters:
  ///   - bytes: One card, whatever its version.
  ///   - content: What the contact is.
  ///   - ownEmails: The user's own addresses in the form in which they are compared; their lines stay.
  /// - Returns: The same bytes when there is nothing to edit.
  /// - Complexity: O(n m) for n bytes and m points.
  public static func edited(
    _ bytes: [UInt8],
    to content: CardContent,
    without ownEmails: Set<String>
  ) -> [UInt8] {
    let before = CardContent(card: bytes, without: ownEmails)
    var wanted = content
    wanted.points.removeAll { $0.kind == .email && ownEmails.contains($0.normalised) }
    if wanted.nameParts.joined.isEmpty {
      let nicknames = wanted.nameParts.nicknames
      wanted.nameParts = before.nameParts
      if !nicknames.isEmpty { wanted.nameParts.nicknames = nicknames }
    }
    if wanted.units.isEmpty, wanted.organisation == before.organisation {
      wanted.units = before.units
    }
    if before.isSame(as: wanted) { return bytes }
    let card = VCard(bytes).upgraded
    var editor = CardEditor(card: card, before: before, wanted: wanted, ownEmails: ownEmails)
    editor.edit()
    return editor.card.bytes
  }

  private mutating func edit() {
    editName()
    editWork()
    editNote()
    editBirthday()
    editKind()
    editTopics()
    editPoints()
  }

  /// The version in which new lines are written.
  var version: VCardWriter.Version { card.version.hasPrefix("4") ? .v4 : .v3 }

  /// The places of a property's lines that belong to the card itself and not to one inside it.
  func indices(of name: String) -> [Int] {
    let own = card.ownLines
    return own.filter { card.lines[$0].name.uppercased() == name }
  }

  /// The place of the first line of a property that has a value; else of the first that has none.
  private func first(_ name: String) -> Int? {
    let found = indices(of: name)
    return found.first { !VCardValue.text(of: card.lines[$0]).isEmpty } ?? found.first
  }

  /// The place of the name that the reader takes: of several the preferred one, else the first.
  private var preferredName: Int? {
    let named = indices(of: "FN").filter { !VCardValue.text(of: card.lines[$0]).isEmpty }
    let ranked = named.filter { card.lines[$0].preference > 0 }
    return ranked.min { card.lines[$0].preference < card.lines[$1].preference } ?? first("FN")
  }

  private mutating func editName() {
    if wanted.name != before.name {
      if let index = preferredName {
        card.setParts(at: index, to: [wanted.name])
      } else {
        card.append("FN", parts: [wanted.name])
      }
    }
    let (new, old) = (wanted.nameParts, before.nameParts)
    let parts = [new.family, new.given, new.additional, new.prefix, new.suffix]
    let held = [old.family, old.given, old.additional, old.prefix, old.suffix]
    if parts != held {
      if let index = first("N") {
        card.setParts(at: index, to: parts, from: held, separator: UInt8(ascii: ";"))
      } else {
        card.append("N", parts: parts)
      }
    }
    editList("NICKNAME", from: old.nicknames, to: new.nicknames) { $0.nameParts.nicknames }
  }

  private mutating func editWork() {
    if wanted.organisation != before.organisation || wanted.units != before.units {
      let parts = [wanted.organisation ?? ""] + wanted.units
      if let index = first("ORG") {
        let isGone = wanted.organisation == nil && wanted.units.isEmpty
        if isGone {
          card.remove(at: index)
        } else if parts.count < 1 + before.units.count {
          card.setParts(at: index, to: parts)
        } else {
          card.setParts(at: index, to: parts, separator: UInt8(ascii: ";"))
        }
      } else {
        card.append("ORG", parts: parts)
      }
    }
    if wanted.title != before.title { set("TITLE", wanted.title ?? "") }
  }

  private mutating func editNote() {
    if wanted.note == before.note { return }
    // Several lines are one note; so is what a writer forgot to fold.
    for index in indices(of: "NOTE").dropFirst().reversed() { removeNote(at: index) }
    if let index = first("NOTE") {
      removeRest(after: index)
    }
    set("NOTE", wanted.note)
  }

  private mutating func removeNote(at index: Int) {
    removeRest(after: index)
    card.removeLine(at: index)
  }

  private mutating func removeRest(after index: Int) {
    while index + 1 < card.lines.count, card.lines[index + 1].name.isEmpty,
      !card.lines[index + 1].raw.allSatisfy({ $0 <= 0x20 })
    {
      card.removeLine(at: index + 1)
    }
  }

  /// Sets the first line of a property with one text, adds it, or takes it out for an empty text.
  private mutating func set(_ name: String, _ text: String) {
    switch (first(name), text.isEmpty) {
    case (let index?, false): card.setParts(at: index, to: [text])
    case (let index?, true): card.remove(at: index)
    case (nil, false): card.append(name, parts: [text])
    case (nil, true): break
    }
  }

  private mutating func editBirthday() {
    if wanted.birthday == before.birthday { return }
    guard let birthday = wanted.birthday else {
      for index in indices(of: "BDAY").reversed() { card.remove(at: index) }
      return
    }
    var record = ImportedContact(line: 1, name: "")
    record.birthday = birthday
    let texts = CardLines(record, version).lines.filter { $0.name == "BDAY" }.map(\.text)
    guard let index = first("BDAY") else {
      // Where another line says it, a second one would not be heard.
      return before.birthday == nil ? card.appendLines(texts) : ()
    }
    if case .full(let day) = birthday, case .full? = before.birthday {
      // The way of writing stays: with dashes or without.
      let hasDashes = card.lines[index].rawValue.contains(UInt8(ascii: "-"))
      let value = hasDashes ? day.description : day.description.replacing("-", with: "")
      return card.setParts(at: index, to: [value])
    }
    card.replaceLine(at: index, with: texts)
  }

  private mutating func editKind() {
    if wanted.kind == before.kind { return }
    let isFirm = wanted.kind == .organisation
    for index in indices(of: "X-ABSHOWAS").reversed() { card.remove(at: index) }
    let name = indices(of: "KIND").isEmpty ? "X-ADDRESSBOOKSERVER-KIND" : "KIND"
    if let index = first(name) {
      card.setParts(at: index, to: [isFirm ? "org" : "individual"])
    } else if isFirm, version == .v4 {
      card.append("KIND", parts: ["org"])
    } else if isFirm {
      card.append("X-ABShowAs", parts: ["COMPANY"])
    }
  }

  private mutating func editTopics() {
    editList("CATEGORIES", from: before.topics, to: wanted.topics) { $0.topics }
  }

  /// Takes items that are gone out of their lines and adds new ones to the first.
  ///
  /// An item is what the reader makes of it; one that it would not hear is not added.
  private mutating func editList(
    _ name: String,
    from old: [String],
    to new: [String],
    heard: (CardContent) -> [String]
  ) {
    let (version, ownEmails) = (card.version, ownEmails)
    func form(_ item: String) -> String {
      let line = CardLine(name, parts: [[CardText.oneLine(item)]]).text
      let said = CardContent(lines: [line], version: version, without: ownEmails)
      return heard(said).first.map(FoldedText.folded) ?? ""
    }
    let (oldForms, newForms) = (Set(old.map(FoldedText.folded)), Set(new.map(FoldedText.folded)))
    if oldForms == newForms { return }
    var added = new.filter { item in
      !oldForms.contains(FoldedText.folded(item)) && form(item) == FoldedText.folded(item)
    }
    for index in indices(of: name) {
      let items = card.parts(at: index, separator: UInt8(ascii: ","))
      let isTouched = items.contains {
        oldForms.contains(form($0)) && !newForms.contains(form($0))
      }
      if !isTouched, added.isEmpty { continue }
      let hasItems = card.setList(
        at: index,
        removing: { oldForms.contains(form($0)) && !newForms.contains(form($0)) },
        adding: added
      )
      added = []
      // A mark of its own, so that the places after it stay true.
      if !hasItems { emptied.append(index) }
    }
    for index in emptied.reversed() { card.remove(at: index) }
    emptied = []
    if added.isEmpty { return }
    card.appendLines([CardLine(name, parts: [added]).text])
  }

  /// Lines of lists that have nothing left.
  private var emptied: [Int] = []
}
