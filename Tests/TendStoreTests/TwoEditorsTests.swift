import TendModel
import Testing

@testable import TendStore

/// Two people edit one record at once, each in a form that was opened before the other saved.
@Suite struct TwoEditorsTests {
  private let store: Store

  init() throws { store = try Fixture.store() }

  @Test func eachKeepsTheFieldsOfTheOtherInAFollowUp() throws {
    let ada = try Fixture.add(store, "Ada")
    let read = FollowUp(
      uid: store.makeUID(),
      contact: ada,
      title: "Call",
      due: Fixture.today,
      createdOn: Fixture.today
    )
    try store.apply(.addFollowUp(read))
    let id = FollowUpID(1)
    var (mine, theirs) = (read, read)
    mine.title = "Call about the talk"
    theirs.kind = .promiseByMe
    theirs.due = Fixture.today.adding(days: 3)
    try store.apply(.editFollowUp(id, theirs, from: read))
    try store.apply(.editFollowUp(id, mine, from: read))
    guard case .followUp(let held?) = try store.read(.followUp(id)) else { return }
    #expect(held.title == "Call about the talk")
    #expect(held.kind == .promiseByMe)
    #expect(held.due == Fixture.today.adding(days: 3))
    try store.apply(.closeFollowUps([id], .done, on: Fixture.today))
    mine.title = "Call her"
    try store.apply(.editFollowUp(id, mine, from: read))
    guard case .followUp(let done?) = try store.read(.followUp(id)) else { return }
    #expect(done.state == .done, "an edit does not open again what was done meanwhile")
    #expect(done.title == "Call her")
  }

  @Test func eachKeepsTheFieldsOfTheOtherInAnInteraction() throws {
    let (ada, bo) = (try Fixture.add(store, "Ada"), try Fixture.add(store, "Bo"))
    try Fixture.log(store, [ada], Fixture.today)
    let id = InteractionID(1)
    guard case .interaction(let read?) = try store.read(.interaction(id)) else { return }
    var (mine, theirs) = (read.interaction, read.interaction)
    mine.note = "about pricing"
    theirs.contacts = [ada, bo]
    theirs.depth = .deep
    try store.apply(.editInteraction(id, theirs, topics: ["talks"], from: read))
    try store.apply(.editInteraction(id, mine, topics: read.topics, from: read))
    guard case .interaction(let held?) = try store.read(.interaction(id)) else { return }
    #expect(held.interaction.note == "about pricing")
    #expect(held.interaction.contacts == [ada, bo])
    #expect(held.interaction.depth == .deep)
    #expect(held.topics == ["talks"])
  }

  @Test func eachKeepsTheFieldsOfTheOtherInANetwork() throws {
    let id = try Fixture.addNetwork(store, "Alumni")
    guard case .network(let read?) = try store.read(.network(id)) else { return }
    var (mine, theirs) = (read, read)
    mine.purpose = "keep in touch"
    theirs.name = "Old friends"
    theirs.cadenceDays = 30
    try store.apply(.editNetwork(id, theirs, from: read))
    try store.apply(.editNetwork(id, mine, from: read))
    guard case .network(let held?) = try store.read(.network(id)) else { return }
    #expect(held.name == "Old friends")
    #expect(held.cadenceDays == 30)
    #expect(held.purpose == "keep in touch")
  }

  @Test func eachKeepsTheFieldsOfTheOtherInTheOwnDetails() throws {
    guard case .me(let read) = try store.read(.me) else { return }
    var (mine, theirs) = (read, read)
    mine.country = "NO"
    theirs.emails = ["me@works.example"]
    try store.apply(.setMe(theirs, from: read))
    try store.apply(.setMe(mine, from: read))
    guard case .me(let held) = try store.read(.me) else { return }
    #expect(held.country == "NO")
    #expect(held.emails == ["me@works.example"])
  }

  @Test func ofOneFieldTheLaterEditStands() throws {
    let id = try Fixture.addNetwork(store, "Alumni")
    guard case .network(let read?) = try store.read(.network(id)) else { return }
    for name in ["First", "Second"] {
      var edited = read
      edited.name = name
      try store.apply(.editNetwork(id, edited, from: read))
    }
    guard case .network(let held?) = try store.read(.network(id)) else { return }
    #expect(held.name == "Second")
  }

  @Test func whatWasDeletedMeanwhileIsSaid() throws {
    let id = try Fixture.addNetwork(store, "Alumni")
    guard case .network(let read?) = try store.read(.network(id)) else { return }
    try store.apply(.deleteNetwork(id))
    let error = #expect(throws: StoreError.self) {
      try store.apply(.editNetwork(id, read, from: read))
    }
    #expect(error?.description.contains("the network") == true)
  }
}
