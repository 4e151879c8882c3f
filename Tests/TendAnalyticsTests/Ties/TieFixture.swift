import TendModel

@testable import TendAnalytics

/// Small sets of contacts whose answers can be counted by hand.
enum TieFixture {
  static let today = CalendarDay(epochDay: 20_514)  // 2026-03-02

  /// Contacts with sectors, all in touch, importance as given.
  static func facts(_ sectors: [String], importance: Int = 4) -> TieFacts {
    var facts = TieFacts()
    facts.sectors = Array(Set(sectors)).sorted()
    for (number, sector) in sectors.enumerated() {
      var person = TieFacts.Person(
        id: ContactID(Int64(number + 1)),
        importance: importance,
        createdOn: today.adding(days: -400)
      )
      person.sector = facts.sectors.firstIndex(of: sector).map { Int32($0) }
      person.closeness = 4
      person.lastContact = today.adding(days: -10)
      facts.people.append(person)
    }
    return facts
  }

  static func note(
    _ one: Int,
    _ other: Int,
    _ state: Tie.State = .known,
    _ strength: Int? = nil,
    daysAgo: Int = 30
  ) -> TieFacts.Note {
    TieFacts.Note(
      first: Int32(min(one, other)),
      second: Int32(max(one, other)),
      state: state,
      strength: strength,
      source: .asked,
      notedOn: today.adding(days: -daysAgo)
    )
  }

  static func report(_ facts: TieFacts, by grouping: BridgeGrouping = .sector) -> BridgesReport {
    BridgesAnalysis(TieNetwork(facts, today: today), by: grouping).report()
  }

  static func id(_ number: Int) -> ContactID { ContactID(Int64(number + 1)) }
}
