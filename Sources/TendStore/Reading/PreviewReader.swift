import GRDB
import TendModel

/// Tells what a change of several contacts would do.
struct PreviewReader {
  let database: Database

  /// How many contacts are shown one by one.
  static let lineLimit = 8

  /// - Throws: `StoreError` with `notFound` when a contact is gone; `DatabaseError` when the file cannot be read.
  /// - Complexity: O(n) in the contacts of the change.
  func preview(_ change: Change) throws -> ChangePreview {
    switch change {
    case .editContacts(let ids, let edits):
      try compare(change, ids) { id in
        guard let contact = try ContactRecord.fetch(id, database) else {
          throw StoreError(.notFound, "the contact")
        }
        var edited = contact
        for edit in edits { edit.apply(to: &edited) }
        if edited == contact { return nil }
        func text(_ contact: Contact) -> String {
          edits.map { $0.text(of: contact) }.joined(separator: ", ")
        }
        return ChangePreview.Line(name: contact.name, before: text(contact), after: text(edited))
      }
    case .setTopic(let ids, let name, let role, let isPresent):
      try compare(change, ids, isPresent, "#" + name, try holders(of: name, role))
    case .join(let ids, let network, _, _, _):
      try compare(change, ids, true, "member", try members(of: network))
    case .leave(let ids, let network, _):
      try compare(change, ids, false, "member", try members(of: network))
    case .deleteContacts(let ids): try deleted(change, ids)
    case .mergeContacts(let merges): try merged(change, merges)
    case .tieAll(let ids, _, _): try TieReader(database: database).preview(change, ids)
    case .mergeNetworks(let one, let other): try merged(change, one, other)
    default:
      ChangePreview(change: change, contactCount: 0, changingCount: 0, lines: [])
    }
  }

  /// Whoever is in the network that goes; those who are in the other as well come first and count as not changing.
  private func merged(
    _ change: Change,
    _ one: NetworkID,
    _ other: NetworkID
  ) throws -> ChangePreview {
    guard let source = try NetworkRecord.fetch(one, database),
      let target = try NetworkRecord.fetch(other, database)
    else { throw StoreError(.notFound, "the network") }
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT c.name, EXISTS (SELECT 1 FROM membership t
          WHERE t.contactId = m.contactId AND t.networkId = ? AND t.until IS NULL)
        FROM membership m JOIN contact c ON c.id = m.contactId
        WHERE m.networkId = ? AND m.until IS NULL ORDER BY 2 DESC, c.sortName
        """,
      arguments: [other.number, one.number]
    )
    let lines = rows.prefix(Self.lineLimit).map { row in
      let before = row[1] ? "\(source.name), \(target.name)" : source.name
      return ChangePreview.Line(name: row[0], before: before, after: target.name)
    }
    return ChangePreview(
      change: change,
      contactCount: rows.count,
      changingCount: rows.count { !($0[1] as Bool) },
      lines: lines
    )
  }

  private func merged(_ change: Change, _ merges: [ContactMerge]) throws -> ChangePreview {
    let shown = merges.prefix(Self.lineLimit)
    let names = try NameReader(database: database).names(
      of: shown.flatMap { [$0.target, $0.other] }
    )
    let lines = shown.map { merge in
      ChangePreview.Line(
        name: names[merge.other] ?? "a contact",
        before: "",
        after: names[merge.target] ?? "a contact"
      )
    }
    return ChangePreview(
      change: change,
      contactCount: merges.count,
      changingCount: merges.count,
      lines: lines
    )
  }

  private func compare(
    _ change: Change,
    _ ids: [ContactID],
    _ line: (ContactID) throws -> ChangePreview.Line?
  ) throws -> ChangePreview {
    var preview = ChangePreview(
      change: change,
      contactCount: ids.count,
      changingCount: 0,
      lines: []
    )
    for id in try byName(ids) {
      guard let line = try line(id) else { continue }
      preview.changingCount += 1
      if preview.lines.count < Self.lineLimit { preview.lines.append(line) }
    }
    return preview
  }

  /// Compares with those who have something: two reads for however many.
  private func compare(
    _ change: Change,
    _ ids: [ContactID],
    _ isPresent: Bool,
    _ word: String,
    _ holders: RowSet
  ) throws -> ChangePreview {
    let known = try RowSet(try database.cachedStatement(sql: "SELECT id FROM contact"), [])
    guard ids.allSatisfy({ known.contains($0.number) }) else {
      throw StoreError(.notFound, "the contact")
    }
    let changing = try byName(ids).filter { holders.contains($0.number) != isPresent }
    let shown = changing.prefix(Self.lineLimit)
    let names = try NameReader(database: database).names(of: Array(shown))
    let lines = shown.map { id in
      ChangePreview.Line(
        name: names[id] ?? "a contact",
        before: isPresent ? "" : word,
        after: isPresent ? word : ""
      )
    }
    return ChangePreview(
      change: change,
      contactCount: ids.count,
      changingCount: changing.count,
      lines: lines
    )
  }

  /// Who goes, with what was logged with nobody else and what is still to be done.
  private func deleted(_ change: Change, _ ids: [ContactID]) throws -> ChangePreview {
    let gone = "(SELECT value FROM json_each(?1))"
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT c.name, (SELECT count(*) FROM participant p WHERE p.contactId = c.id AND NOT EXISTS (
            SELECT 1 FROM participant o
            WHERE o.interactionId = p.interactionId AND o.contactId <> c.id)),
          (SELECT count(*) FROM followUp f WHERE f.contactId = c.id AND f.state = 'open')
        FROM contact c WHERE c.id IN \(gone) ORDER BY c.sortName, c.id
        """,
      arguments: [Self.list(ids)]
    )
    guard rows.count == ids.count else { throw StoreError(.notFound, "the contact") }
    let alone = try Int.fetchOne(
      database,
      sql: """
        SELECT count(*) FROM (SELECT interactionId FROM participant WHERE interactionId IN (
            SELECT interactionId FROM participant WHERE contactId IN \(gone))
          GROUP BY interactionId HAVING sum(contactId NOT IN \(gone)) = 0)
        """,
      arguments: [Self.list(ids)]
    )
    var preview = ChangePreview(
      change: change,
      contactCount: rows.count,
      changingCount: rows.count,
      lines: rows.prefix(Self.lineLimit).map { row in
        func count(_ number: Int, _ noun: String) -> String? {
          number == 0 ? nil : "\(number) \(noun)\(number == 1 ? "" : "s")"
        }
        let what = [count(row[1], "interaction"), count(row[2], "follow-up")].compactMap(\.self)
        return ChangePreview.Line(
          name: row[0],
          before: what.joined(separator: ", "),
          after: ""
        )
      }
    )
    preview.interactionCount = alone ?? 0
    preview.sharedInteractionCount =
      preview.interactionCount - rows.reduce(0) { $0 + ($1[1] as Int) }
    preview.followUpCount = rows.reduce(0) { $0 + ($1[2] as Int) }
    return preview
  }

  /// Contacts in the order of a list, in which whoever marked them saw them.
  private func byName(_ ids: [ContactID]) throws -> [ContactID] {
    let known = try Int64.fetchAll(
      database,
      sql: """
        SELECT id FROM contact WHERE id IN (SELECT value FROM json_each(?)) ORDER BY sortName, id
        """,
      arguments: [Self.list(ids)]
    )
    guard known.count == ids.count else { throw StoreError(.notFound, "the contact") }
    return known.map { ContactID($0) }
  }

  private static func list(_ ids: [ContactID]) -> String {
    "[" + ids.map { String($0.number) }.joined(separator: ",") + "]"
  }
}
