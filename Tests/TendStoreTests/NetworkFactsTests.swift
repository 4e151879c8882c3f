import TendModel
import Testing

@testable import TendStore

/// What the store tells of the networks, from which they are compared.
@Suite struct NetworkFactsTests {
  private let store: Store
  private let today = Fixture.today

  init() throws { store = try Fixture.store() }

  private func facts() throws -> NetworkFacts {
    guard case .networkFacts(let facts) = try store.read(.networkFacts(today: today)) else {
      throw StoreError(.failed, "another answer")
    }
    return facts
  }

  private func log(
    _ ids: [ContactID],
    ago: Int,
    by channel: Interaction.Channel = .call,
    in network: NetworkID? = nil,
    outcome: Interaction.Outcome = .reached,
    exchanges: [Exchange] = []
  ) throws {
    var interaction = Interaction(
      uid: store.makeUID(),
      day: today.adding(days: -ago),
      contacts: ids,
      channel: channel
    )
    (interaction.network, interaction.outcome) = (network, outcome)
    try store.apply(.log(interaction, topics: [], exchanges: exchanges))
  }

  @Test func anInteractionBelongsToItsNetworkElseToThoseOfWhoTookPart() throws {
    let (ada, bo) = (try Fixture.add(store, "Ada"), try Fixture.add(store, "Bo"))
    let (one, other) = (
      try Fixture.addNetwork(store, "One"), try Fixture.addNetwork(store, "Other")
    )
    try store.apply(.join([ada, bo], one, role: "", since: nil))
    try store.apply(.join([ada], other, role: "", since: nil))
    try log([ada, bo], ago: 3)
    try log([ada], ago: 40, by: .meeting, in: other)
    try log([bo], ago: 2, outcome: .tried)
    try log([bo], ago: 400)
    let facts = try facts()
    #expect(facts.gatherings == [[0, 1]])
    #expect(facts.networks.map(\.remoteCount) == [1, 1])
    #expect(facts.networks.map(\.inPersonCount) == [0, 1])
    #expect(facts.networks.map { $0.months.suffix(2) } == [[0, 1], [1, 1]])
  }

  @Test func exchangesBelongAsInteractionsDo() throws {
    let ada = try Fixture.add(store, "Ada")
    let (one, other) = (
      try Fixture.addNetwork(store, "One"), try Fixture.addNetwork(store, "Other")
    )
    try store.apply(.join([ada], one, role: "", since: nil))
    try store.apply(.join([ada], other, role: "", since: nil))
    try store.apply(.addExchanges([Fixture.exchange(store, ada, .received)]))
    try log([ada], ago: 1, in: one, exchanges: [Fixture.exchange(store, ada, .given)])
    let facts = try facts()
    #expect(facts.networks.map(\.givenCount) == [1, 0])
    #expect(facts.networks.map(\.receivedCount) == [1, 1])
  }

  @Test func insideIsKnownOnlyWhereBothOrganisationsAre() throws {
    for (name, organisation) in [("Ada", "Contoso"), ("Bo", "Fabrikam"), ("Chen", nil)] {
      let id = try Fixture.add(store, name)
      try store.apply(.editContacts([id], [.organisation(organisation)]))
    }
    #expect(try facts().people.map(\.isInside) == [nil, nil, nil])
    var me = Me()
    me.organisations = ["CONTOSO"]
    try store.apply(.setMe(me))
    #expect(try facts().people.map(\.isInside) == [true, false, nil])
  }

  @Test func archivedContactsAndNetworksAreLeftOut() throws {
    let (ada, bo) = (try Fixture.add(store, "Ada"), try Fixture.add(store, "Bo"))
    let one = try Fixture.addNetwork(store, "One")
    let gone = try Fixture.addNetwork(store, "Gone")
    for network in [one, gone] {
      try store.apply(.join([ada, bo], network, role: "", since: nil))
    }
    try store.apply(.editContacts([bo], [.archived(true)]))
    var network = try #require(try network(gone))
    network.isArchived = true
    try store.apply(.editNetwork(gone, network))
    let facts = try facts()
    #expect(facts.people.map(\.id) == [ada])
    #expect(facts.networks.map(\.id) == [one])
    #expect(facts.networks[0].members.map(\.person) == [0])
  }

  @Test func whoLeftIsKeptWithTheDays() throws {
    let ada = try Fixture.add(store, "Ada")
    let one = try Fixture.addNetwork(store, "One")
    let (since, until) = (today.adding(days: -100), today.adding(days: -10))
    try store.apply(.join([ada], one, role: "chair", since: since))
    try store.apply(.leave([ada], one, on: until))
    let member = try #require(try facts().networks[0].members.first)
    #expect(member.since == since)
    #expect(member.until == until)
    #expect(try Fixture.card(store, ada).networks.isEmpty)
    try store.apply(.join([ada], one, role: "", since: nil))
    let again = try #require(try facts().networks[0].members.first)
    #expect(again.since == since)
    #expect(again.until == nil)
  }

  @Test func aMemberKeepsTheDayOfJoining() throws {
    let (ada, bo) = (try Fixture.add(store, "Ada"), try Fixture.add(store, "Bo"))
    let one = try Fixture.addNetwork(store, "One")
    let since = today.adding(days: -100)
    func days() throws -> [CalendarDay?] {
      try facts().networks[0].members.sorted { $0.person < $1.person }.map(\.since)
    }
    try store.apply(.join([ada], one, role: "", since: since))
    let both = try store.apply(.join([ada, bo], one, role: "", since: today))
    #expect(try days() == [since, today])
    #expect(both.title == "Added Bo to One", "only who was none")
    let again = try store.apply(.join([ada], one, role: "", since: today))
    #expect(again.entry.number == 0, "nothing was written")
    try store.apply(.join([ada], one, role: "", since: today.adding(days: -5), corrects: true))
    #expect(try days().first == today.adding(days: -5))
    try store.apply(.leave([ada], one, on: today.adding(days: -1)))
    try store.apply(.join([ada], one, role: "", since: today))
    #expect(try days().first == today, "who was gone joins anew")
  }

  @Test func whoLeavesOnTheDayOfJoiningWasNeverAMember() throws {
    let ada = try Fixture.add(store, "Ada")
    let one = try Fixture.addNetwork(store, "One")
    try store.apply(.join([ada], one, role: "", since: today))
    try store.apply(.leave([ada], one, on: today))
    #expect(try facts().networks[0].members.isEmpty)
  }

  @Test func topicsNameWhoOffersAndWhoNeedsThem() throws {
    let (ada, bo) = (try Fixture.add(store, "Ada"), try Fixture.add(store, "Bo"))
    try store.apply(.setTopic([ada], "pricing", .offers, isPresent: true))
    try store.apply(.setTopic([bo], "pricing", .needs, isPresent: true))
    try store.apply(.setTopic([bo], "pricing", .about, isPresent: true))
    let topic = try #require(try facts().topics.first)
    #expect(topic.offeredBy == [0])
    #expect(topic.neededBy == [1])
    #expect(topic.people == [0, 1])
  }

  private func network(_ id: NetworkID) throws -> Network? {
    guard case .network(let network) = try store.read(.network(id)) else { return nil }
    return network
  }
}
