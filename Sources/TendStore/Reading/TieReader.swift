import GRDB
import TendModel

/// Reads ties and what speaks for them around one contact.
struct TieReader {
  let database: Database

  /// How many others a card names.
  private static let listLimit = 50
  /// Of the newest interactions of a contact so many are looked at for who took part with it.
  private static let eventLimit = 400

  /// Whom a contact knows or does not know: what was noted, the strongest first, then what is inferred.
  func known(to id: ContactID) throws -> [KnownContact] {
    var evidence = try together(id)
    try addOrganisation(id, to: &evidence)
    try addIntroductions(id, to: &evidence)
    for relation in try RelationReader(database: database).relations(of: id) {
      evidence[relation.other, default: TieEvidence()].relation = relation.label
    }
    var ties: [Int64: Tie] = [:]
    for tie in try noted(id) where tie.state != .unsure {
      ties[tie.pair.other(than: id).number] = tie
    }
    let others = Set(evidence.keys).union(ties.keys)
    let names = try NameReader(database: database).names(of: others.map { ContactID($0) })
    let found = others.compactMap { other -> KnownContact? in
      guard let name = names[ContactID(other)] else { return nil }
      return KnownContact(
        id: ContactID(other),
        name: name,
        tie: ties[other],
        evidence: evidence[other] ?? TieEvidence()
      )
    }
    return Array(found.sorted { Self.order($0) < Self.order($1) }.prefix(Self.listLimit))
  }

  private static func order(_ known: KnownContact) -> (Int, Double, Int64) {
    switch known.tie {
    case let tie? where tie.state == .known:
      (0, -Double(tie.strength ?? 3) - known.evidence.weight / 1000, known.id.number)
    case nil: (1, -known.evidence.weight, known.id.number)
    default: (2, 0, known.id.number)
    }
  }

  /// All ties with uids instead of keys, by uid.
  func entries(contacts: [Int64: UniqueID]) throws -> [StoreDocument.TieEntry] {
    try Row.fetchAll(database, sql: "SELECT * FROM tie ORDER BY uid").compactMap { row in
      let tie = try TieRecord.tie(row)
      guard let one = contacts[tie.pair.first.number], let other = contacts[tie.pair.second.number]
      else { return nil }
      return StoreDocument.TieEntry(tie, between: one, and: other)
    }
  }

  /// What it would do to say that all of a group know each other.
  func preview(_ change: Change, _ ids: [ContactID]) throws -> ChangePreview {
    let pairs = try ChangeApplier.pairs(ids)
    let names = try NameReader(database: database).names(of: ids)
    let statement = try database.cachedStatement(
      sql: "SELECT state FROM tie WHERE firstId = ? AND secondId = ?"
    )
    var preview = ChangePreview(
      change: change,
      contactCount: Set(ids).count,
      changingCount: 0,
      lines: []
    )
    for pair in pairs {
      let state = try String.fetchOne(
        statement,
        arguments: [pair.first.number, pair.second.number]
      )
      guard state == nil || state == Tie.State.unsure.rawValue else { continue }
      preview.changingCount += 1
      guard preview.lines.count < PreviewReader.lineLimit else { continue }
      let both = [pair.first, pair.second].map { names[$0] ?? "a contact" }
      preview.lines.append(
        ChangePreview.Line(
          name: both.joined(separator: " and "),
          before: "unknown",
          after: "know each other"
        )
      )
    }
    return preview
  }

  /// What was noted of a contact and others.
  func noted(_ id: ContactID) throws -> [Tie] {
    try Row.fetchAll(
      try database.cachedStatement(sql: "SELECT * FROM tie WHERE firstId = ?1 OR secondId = ?1"),
      arguments: [id.number]
    ).map(TieRecord.tie)
  }

  /// The names of those of whom it was noted whether they know a contact, with what was noted.
  func names(notedOf id: ContactID, _ text: String, _ limit: Int) throws -> [NameMatch] {
    let ties = try noted(id)
    let names = try NameReader(database: database).names(of: ties.map { $0.pair.other(than: id) })
    let wanted = FoldedText.folded(text)
    let found = ties.compactMap { tie -> NameMatch? in
      let other = tie.pair.other(than: id)
      guard let name = names[other], wanted.isEmpty || FoldedText.folded(name).contains(wanted)
      else { return nil }
      return NameMatch(number: other.number, name: name, detail: Self.words(tie.state))
    }
    let sorted = found.sorted {
      (FoldedText.folded($0.name), $0.number) < (FoldedText.folded($1.name), $1.number)
    }
    return Array(sorted.prefix(limit))
  }

  private static func words(_ state: Tie.State) -> String {
    switch state {
    case .known: "known"
    case .absent: "not known"
    case .unsure: "not sure"
    }
  }

  private func together(_ id: ContactID) throws -> [Int64: TieEvidence] {
    let rows = try Row.fetchAll(
      try database.cachedStatement(
        sql: """
          SELECT p.contactId, i.id, i.day,
            (SELECT count(*) FROM participant a WHERE a.interactionId = i.id) AS size
          FROM (SELECT interactionId FROM participant WHERE contactId = ?1
            ORDER BY interactionId DESC LIMIT ?2) own
          JOIN interaction i ON i.id = own.interactionId AND i.outcome = 'reached'
          JOIN participant p ON p.interactionId = i.id AND p.contactId <> ?1
          WHERE size <= ?3
          """
      ),
      arguments: [id.number, Self.eventLimit, TieEvidence.largestGroup]
    )
    var evidence: [Int64: TieEvidence] = [:]
    for row in rows {
      var known = evidence[row[0]] ?? TieEvidence()
      known.togetherCount += 1
      known.togetherWeight += TieEvidence.weight(ofGroup: row[3])
      let day = CalendarDay(epochDay: row[2])
      known.lastTogether = known.lastTogether.map { max($0, day) } ?? day
      evidence[row[0]] = known
    }
    return evidence
  }

  private func addOrganisation(_ id: ContactID, to evidence: inout [Int64: TieEvidence]) throws {
    let rows = try Row.fetchAll(
      try database.cachedStatement(
        sql: """
          SELECT s.contactId, c.organisation FROM standing own
          JOIN standing s ON s.sortOrganisation = own.sortOrganisation AND s.isArchived = 0
          JOIN contact c ON c.id = s.contactId AND c.kind = 'person'
          WHERE own.contactId = ? AND own.sortOrganisation <> '' LIMIT ?
          """
      ),
      arguments: [id.number, TieEvidence.largestGroup + 1]
    )
    let weight = TieEvidence.weight(ofGroup: rows.count)
    guard weight > 0, rows.contains(where: { $0[0] == id.number }) else { return }
    for row in rows where row[0] != id.number {
      evidence[row[0], default: TieEvidence()].organisation = row[1]
      evidence[row[0], default: TieEvidence()].organisationWeight = weight
    }
  }

  private func addIntroductions(_ id: ContactID, to evidence: inout [Int64: TieEvidence]) throws {
    let others = try Int64.fetchAll(
      try database.cachedStatement(
        sql: """
          SELECT metThrough FROM contact WHERE id = ?1 AND metThrough IS NOT NULL
          UNION SELECT id FROM contact WHERE metThrough = ?1 LIMIT ?2
          """
      ),
      arguments: [id.number, Self.listLimit]
    )
    for other in others where other != id.number {
      evidence[other, default: TieEvidence()].isIntroduced = true
    }
  }
}
