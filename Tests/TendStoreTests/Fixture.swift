import Foundation
import GRDB
import Synchronization
import TendModel

@testable import TendStore

/// Stores for tests, with a clock and uids that are the same in every run.
enum Fixture {
  static let today = CalendarDay(epochDay: 20_514)  // 2026-03-02

  static func store(author: String = "ada", seed: UInt64 = 1) throws -> Store {
    try Store(inMemory: author, seed: bits(from: seed), now: { 1_772_409_600 })
  }

  static func store(at path: String, author: String = "ada", seed: UInt64 = 1) throws -> Store {
    try Store(path: path, author: author, seed: bits(from: seed), now: { 1_772_409_600 })
  }

  static func bits(from seed: UInt64) -> @Sendable () -> (UInt64, UInt64) {
    let counter = Counter()
    return { (seed &* 0x9e37_79b9_7f4a_7c15, counter.next() &+ seed << 32) }
  }

  private final class Counter: Sendable {
    private let value = Mutex<UInt64>(0)
    func next() -> UInt64 {
      value.withLock { value in
        value += 1
        return value
      }
    }
  }

  /// Runs a body with a folder that is gone afterwards.
  static func withFolder<Value>(_ body: (String) throws -> Value) throws -> Value {
    let path = NSTemporaryDirectory() + "tend-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(path)
  }

  static func draft(_ store: Store, _ name: String, circle: Int = 2) -> ContactDraft {
    var contact = Contact(uid: store.makeUID(), name: name, createdOn: today)
    contact.circle = circle
    return ContactDraft(contact)
  }

  @discardableResult
  static func add(_ store: Store, _ name: String, circle: Int = 2) throws -> ContactID {
    let applied = try store.apply(.addContact(draft(store, name, circle: circle)))
    guard let id = applied.addedContacts.first else { throw StoreError(.failed, "no contact") }
    return id
  }

  @discardableResult
  static func addNetwork(
    _ store: Store,
    _ name: String,
    cadenceDays: Int? = nil
  ) throws -> NetworkID {
    var network = Network(uid: store.makeUID(), name: name)
    network.cadenceDays = cadenceDays
    try store.apply(.addNetwork(network))
    guard case .networks(let rows) = try store.read(.networks(today: today)),
      let row = rows.first(where: { $0.network.name == name })
    else { throw StoreError(.failed, "no network") }
    return row.id
  }

  static func log(
    _ store: Store,
    _ ids: [ContactID],
    _ day: CalendarDay,
    outcome: Interaction.Outcome = .reached
  ) throws {
    var interaction = Interaction(uid: store.makeUID(), day: day, contacts: ids, channel: .call)
    interaction.outcome = outcome
    interaction.note = "talked on \(day)"
    try store.apply(.log(interaction, topics: []))
  }

  static func exchange(
    _ store: Store,
    _ id: ContactID,
    _ direction: Exchange.Direction = .given,
    _ kind: Exchange.Kind = .advice,
    on day: CalendarDay = today
  ) -> Exchange {
    Exchange(uid: store.makeUID(), contact: id, day: day, direction: direction, kind: kind)
  }

  static func card(_ store: Store, _ id: ContactID) throws -> ContactCard {
    guard case .card(let card?) = try store.read(.card(id)) else {
      throw StoreError(.notFound, "card")
    }
    return card
  }

  static func names(
    _ store: Store,
    _ filter: ContactFilter = ContactFilter(),
    _ order: ContactOrder = ContactOrder(.name)
  ) throws
    -> [String]
  {
    guard case .contacts(let page) = try store.read(.contacts(filter, order, Window(count: 1000)))
    else { return [] }
    return page.rows.map(\.name)
  }

  /// Everything that the store holds but its history, row by row.
  static func dump(_ store: Store) throws -> [String] {
    try store.writer.read { database in
      try (Migrations.loggedTables + ["standing", "search"]).flatMap { table in
        try Row.fetchAll(database, sql: "SELECT rowid, * FROM \(table) ORDER BY rowid").map {
          "\(table) \($0.databaseValues.map(String.init(describing:)))"
        }
      }
    }
  }

  static func imported(
    _ count: Int,
    title: String = "Engineer",
    from first: Int = 0
  ) -> [ImportedContact] {
    (first..<first + count).map { index in
      var contact = ImportedContact(line: index + 2, name: "Person \(index)")
      contact.organisation = "Company \(index % 7)"
      contact.title = title
      contact.key = ExternalKey(source: "linkedin", kind: "profile", key: "person-\(index)")
      contact.points = [ContactPoint(.email, "p\(index)@example.example")]
      contact.connectedOn = today.adding(days: -index % 900)
      return contact
    }
  }

  static func batch(_ contacts: [ImportedContact], network: String? = "LinkedIn") -> ImportBatch {
    ImportBatch(
      source: "linkedin",
      fileName: "Connections.csv",
      fileHash: "00",
      contacts: contacts,
      problems: [],
      network: network,
      day: today
    )
  }
}
