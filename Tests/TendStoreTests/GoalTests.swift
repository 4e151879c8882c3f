import TendModel
import Testing

@testable import TendStore

/// Goals and checklists: kept, changed, undone, and carried to another store.
@Suite struct GoalTests {
  private let store: Store
  private let today = Fixture.today

  init() throws { store = try Fixture.store() }

  private func goals(of network: NetworkID? = nil, in store: Store? = nil) throws -> [GoalRow] {
    guard case .goals(let rows) = try (store ?? self.store).read(.goals(network)) else { return [] }
    return rows
  }

  private func checklist(of network: NetworkID) throws -> [ChecklistRow] {
    guard case .checklist(let rows) = try store.read(.checklist(network)) else { return [] }
    return rows
  }

  private func goal(_ title: String) -> Goal {
    Goal(uid: store.makeUID(), title: title, createdOn: today)
  }

  @Test func aGoalKeepsWhatItHasToDoWith() throws {
    let network = try Fixture.addNetwork(store, "Guild")
    let (ada, bo) = (try Fixture.add(store, "Ada"), try Fixture.add(store, "Bo"))
    var goal = goal("Lead a group")
    (goal.networks, goal.contacts, goal.topics) = ([network], [bo, ada], ["pricing", "radio"])
    goal.due = today.adding(days: 30)
    try store.apply(.addGoal(goal))
    let row = try #require(try goals(of: network).first)
    #expect(row.goal == goal)
    #expect(row.networkNames == ["Guild"])
    #expect(row.contactNames == ["Bo", "Ada"])
  }

  @Test func theOpenOnesComeFirstByDay() throws {
    for (title, days) in [("later", 9), ("sooner", 2)] {
      var goal = goal(title)
      goal.due = today.adding(days: days)
      try store.apply(.addGoal(goal))
    }
    try store.apply(.addGoal(goal("some day")))
    try store.apply(.addGoal(goal("done")))
    let done = try #require(try goals().last)
    try store.apply(.closeGoals([done.id], .done, on: today))
    #expect(try goals().map(\.goal.title) == ["sooner", "later", "some day", "done"])
    #expect(try goals().last?.goal.closedOn == today)
    try store.apply(.closeGoals([done.id], .open, on: today))
    #expect(try goals().last?.goal.closedOn == nil)
  }

  @Test func everyChangeOfAGoalIsUndone() throws {
    let network = try Fixture.addNetwork(store, "Guild")
    let ada = try Fixture.add(store, "Ada")
    var goal = goal("Lead a group")
    (goal.networks, goal.contacts, goal.topics) = ([network], [ada], ["radio"])
    try store.apply(.addGoal(goal))
    let id = try #require(try goals().first).id
    var other = goal
    (other.title, other.networks, other.contacts, other.topics) = ("Learn", [], [], ["pricing"])
    let before = try Fixture.dump(store).filter { !$0.hasPrefix("topic ") }
    for change in [
      Change.editGoal(id, other, from: goal), .closeGoals([id], .dropped, on: today),
      .deleteGoals([id]), .deleteContacts([ada]), .deleteNetwork(network),
    ] {
      try store.apply(change)
      #expect(try Fixture.dump(store).filter { !$0.hasPrefix("topic ") } != before, "\(change)")
      try store.apply(.undo)
      #expect(try Fixture.dump(store).filter { !$0.hasPrefix("topic ") } == before, "\(change)")
    }
  }

  @Test func twoWhoEditOneGoalBothKeepTheirWork() throws {
    try store.apply(.addGoal(goal("Lead a group")))
    let row = try #require(try goals().first)
    var (title, day) = (row.goal, row.goal)
    title.title = "Lead it well"
    day.due = today
    try store.apply(.editGoal(row.id, title, from: row.goal))
    try store.apply(.editGoal(row.id, day, from: row.goal))
    let now = try #require(try goals().first).goal
    #expect(now.title == "Lead it well")
    #expect(now.due == today)
  }

