public import TendModel

/// Decides what a sync of a folder of cards does: three states of each card in, one step out.
///
/// Source: vdirsyncer's algorithm (https://unterwaditzer.net/2016/sync-algorithm.html), with a merge by property in the place
/// of its conflict of whole items.
public struct FolderPlanner {
  let contents: FolderContents
  let scan: FolderScan
  var plan: FolderPlan
  /// New bytes of cards by file and number; nil for a card that goes.
  private var changed: [String: [Int: [UInt8]?]] = [:]
  private var tokens = 0
  private let people: [ContactID: FolderContents.Person]
  /// How many records of the folder each contact has.
  private let cardCounts: [Int64: Int]
  /// How the user wants a conflict settled.
  private let choice: (FolderConflict) -> ConflictSide?

  /// Plans a sync.
  ///
  /// - Parameters:
  ///   - contents: What the store knows.
  ///   - scan: What is in the folder.
  ///   - matches: Who the new cards are, in the order of `scan.newContacts`.
  ///   - day: The day on which new contacts are added.
  ///   - choice: The side that is taken where both changed the same; nil leaves the conflict.
  /// - Returns: The plan; carrying it out changes nothing else.
  public static func plan(
    _ contents: FolderContents,
    _ scan: FolderScan,
    matches: [FolderMatch],
    day: CalendarDay,
    choice: @escaping (FolderConflict) -> ConflictSide? = { _ in nil }
  ) -> FolderPlan {
    var planner = FolderPlanner(contents, scan, day, choice)
    for (item, card) in scan.known { planner.planKnown(item, card) }
    for item in scan.missing { planner.planMissing(item) }
    for (card, match) in zip(scan.new, matches) { planner.planNew(card, match) }
    planner.planContacts()
    planner.planFiles()
    return planner.plan
  }

  private init(
    _ contents: FolderContents,
    _ scan: FolderScan,
    _ day: CalendarDay,
    _ choice: @escaping (FolderConflict) -> ConflictSide?
  ) {
    self.contents = contents
    self.scan = scan
    self.choice = choice
    let change = FolderChange(folder: contents.folder, day: day)
    plan = FolderPlan(step: FolderStep(change: change, round: contents.round))
    plan.problems = scan.problems
    plan.itemCount = contents.items.count
    cardCounts = Dictionary(
      contents.items.compactMap(\.record).map { ($0, 1) },
      uniquingKeysWith: +
    )
    people = Dictionary(contents.people.map { ($0.id, $0) }) { first, _ in first }
  }

  private var isReadOnly: Bool { contents.folder.isReadOnly }

  private mutating func newToken() -> String {
    tokens += 1
    return "\(contents.round + 1)-\(tokens)"
  }

  private func person(_ item: FolderItem) -> FolderContents.Person? {
    item.record.flatMap { people[ContactID($0)] }
  }

  // MARK: Cards of the last sync

  private mutating func planKnown(_ item: FolderItem, _ card: FolderScan.Card) {
    guard let person = person(item) else { return planDeletedHere(item, card) }
    let base = item.base.bytes
    let local = CardEditor.edited(
      base,
      to: CardContent(person.entry),
      without: contents.ownEmails
    )
    // Nearly all cards are what they were.
    if local == base, card.bytes == base {
      if card.file != item.file { keep(item, card.file, base: base) }
      return
    }
    merge(item, card, person, base: base, local: local, isFirst: false)
  }

  private mutating func merge(
    _ item: FolderItem,
    _ card: FolderScan.Card,
    _ person: FolderContents.Person,
    base: [UInt8],
    local: [UInt8],
    isFirst: Bool
  ) {
    func conflict(_ conflict: CardConflict) -> FolderConflict {
      FolderConflict(
        folder: contents.folder.name,
        token: item.token,
        file: card.file,
        name: person.entry.contact.name,
        property: conflict.property,
        base: conflict.base,
        local: conflict.local,
        remote: conflict.remote
      )
    }
    let merge = CardMerge(base: base, local: local, remote: card.bytes) { choice(conflict($0)) }
    plan.step.conflicts += merge.conflicts.map(conflict)
    let held = isFirst ? CardContent(person.entry) : content(local)
    var edit = FolderChange.Edit(
      contact: person.id,
      from: held,
      to: content(merge.contact)
    )
    if isFirst { (edit.removedPoints, edit.removedTopics) = ([], []) }
    var agreed = merge.base
    if merge.file != card.bytes {
      if isReadOnly {
        plan.keptBack += 1
        agreed = merge.conflicts.isEmpty ? card.bytes : base
      } else {
        changed[card.file, default: [:]][card.place] = merge.file
        plan.changedFiles += 1
      }
    }
    if !edit.isEmpty { plan.step.change.edits.append(edit) }
    if agreed != item.base.bytes || card.file != item.file || isFirst || merge.file != card.bytes {
      keep(item, card.file, base: agreed, previous: card.bytes)
    }
  }

  private func content(_ card: [UInt8]) -> CardContent {
    CardContent(card: card, without: contents.ownEmails)
  }

  private mutating func keep(
    _ item: FolderItem,
    _ file: String,
    base: [UInt8],
    previous: [UInt8]? = nil
  ) {
    var item = item
    item.file = file
    item.base = StoredCard(base)
    item.previous = previous.map { StoredCard($0) }
    plan.step.items.append(item)
  }

  /// The contact was deleted here: so is the card, unless it was changed there meanwhile.
  private mutating func planDeletedHere(_ item: FolderItem, _ card: FolderScan.Card) {
    guard CardMerge.isSame(item.base.bytes, card.bytes) else {
      plan.step.removedTokens.append(item.token)
      add(card)
      return
    }
    if isReadOnly { return }
    plan.step.removedTokens.append(item.token)
    changed[card.file, default: [:]][card.place] = .some(nil)
    plan.removedFiles += 1
  }

