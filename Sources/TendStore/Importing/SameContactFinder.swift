import GRDB
import TendModel

/// Finds the contact of the store that a record of a file is for sure, by the policy of duplicates.
///
/// Whoever only may be the same is added, and shown among the duplicates later: nothing is merged that nobody asked for.
struct SameContactFinder {
  private let database: Database
  let policy: DuplicatePolicy
  private let byPoint: Statement
  private let byProfile: Statement
  /// There is something to find; the first file into an empty store asks for nothing.
  private let hasPoints: Bool
  private let hasProfiles: Bool

  /// More contacts with one value are an office's; none of them can be told by it.
  private static let holderLimit = 12

  init(_ database: Database) throws {
    self.database = database
    policy = DuplicatePolicy(country: try QueryReader.me(database).country)
    byPoint = try database.cachedStatement(
      sql: "SELECT DISTINCT contactId FROM contactPoint WHERE kind = ? AND normalised = ? LIMIT ?"
    )
    byProfile = try database.cachedStatement(
      sql: """
        SELECT contactId FROM externalKey WHERE source = 'linkedin' AND kind = 'profile' AND key = ?
        """
    )
    func isFound(_ rows: String) throws -> Bool {
      try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM \(rows))") ?? false
    }
    hasPoints = try isFound("contactPoint WHERE kind IN ('email', 'phone')")
    hasProfiles = try isFound("externalKey WHERE source = 'linkedin' AND kind = 'profile'")
  }

  /// The contact that a record is, and by what; nil when none is, or several are.
  func contact(of record: ImportedContact) throws -> (id: ContactID, reasons: [String])? {
    guard hasPoints || hasProfiles else { return nil }
    let candidate = DuplicateCandidate(record)
    var found: [Int64] = []
    if hasPoints {
      for (kind, text) in policy.lookUps(of: candidate) {
        let ids = try Int64.fetchAll(
          byPoint,
          arguments: [kind.rawValue, text, Self.holderLimit + 1]
        )
        if ids.count <= Self.holderLimit { found += ids.filter { !found.contains($0) } }
      }
    }
    if hasProfiles {
      for slug in policy.profiles(of: candidate) {
        found += try Int64.fetchAll(byProfile, arguments: [slug]).filter { !found.contains($0) }
      }
    }
    guard !found.isEmpty else { return nil }
    let card = CardReader(database: database)
    let known = try found.map { number -> DuplicateCandidate in
      guard let contact = try ContactRecord.fetch(ContactID(number), database) else {
        throw StoreError(.notFound, "the contact")
      }
      return DuplicateCandidate(
        contact,
        points: try card.points(ContactID(number)),
        keys: try keys(of: number)
      )
    }
    guard let same = policy.same(as: candidate, among: known) else { return nil }
    return (ContactID(found[same.place]), same.reasons)
  }

  private func keys(of number: Int64) throws -> [ExternalKey] {
    try String.fetchAll(
      try database.cachedStatement(
        sql: """
          SELECT key FROM externalKey
          WHERE contactId = ? AND source = 'linkedin' AND kind = 'profile'
          """
      ),
      arguments: [number]
    ).map { ExternalKey(source: "linkedin", kind: "profile", key: $0) }
  }
}