  @Test func aDeletedGoalLiesInTheTrash() throws {
    try store.apply(.addGoal(goal("Lead a group")))
    try store.apply(.deleteGoals([try #require(try goals().first).id]))
    guard case .trash(let page) = try store.read(.trash(limit: 5)) else { return }
    let rows = page.rows
    #expect(rows.map(\.kind) == [.goal])
    #expect(rows.map(\.name) == ["Lead a group"])
    try store.apply(.revert(try #require(rows.first).change))
    #expect(try goals().count == 1)
  }

  @Test func aBlankGoalAndAMissingOneAreRefused() throws {
    #expect(throws: StoreError.self) { try store.apply(.addGoal(goal(" "))) }
    #expect(throws: StoreError.self) { try store.apply(.deleteGoals([GoalID(9)])) }
    #expect(throws: StoreError.self) {
      try store.apply(.editGoal(GoalID(9), goal("x")))
    }
    var elsewhere = goal("x")
    elsewhere.networks = [NetworkID(9)]
    #expect(throws: StoreError.self) { try store.apply(.addGoal(elsewhere)) }
    #expect(try goals().isEmpty)
  }

  @Test func whatComesWithTheProgramIsKeptWhileItIsTicked() throws {
    let network = try Fixture.addNetwork(store, "Guild")
    let starters = [StarterItem(key: "purpose", stage: .building, title: "Say what it is for")]
    func shown() throws -> [ChecklistRow] {
      StarterItem.checklist(starters, kept: try checklist(of: network), network: network) {
        store.makeUID()
      }
    }
    let empty = try Fixture.dump(store)
    let first = try #require(try shown().first)
    #expect(first.id == nil)
    let ticked = try store.apply(first.ticked(on: today))
    #expect(ticked.title == "Ticked: Say what it is for")
    #expect(try checklist(of: network).map(\.item.tickedOn) == [today])
    // Ticked by two at once, it is one tick.
    try store.apply(first.ticked(on: today))
    #expect(try checklist(of: network).count == 1)
    let unticked = try store.apply(try #require(try shown().first).ticked(on: today))
    #expect(unticked.title == "Unticked: Say what it is for")
    #expect(try Fixture.dump(store) == empty)
    try store.apply(.undo)
    #expect(try checklist(of: network).map(\.item.tickedOn) == [today])
  }

  @Test func anItemOfTheUsersOwnIsTickedEditedAndTakenOff() throws {
    let network = try Fixture.addNetwork(store, "Guild")
    let item = ChecklistItem(
      uid: store.makeUID(),
      network: network,
      stage: .managing,
      title: "Dinner"
    )
    try store.apply(.addChecklistItem(item))
    let row = try #require(try checklist(of: network).first)
    #expect(row.item == item)
    try store.apply(row.ticked(on: today))
    #expect(try checklist(of: network).first?.item.tickedOn == today)
    try store.apply(.deleteChecklistItems([try #require(row.id)]))
    #expect(try checklist(of: network).isEmpty)
    try store.apply(.undo)
    #expect(try checklist(of: network).first?.item.tickedOn == today)
  }

  @Test func goalsAndTicksAreCarriedToAnotherStore() throws {
    let network = try Fixture.addNetwork(store, "Guild")
    let ada = try Fixture.add(store, "Ada")
    var goal = goal("Lead a group")
    (goal.networks, goal.contacts, goal.topics) = ([network], [ada], ["radio"])
    try store.apply(.addGoal(goal))
    var item = ChecklistItem(
      uid: store.makeUID(),
      network: network,
      stage: .building,
      title: "Say what it is for"
    )
    (item.starterKey, item.tickedOn) = ("purpose", today)
    try store.apply(.addChecklistItem(item))
    guard case .document(let document) = try store.read(.document) else { return }
    let other = try Fixture.store(seed: 2)
    try other.apply(.load(document))
    #expect(try other.read(.document) == .document(document))
    #expect(try goals(in: other).map(\.networkNames) == [["Guild"]])
    var old = document
    (old.goals, old.checklist) = (nil, nil)
    let third = try Fixture.store(seed: 3)
    try third.apply(.load(old))
    #expect(try goals(in: third).isEmpty)
  }
}