  /// The card is gone: so is the contact, unless it was changed here meanwhile or another folder has it.
  private mutating func planMissing(_ item: FolderItem) {
    plan.step.removedTokens.append(item.token)
    guard let person = person(item) else { return }
    let base = item.base.bytes
    let local = CardEditor.edited(
      base,
      to: CardContent(person.entry),
      without: contents.ownEmails
    )
    let otherCards = item.record.map { cardCounts[$0, default: 0] > 1 } ?? false
    if local == base, !contents.inOtherFolders.contains(person.id), !otherCards {
      plan.step.change.deletions.append(person.id)
    } else if local != base, !isReadOnly {
      plan.step.removedTokens.removeLast()
      let file = free(item.file)
      newFiles[file] = local
      keep(item, file, base: local)
      plan.newFiles += 1
    }
  }

  // MARK: Cards and contacts that are new

  private mutating func planNew(_ card: FolderScan.Card, _ match: FolderMatch) {
    if match.outcome == .skipped {
      plan.problems.append(FolderProblem(file: card.file, reason: "left out: \(reason(match))"))
      return
    }
    guard let person = match.contact.flatMap({ people[$0] }) else { return add(card) }
    let (mine, theirs) = (CardContent(person.entry), content(card.bytes))
    let token = newToken()
    met.insert(person.id)
    if let held = person.entry.keys.first(where: { $0.key == card.contact.key })?.card?.bytes {
      // It came by an import of this card: that is what both sides last agreed on.
      let item = FolderItem(
        token: token,
        file: card.file,
        base: StoredCard(held),
        record: person.id.number
      )
      let local = CardEditor.edited(held, to: mine, without: contents.ownEmails)
      merge(item, card, person, base: held, local: local, isFirst: false)
      return keepUnlessKept(item, card)
    }
    let local = CardEditor.edited(
      card.bytes,
      to: mine.joined(with: theirs),
      without: contents.ownEmails
    )
    let base = CardMerge.common(of: local, and: card.bytes)
    let item = FolderItem(
      token: token,
      file: card.file,
      base: StoredCard(base),
      record: person.id.number
    )
    merge(item, card, person, base: base, local: local, isFirst: true)
  }

  /// Why a card is left out; an import calls another card by its line, which here is its number.
  private func reason(_ match: FolderMatch) -> String {
    let words = match.detail.split(separator: " ")
    guard words.dropLast().joined(separator: " ") == "the same contact as line",
      let number = words.last.flatMap({ Int($0) }), scan.new.indices.contains(number)
    else { return match.detail }
    return "the same contact as \(scan.new[number].file)"
  }

  private mutating func add(_ card: FolderScan.Card) {
    let token = newToken()
    var contact = card.contact
    contact.card = card.bytes
    plan.step.change.additions.append(FolderChange.Addition(contact: contact, token: token))
    let item = FolderItem(token: token, file: card.file, base: StoredCard(card.bytes))
    plan.step.items.append(item)
  }

  /// Keeps a record that the merge found nothing to change of.
  private mutating func keepUnlessKept(_ item: FolderItem, _ card: FolderScan.Card) {
    if plan.step.items.last?.token == item.token { return }
    keep(item, card.file, base: item.base.bytes)
  }

  /// Contacts that are met in the folder for the first time.
  private var met: Set<ContactID> = []
  /// Files that are made.
  private var newFiles: [String: [UInt8]] = [:]

  /// Whoever is in no folder comes into this one.
  private mutating func planContacts() {
    guard contents.folder.takesNew, !isReadOnly else { return }
    for person in contents.people {
      if contents.inFolders.contains(person.id) || met.contains(person.id) { continue }
      if person.entry.contact.isArchived { continue }
      let bytes = CardExportWriter.newCard(of: person.entry, without: contents.ownEmails)
      let uid = content(bytes).isSame(as: CardContent()) ? "" : Self.fileName(bytes)
      let file = free((uid.isEmpty ? person.entry.contact.uid.text : uid) + ".vcf")
      newFiles[file] = bytes
      let token = newToken()
      plan.step.items.append(
        FolderItem(token: token, file: file, base: StoredCard(bytes), record: person.id.number)
      )
      plan.newFiles += 1
    }
  }

  /// The identifier of a card where it can be the name of a file; else empty.
  private static func fileName(_ card: [UInt8]) -> String {
    var reader = VCardReader(card)
    guard let uid = reader.readContacts().first?.uid, (1...100).contains(uid.utf8.count),
      uid.utf8.allSatisfy({ byte in
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D
          || byte == 0x5F
      })
    else { return "" }
    return uid
  }

  /// The name, or one like it that no file has.
  private func free(_ name: String) -> String {
    var candidate = name
    var number = 2
    while scan.names.contains(candidate) || newFiles[candidate] != nil {
      let dot = name.lastIndex(of: ".") ?? name.endIndex
      candidate = name[..<dot] + "-\(number)" + name[dot...]
      number += 1
    }
    return candidate
  }

  private mutating func planFiles() {
    for (file, cards) in changed {
      plan.step.writes.append(
        FolderWrite(
          file: file,
          bytes: scan.files[file]?.bytes(with: cards),
          before: scan.fingerprints[file]
        )
      )
    }
    for (file, bytes) in newFiles {
      plan.step.writes.append(FolderWrite(file: file, bytes: bytes, before: nil))
    }
    plan.step.writes.sort { $0.file < $1.file }
  }
}
