import GRDB
import TendModel

/// Reads what tells whether contacts are one.
///
/// It looks at every contact and point once and is meant for work beside the loop.
struct DuplicateFactsReader {
  let database: Database

  /// - Complexity: O(contacts + points), in the order of their keys.
  func facts() throws -> DuplicateFacts {
    var facts = DuplicateFacts()
    facts.country = try QueryReader.me(database).country
    facts.distinct = Set(try pairs())
    var places: [Int64: Int] = [:]
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT id, uid, kind, name, nameParts, organisation, birthday FROM contact
        WHERE isArchived = 0 ORDER BY id
        """
    )
    while let row = try rows.next() {
      let candidate = DuplicateCandidate(
        kind: try Field.value(row[2]),
        name: row[3],
        nameParts: try JSON.value(NameParts.self, row[4]),
        organisation: row[5],
        birthday: (row[6] as String?).map { PartialDate($0) }
      )
      places[row[0]] = facts.entries.count
      facts.entries.append(
        DuplicateFacts.Entry(
          id: ContactID(row[0]),
          uid: try Field.uid(row[1]),
          candidate: candidate
        )
      )
    }
    try readPoints(&facts, places)
    try readKeys(&facts, places)
    return facts
  }

  /// The pairs of which the user said that they are two.
  func pairs() throws -> [TiePair] {
    try Row.fetchAll(
      database,
      sql: "SELECT firstId, secondId FROM distinctPair ORDER BY firstId, secondId"
    ).map { TiePair(ContactID($0[0]), ContactID($0[1])) }
  }

  private func readPoints(_ facts: inout DuplicateFacts, _ places: [Int64: Int]) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT contactId, kind, value, label FROM contactPoint
        WHERE kind IN ('email', 'phone', 'url', 'social', 'im', 'address')
        ORDER BY contactId, position
        """
    )
    while let row = try rows.next() {
      guard let place = places[row[0]] else { continue }
      facts.entries[place].candidate.points.append(
        ContactPoint(try Field.value(row[1]), row[2], label: row[3])
      )
    }
  }

  /// The keys that name a person's page; those of one source are never on two contacts.
  private func readKeys(_ facts: inout DuplicateFacts, _ places: [Int64: Int]) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT contactId, source, kind, key FROM externalKey
        WHERE source = 'linkedin' AND kind = 'profile'
        """
    )
    while let row = try rows.next() {
      guard let place = places[row[0]] else { continue }
      let key = ExternalKey(source: row[1], kind: row[2], key: row[3])
      facts.entries[place].candidate.keys.append(DuplicateCandidate.text(of: key))
    }
  }
}
