import TendModel
import Testing

@testable import TendStore

/// One network made of two.
@Suite struct NetworkMergeTests {
  private let store: Store
  private let today = Fixture.today
  private let old: NetworkID
  private let new: NetworkID
  private let people: [ContactID]

  init() throws {
    store = try Fixture.store()
    old = try Fixture.addNetwork(store, "Old", cadenceDays: 30)
    new = try Fixture.addNetwork(store, "New")
    people = try ["Ada", "Bo", "Chen"].map { [store] in try Fixture.add(store, $0) }
    let (early, late) = (today.adding(days: -500), today.adding(days: -50))
    try store.apply(.join([people[0]], old, role: "", since: early))
    try store.apply(.join([people[1]], old, role: "chair", since: early))
    try store.apply(.join([people[1]], new, role: "speaker", since: late))
    try store.apply(.join([people[2]], new, role: "", since: late))
  }

  private func memberships() throws -> [StoreDocument.MembershipEntry] {
    guard case .document(let document) = try store.read(.document) else { return [] }
    return document.memberships
  }

  @Test func membersKeepTheEarliestDayAndBothRoles() throws {
    try store.apply(.mergeNetworks(old, into: new))
    let bo = try Fixture.card(store, people[1])
    #expect(bo.networks.map(\.name) == ["New"])
    #expect(bo.networks.map(\.role) == ["speaker; chair"])
    #expect(try memberships().count == 3)
    let dates = Set(try memberships().compactMap(\.since))
    #expect(dates == [today.adding(days: -500), today.adding(days: -50)])
    #expect(try memberships().filter { $0.since == today.adding(days: -500) }.count == 2)
  }

  @Test func whoLeftOneAndIsInTheOtherStays() throws {
    try store.apply(.leave([people[1]], old, on: today))
    try store.apply(.mergeNetworks(old, into: new))
    #expect(try Fixture.card(store, people[1]).networks.count == 1)
    #expect(try memberships().allSatisfy { $0.until == nil })
  }

  @Test func whatHappenedAndWhatIsPlannedGoesAlong() throws {
    var interaction = Interaction(
      uid: store.makeUID(),
      day: today,
      contacts: [people[0]],
      channel: .event
    )
    interaction.network = old
    try store.apply(.log(interaction, topics: []))
    var followUp = FollowUp(
      uid: store.makeUID(),
      contact: nil,
      title: "Book",
      due: today,
      createdOn: today
    )
    followUp.network = old
    try store.apply(.addFollowUp(followUp))
    var goal = Goal(uid: store.makeUID(), title: "Grow", createdOn: today)
    goal.networks = [old, new]
    try store.apply(.addGoal(goal))
    try store.apply(
      .addChecklistItem(
        ChecklistItem(uid: store.makeUID(), network: old, stage: .building, title: "Dinner")
      )
    )
    try store.apply(.mergeNetworks(old, into: new))
    guard case .document(let document) = try store.read(.document) else { return }
    let uid = try #require(document.networks.first).uid
    #expect(document.networks.map(\.name) == ["New"])
    #expect(document.networks.map(\.cadenceDays) == [30])
    #expect(document.interactions.map(\.network) == [uid])
    #expect(document.followUps.map(\.network) == [uid])
    #expect(document.goals?.map(\.networks) == [[uid]])
    #expect(document.checklist?.map(\.network) == [uid])
  }

  @Test func itIsOneChangeThatIsUndoneAndDoneAgain() throws {
    let before = try Fixture.dump(store)
    let applied = try store.apply(.mergeNetworks(old, into: new))
    #expect(applied.title == "Merged network Old into New")
    let after = try Fixture.dump(store)
    try store.apply(.undo)
    #expect(try Fixture.dump(store) == before)
    try store.apply(.redo)
    #expect(try Fixture.dump(store) == after)
  }

  @Test func thePreviewSaysWhoWillBeWhere() throws {
    guard case .preview(let preview) = try store.read(.preview(.mergeNetworks(old, into: new)))
    else { return }
    #expect(preview.contactCount == 2)
    #expect(preview.changingCount == 1)
    #expect(preview.lines.map(\.name) == ["Bo", "Ada"])
    #expect(preview.lines.map(\.before) == ["Old, New", "Old"])
    #expect(preview.lines.map(\.after) == ["New", "New"])
  }

  @Test func aNetworkIsNotMergedIntoItselfNorIntoNothing() throws {
    #expect(throws: StoreError.self) { try store.apply(.mergeNetworks(old, into: old)) }
    #expect(throws: StoreError.self) { try store.apply(.mergeNetworks(old, into: NetworkID(99))) }
    #expect(try memberships().count == 4)
  }
}
