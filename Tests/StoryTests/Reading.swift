import TendModel
import TendRuntime
import TendStore
import TendTesting

/// What stories ask of the store, beside what the screen shows.
extension Driver {
  var counts: StoreCounts {
    get throws {
      guard case .counts(let counts) = try read(.counts(today: ManualClock.day)) else {
        return StoreCounts()
      }
      return counts
    }
  }

  /// The rows of all live contacts, by name.
  var contacts: [ContactRow] {
    get throws {
      let query = Query.contacts(ContactFilter(), ContactOrder(.name), Window(count: 1000))
      guard case .contacts(let page) = try read(query) else { return [] }
      return page.rows
    }
  }

  /// How many rows the list of the screen has, by its title; nil where it does not say.
  var total: Int? { line(1).split(separator: " ").last.flatMap { Int($0) } }

  /// The card of the contact of a name; nil when there is none.
  func card(of name: String) throws -> ContactCard? {
    guard let id = try contacts.first(where: { $0.name == name })?.id,
      case .card(let card) = try read(.card(id))
    else { return nil }
    return card
  }

  /// The networks by name.
  var networks: [NetworkRow] {
    get throws {
      guard case .networks(let rows) = try read(.networks(today: ManualClock.day)) else {
        return []
      }
      return rows
    }
  }

  /// How many follow-ups are open, up to a thousand.
  var openFollowUpCount: Int {
    get throws {
      guard case .followUps(let rows) = try read(.followUps(limit: 1000)) else { return -1 }
      return rows.count
    }
  }

  /// The newest interactions, newest first.
  var journal: [InteractionRow] {
    get throws {
      guard case .journal(let page) = try read(.journal(JournalFilter(), Window(count: 100))) else {
        return []
      }
      return page.rows
    }
  }

  /// Opens a store in a file, as a start of the program does.
  static func open(_ path: String, _ clock: ManualClock, author: String = "tester") throws -> Store
  {
    let seconds = clock.clock
    let bits = CountingBits(after: UInt64(author.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) }))
    return try Store(
      path: path,
      author: author,
      seed: { bits.next() },
      now: { seconds.epochSeconds }
    )
  }
}
