import GRDB
import TendModel

/// Finds the contacts that people of a file are: by a key, then by the e-mail address, never by the name alone.
struct PeopleFinder {
  private let database: Database
  private let byKey: Statement
  private let byEmail: Statement
  private let byUID: Statement
  private let ownEmails: Set<String>
  private var keys: [ExternalKey: ContactID?] = [:]
  private var emails: [String: [Candidate]] = [:]

  private struct Candidate {
    var id: ContactID
    var sortName: String
  }

  /// - Parameters:
  ///   - database: The store.
  ///   - ownEmails: The user's own addresses in the form in which they are compared.
  /// - Throws: `DatabaseError` when the file cannot be read.
  init(_ database: Database, ownEmails: Set<String>) throws {
    self.database = database
    self.ownEmails = ownEmails
    byKey = try database.cachedStatement(
      sql: "SELECT contactId FROM externalKey WHERE source = ? AND kind = ? AND key = ?"
    )
    byEmail = try database.cachedStatement(
      sql: """
        SELECT DISTINCT c.id, c.sortName FROM contactPoint p JOIN contact c ON c.id = p.contactId
        WHERE p.kind = 'email' AND p.normalised = ? ORDER BY c.id LIMIT 20
        """
    )
    byUID = try database.cachedStatement(sql: "SELECT id FROM contact WHERE uid = ?")
  }

  /// The user is no contact.
  func isOwn(_ person: ImportedPerson) -> Bool { ownEmails.contains(person.email) }

  /// Notes what a record of the same file is known as, or will be.
  mutating func note(_ contact: ImportedContact, _ key: ExternalKey, as id: ContactID) throws {
    keys[key] = id
    guard id.addedIndex != nil else { return }
    let candidate = Candidate(id: id, sortName: FoldedText.folded(contact.name))
    for point in contact.points where point.kind == .email {
      let email = point.normalised
      emails[email] = try candidates(email) + [candidate]
    }
  }

  /// The contact that a person is; nil when there is none, or when several share the address and none the name.
  mutating func find(_ person: ImportedPerson) throws -> ContactID? {
    if let key = person.key, let id = try find(key) { return id }
    if person.email.isEmpty { return nil }
    let candidates = try candidates(person.email)
    if candidates.count == 1 { return candidates[0].id }
    let name = FoldedText.folded(person.name)
    let namesakes = candidates.filter { $0.sortName == name }
    return namesakes.count == 1 ? namesakes[0].id : nil
  }

  /// No contact has the key or the address.
  mutating func isNobody(_ person: ImportedPerson) throws -> Bool {
    if try find(person) != nil { return false }
    return try person.email.isEmpty || candidates(person.email).isEmpty
  }

  private mutating func find(_ key: ExternalKey) throws -> ContactID? {
    if let known = keys[key] { return known }
    let number =
      key.source == Self.ownSource
      ? try Int64.fetchOne(byUID, arguments: [key.key])
      : try Int64.fetchOne(byKey, arguments: [key.source, key.kind, key.key])
    let id = number.map { ContactID($0) }
    keys[key] = .some(id)
    return id
  }

  /// Keys of this source are the uids of contacts.
  private static let ownSource = "tend"

  private mutating func candidates(_ email: String) throws -> [Candidate] {
    if let known = emails[email] { return known }
    let found = try Row.fetchAll(byEmail, arguments: [email]).map {
      Candidate(id: ContactID($0[0]), sortName: $0[1])
    }
    emails[email] = found
    return found
  }
}
