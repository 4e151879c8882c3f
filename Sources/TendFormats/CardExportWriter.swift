import Foundation
public import TendModel

/// Writes the contacts of a store as cards.
public enum CardExportWriter {
  /// All contacts as vCards, in the order of the document.
  ///
  /// A contact that came by a card is written as this card with only those lines edited that the user changed; of several
  /// cards the newest counts. All others are written anew, with what a card of another version says beyond a contact's
  /// fields. Cards of groups come last.
  ///
  /// - Parameters:
  ///   - document: The whole store.
  ///   - version: The version of all cards; nil for 3.0, and the version of its own for each card that is kept.
  /// - Returns: UTF-8, but for lines of cards that were none; the same store gives the same bytes.
  public static func vCards(
    _ document: StoreDocument,
    version: VCardWriter.Version? = nil
  ) -> [UInt8] {
    let own = Set(document.me.emails.map { ContactPoint(.email, $0).normalised })
    let contacts = ExportedContact.all(document)
    var output: [UInt8] = []
    func append(_ card: [UInt8]) {
      output += card
      if let last = card.last, last != 0x0A, last != 0x0D { output += [0x0D, 0x0A] }
    }
    for (entry, contact) in zip(document.contacts, contacts) {
      if let card = keptCard(of: entry, version, without: own) {
        append(card)
      } else {
        var writer = ContentLineWriter()
        let version = version ?? .v3
        let lines = lines(of: entry, contact, version, without: own)
        VCardWriter.append(lines, version.rawValue, to: &writer)
        output += writer.bytes
      }
    }
    for group in document.groupCards ?? [] { append(VCard(group.card.bytes).upgraded.bytes) }
    return output
  }

  /// All contacts as jCards, in the order of the document.
  ///
  /// What a kept card says beyond a contact's fields goes along.
  public static func jCards(_ document: StoreDocument) -> [UInt8] {
    let own = Set(document.me.emails.map { ContactPoint(.email, $0).normalised })
    let cards = zip(document.contacts, ExportedContact.all(document)).map { entry, contact in
      lines(of: entry, contact, .v4, without: own)
    }
    return JCardWriter.bytes(of: cards)
  }

  /// The lines of a card that is written anew: a contact's fields, and what its kept card says beyond them.
  private static func lines(
    of entry: StoreDocument.ContactEntry,
    _ contact: ImportedContact,
    _ version: VCardWriter.Version,
    without ownEmails: Set<String>
  ) -> [CardLine] {
    guard let bytes = keptCard(of: entry, nil, without: ownEmails) else {
      return CardLines(contact, version).lines
    }
    let kept = VCard(bytes)
    var contact = contact
    let own = kept.ownLines.first { kept.lines[$0].name.uppercased() == "UID" }
    // The card stays the same one to whoever knows it by its identifier.
    if let uid = own.map({ VCardValue.text(of: kept.lines[$0]) }), !uid.isEmpty {
      contact.uid = uid
    }
    let lines = CardLines(contact, version).lines
    let groups = Set(lines.map { $0.group.lowercased() }).subtracting([""])
    let rest = KeptCardLines(kept, besides: groups, version).lines
    guard rest.contains(where: { $0.name == "ADR" }) else { return lines + rest }
    // The card's own addresses have parts; a label goes with its line.
    let gone = Set(lines.filter { $0.name == "ADR" }.map(\.group)).subtracting([""])
    return lines.filter { $0.name != "ADR" && !gone.contains($0.group) } + rest
  }

  /// The card of a contact that comes into a folder: the one that was kept, or a new one; it has an identifier.
  static func newCard(
    of entry: StoreDocument.ContactEntry,
    without ownEmails: Set<String>
  ) -> [UInt8] {
    guard let kept = keptCard(of: entry, nil, without: ownEmails) else {
      return VCardWriter.bytes(
        [CardContent(entry).record(uid: entry.contact.uid.text)],
        version: .v3
      )
    }
    var card = VCard(kept)
    if card.indices(of: "UID").isEmpty { card.append("UID", parts: [entry.contact.uid.text]) }
    return card.bytes
  }

  /// The kept card of a contact as it reads today; nil when there is none, or none of the version.
  private static func keptCard(
    of entry: StoreDocument.ContactEntry,
    _ version: VCardWriter.Version?,
    without ownEmails: Set<String>
  ) -> [UInt8]? {
    guard let key = entry.newestCard, let stored = key.card else { return nil }
    let bytes = stored.bytes
    let card = VCard(bytes).upgraded
    guard !card.lines.isEmpty, version.map({ card.version == $0.rawValue }) != false else {
      return nil
    }
    var content = CardContent(entry)
    if !content.topics.isEmpty, let inherited = key.topics {
      // A group of the address book makes a topic of which the card itself says nothing.
      let said = CardContent(card: bytes, without: ownEmails).topics
      let silent = Set(inherited.map(FoldedText.folded)).subtracting(said.map(FoldedText.folded))
      content.topics.removeAll { silent.contains(FoldedText.folded($0)) }
    }
    let edited = CardEditor.edited(bytes, to: content, without: ownEmails)
    return edited == bytes ? card.bytes : edited
  }
}

extension StoreDocument.ContactEntry {
  /// The key whose card is the newest; a folder's own comes before those of files.
  fileprivate var newestCard: StoreDocument.KeyEntry? {
    let held = keys.filter { $0.card != nil }
    return held.last { $0.key.source == Folder.keySource } ?? held.last
  }
}

extension StoreDocument.KeyEntry {
  /// The topics that the source gave the contact; nil when that was not kept.
  fileprivate var topics: [String]? {
    struct Said: Decodable {
      var topics: [String]?
    }
    guard let lastImported, lastImported.contains("\"topics\"") else { return nil }
    do {
      return try JSONDecoder().decode(Said.self, from: Data(lastImported.utf8)).topics
    } catch {
      // What cannot be read says nothing.
      return nil
    }
  }
}
