import TendModel
import Testing

@testable import TendStore

/// What is said of a change of several contacts before it is made.
@Suite struct PreviewTests {
  private let store: Store
  private let ids: [ContactID]
  private let network: NetworkID

  init() throws {
    let store = try Fixture.store()
    self.store = store
    ids = try ["Ada", "Bo", "Cy"].map { try Fixture.add(store, $0) }
    network = try Fixture.addNetwork(store, "Alumni")
    try store.apply(.editContacts([ids[1]], [.circle(1)]))
    try store.apply(.setTopic([ids[0]], "pricing", .about, isPresent: true))
    try store.apply(.join([ids[2]], network, role: "", since: nil))
  }

  private func preview(_ change: Change) throws -> ChangePreview? {
    guard case .preview(let preview) = try store.read(.preview(change)) else { return nil }
    return preview
  }

  @Test func aFieldIsShownBeforeAndAfter() throws {
    let preview = try #require(try preview(.editContacts(ids, [.circle(1)])))
    #expect(preview.contactCount == 3)
    #expect(preview.changingCount == 2)
    #expect(
      preview.lines == [
        ChangePreview.Line(name: "Ada", before: "2", after: "1"),
        ChangePreview.Line(name: "Cy", before: "2", after: "1"),
      ]
    )
  }

  @Test func theTitleCountsThoseWhoChange() throws {
    func title(_ change: Change) throws -> String { try store.apply(change).title }
    #expect(try title(.editContacts(ids, [.circle(1)])) == "Set the circle of 2 contacts to 1")
    #expect(
      try title(.setTopic(ids, "pricing", .about, isPresent: true)) == "Tagged 2 contacts #pricing"
    )
    #expect(
      try title(.setTopic([ids[0]], "pricing", .about, isPresent: false))
        == "Untagged Ada #pricing"
    )
    #expect(
      try title(.setTopic(ids, "pricing", .about, isPresent: false))
        == "Untagged 2 contacts #pricing"
    )
    #expect(try title(.join(ids, network, role: "", since: nil)) == "Added 2 contacts to Alumni")
    try store.apply(.leave([ids[0]], network))
    #expect(try title(.leave(ids, network)) == "Removed 2 contacts from Alumni")
    #expect(try store.apply(.leave(ids, network)).entry.number == 0)
  }

  @Test func aTopicIsAddedToWhoLacksIt() throws {
    let change = Change.setTopic(ids, "Pricing", .about, isPresent: true)
    #expect(try preview(change)?.lines.map(\.name) == ["Bo", "Cy"])
    let offered = Change.setTopic(ids, "pricing", .offers, isPresent: true)
    #expect(try preview(offered)?.changingCount == 3)
    let removed = Change.setTopic(ids, "pricing", .about, isPresent: false)
    #expect(try preview(removed)?.lines.map(\.before) == ["#pricing"])
  }

  @Test func membersAreToldFromOthers() throws {
    let join = try preview(.join(ids, network, role: "", since: nil))
    #expect(join?.lines.map(\.name) == ["Ada", "Bo"])
    #expect(try preview(.leave(ids, network))?.lines.map(\.name) == ["Cy"])
  }

  @Test func whatIsSaidIsWhatHappens() throws {
    for change in [
      Change.editContacts(ids, [.archived(true)]), .editContacts(ids, [.cadence(.quiet)]),
      .editContacts(ids, [.snoozedUntil(Fixture.today.adding(days: 3))]),
      .setTopic(ids, "talks", .about, isPresent: true), .join(ids, network, role: "", since: nil),
    ] {
      #expect(try (preview(change)?.changingCount ?? 0) > 0)
      try store.apply(change)
      #expect(try preview(change)?.changingCount == 0)
    }
  }

  @Test func onlyTheFirstAreShownOneByOne() throws {
    let many = try (1...30).map { try Fixture.add(store, "Person \($0)") }
    let preview = try #require(try preview(.editContacts(many, [.circle(3)])))
    #expect(preview.changingCount == 30)
    #expect(preview.lines.count == 8)
  }

  @Test func whatGoesWithContactsIsCounted() throws {
    let other = try Fixture.add(store, "Di")
    try Fixture.log(store, [ids[0]], Fixture.today)
    try Fixture.log(store, [ids[0], ids[1]], Fixture.today)
    try Fixture.log(store, [ids[0], other], Fixture.today)
    try store.apply(
      .addFollowUp(
        FollowUp(
          uid: store.makeUID(),
          contact: ids[1],
          title: "Call",
          due: nil,
          createdOn: Fixture.today
        )
      )
    )
    let preview = try #require(try preview(.deleteContacts([ids[1], ids[0]])))
    #expect(preview.interactionCount == 2, "what was logged with others as well stays")
    #expect(preview.followUpCount == 1)
    #expect(preview.sharedInteractionCount == 1, "with the lines it adds up")
    #expect(
      preview.lines == [
        ChangePreview.Line(name: "Ada", before: "1 interaction", after: ""),
        ChangePreview.Line(name: "Bo", before: "1 follow-up", after: ""),
      ]
    )
  }

  @Test func contactsAreNamedInTheOrderOfAList() throws {
    let change = Change.editContacts([ids[2], ids[0]], [.circle(3)])
    #expect(try preview(change)?.lines.map(\.name) == ["Ada", "Cy"])
  }
}
