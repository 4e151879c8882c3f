import TendModel

/// Facts made by hand: contacts by letters, networks by who is in them.
struct NetworkWorld {
  static let day = CalendarDay(epochDay: 20_514)  // 2026-03-02
  private(set) var facts = NetworkFacts(day: day)
  private let letters: [Character]

  /// Contacts for the letters that occur, networks named `N1`, `N2` and so on.
  init(_ networks: String...) {
    letters = Array(Set(networks.joined())).sorted()
    facts.people = letters.indices.map { NetworkFacts.Person(id: ContactID(Int64($0 + 1))) }
    for (index, members) in networks.enumerated() {
      let number = UInt64(index + 1)
      let network = Network(
        uid: UniqueID(randomHigh: number, randomLow: number),
        name: "N\(number)"
      )
      var entry = NetworkFacts.Entry(id: NetworkID(Int64(number)), network: network)
      entry.members = members.map { NetworkFacts.Member(person: place($0)) }
      facts.networks.append(entry)
    }
  }

  func place(_ letter: Character) -> Int32 { Int32(letters.firstIndex(of: letter) ?? 0) }

  /// The letters of contacts by their places.
  func letters(_ people: [Int]) -> String { String(people.map { letters[$0] }) }

  mutating func set(_ letter: Character, _ edit: (inout NetworkFacts.Person) -> Void) {
    edit(&facts.people[Int(place(letter))])
  }

  mutating func edit(_ network: Int, _ edit: (inout NetworkFacts.Entry) -> Void) {
    edit(&facts.networks[network])
  }

  mutating func work(_ letters: String, in sector: String) {
    if !facts.sectors.contains(sector) { facts.sectors.append(sector) }
    let number = facts.sectors.firstIndex(of: sector).map { Int32($0) }
    for letter in letters { set(letter) { $0.sector = number } }
  }

  mutating func gather(_ letters: String) { facts.gatherings.append(letters.map(place)) }

  mutating func topic(
    _ name: String,
    offers: String = "",
    needs: String = "",
    about: String = "",
    isMine: Bool = false
  ) {
    var topic = NetworkFacts.TopicEntry(name: name, isNeededByMe: isMine)
    topic.offeredBy = offers.map(place)
    topic.neededBy = needs.map(place)
    topic.people = (offers + needs + about).map(place)
    facts.topics.append(topic)
  }
}
