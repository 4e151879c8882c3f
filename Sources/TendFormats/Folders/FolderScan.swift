public import TendModel

/// The cards in the files of a folder, and which of them are those of the last sync.
///
/// A card is known again by its identifier, by its bytes, or as the only one that is left of its file; not by the file's name.
public struct FolderScan: Sendable {
  /// A card in a file.
  struct Card: Sendable {
    var file: String
    /// Its number in the file, from 0.
    var place: Int
    var bytes: [UInt8]
    /// What it says; nothing for a card that is what it was.
    var contact = ImportedContact(line: 1, name: "")

    var uid: String? { contact.uid.map { ImportedContact.comparable(uid: $0) } }
  }

  /// Cards that were there before, by their items.
  private(set) var known: [(item: FolderItem, card: Card)] = []
  /// Cards that are new.
  private(set) var new: [Card] = []
  /// Items whose card is gone.
  private(set) var missing: [FolderItem] = []
  /// What stands in the way of single files.
  public private(set) var problems: [FolderProblem] = []
  /// The readable files in pieces.
  private(set) var files: [String: CardFile] = [:]
  private(set) var fingerprints: [String: String] = [:]
  /// All names in the folder.
  private(set) var names: Set<String> = []

  /// Looks through a folder.
  ///
  /// - Parameters:
  ///   - files: All files of the folder.
  ///   - items: What the last sync left; items of files that cannot be read are left out of everything.
  /// - Complexity: O(n) in the number of bytes.
  public init(_ files: [FolderFile], items: [FolderItem]) {
    var cards: [Card] = []
    var held = Dictionary(grouping: items.reversed()) { Held(file: $0.file, card: $0.base) }
    var unread: Set<String> = []
    for file in files.sorted(by: { $0.name < $1.name }) {
      names.insert(file.name)
      guard let bytes = file.bytes else {
        unread.insert(file.name)
        continue
      }
      let pieces = CardFile(bytes)
      if pieces.cards.contains(where: { Self.isTooLong(pieces.pieces[$0]) }) {
        unread.insert(file.name)
        problems.append(FolderProblem(file: file.name, reason: "a card has over 5000 lines"))
        continue
      }
      var found: [Card] = []
      var isKnown = false
      for place in pieces.cards.indices {
        let bytes = pieces.pieces[pieces.cards[place]]
        // Nearly all cards are what they were, and need not be read.
        if let item = held[Held(file: file.name, card: StoredCard(bytes))]?.popLast() {
          isKnown = true
          known.append((item, Card(file: file.name, place: place, bytes: bytes)))
        } else if let card = Self.card(file.name, place, bytes) {
          found.append(card)
        }
      }
      if found.isEmpty, !isKnown {
        // A file that someone is just writing looks like that too.
        unread.insert(file.name)
        problems.append(FolderProblem(file: file.name, reason: "there is no card in it"))
        continue
      }
      self.files[file.name] = pieces
      fingerprints[file.name] = file.fingerprint
      cards += found
    }
    let rest = held.values.joined().filter { !unread.contains($0.file) }
    match(cards, rest.sorted { ($0.file, $0.token) < ($1.file, $1.token) })
    reportRepeatedUIDs(cards)
  }

  /// A card in its file.
  private struct Held: Hashable {
    let file: String
    let card: StoredCard
  }

  /// No address book writes so many properties; comparing them would take long.
  private static func isTooLong(_ card: [UInt8]) -> Bool {
    var reader = ContentLineReader(card)
    var count = 0
    while count <= longestCard, reader.next() != nil { count += 1 }
    return count > longestCard
  }

  private static let longestCard = 5000

  private static func card(_ file: String, _ place: Int, _ bytes: [UInt8]) -> Card? {
    var reader = VCardReader(bytes)
    guard var contact = reader.readContacts().first else { return nil }
    contact.card = bytes
    return Card(file: file, place: place, bytes: bytes, contact: contact)
  }

  private mutating func match(_ cards: [Card], _ items: [FolderItem]) {
    var open = Array(cards.indices)
    var rest = items.map { ($0, Self.uid(of: $0)) }
    /// Pairs what a key names alike on both sides; each card and each item once.
    func pair(
      _ key: (FolderItem, String?) -> String?,
      _ cardKey: (Card) -> String?
    ) -> [(FolderItem, Card)] {
      var byKey: [String: [Int]] = [:]
      for index in open.reversed() {
        if let key = cardKey(cards[index]) { byKey[key, default: []].append(index) }
      }
      var found: [(FolderItem, Card)] = []
      var taken: Set<Int> = []
      rest.removeAll { item, uid in
        guard let key = key(item, uid), let index = byKey[key]?.popLast() else { return false }
        taken.insert(index)
        found.append((item, cards[index]))
        return true
      }
      open.removeAll { taken.contains($0) }
      return found
    }
    func text(_ bytes: [UInt8]) -> String { StoredCard(bytes).text }
    known += pair(
      { item, uid in uid.map { item.file + "\n" + $0 } },
      { card in card.uid.map { card.file + "\n" + $0 } }
    )
    known += pair({ $1 }, { $0.uid })
    known += pair({ item, _ in item.base.text }, { text($0.bytes) })
    // What is left of a file is the same card unless the identifiers say otherwise.
    var byFile: [String: [Int]] = [:]
    for index in open.reversed() { byFile[cards[index].file, default: []].append(index) }
    var taken: Set<Int> = []
    var left: [FolderItem] = []
    for (item, uid) in rest {
      if let index = byFile[item.file]?.last, uid == nil || cards[index].uid == nil {
        byFile[item.file]?.removeLast()
        taken.insert(index)
        known.append((item, cards[index]))
      } else {
        left.append(item)
      }
    }
    missing = left
    new = open.filter { !taken.contains($0) }.map { cards[$0] }
  }

  private static func uid(of item: FolderItem) -> String? {
    var reader = VCardReader(item.base.bytes)
    return reader.readContacts().first?.uid.map { ImportedContact.comparable(uid: $0) }
  }

  private mutating func reportRepeatedUIDs(_ cards: [Card]) {
    var first: [String: String] = [:]
    for card in cards {
      guard let uid = card.uid else { continue }
      if let other = first[uid] {
        let place = other == card.file ? "another card of it" : other
        problems.append(
          FolderProblem(file: card.file, reason: "a card has the UID of \(place)")
        )
      } else {
        first[uid] = card.file
      }
    }
  }

  /// The records of new cards, for which the store has to be asked who they are.
  public var newContacts: [ImportedContact] { new.map(\.contact) }
}
