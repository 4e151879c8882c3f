import TendModel
import Testing

@testable import TendStore

@Suite struct HistoryTests {
  private func history(_ store: Store) throws -> [HistoryEntry] {
    guard case .history(let entries) = try store.read(.history(limit: 50)) else { return [] }
    return entries
  }

  /// Two people's stores on one file.
  private func withTwo(_ body: (Store, Store) throws -> Void) throws {
    try Fixture.withFolder { folder in
      let ada = try Fixture.store(at: folder + "/tend.db", author: "ada")
      let bo = try Fixture.store(at: folder + "/tend.db", author: "bo", seed: 2)
      try body(ada, bo)
      #expect(try ada.check() == [])
      try ada.close()
      try bo.close()
    }
  }

  @Test func aChangeWithoutEffectLeavesNoEntryAndKeepsTheRedo() throws {
    let store = try Fixture.store()
    let ada = try Fixture.add(store, "Ada")
    try store.apply(.editContacts([ada], [.note("one")]))
    try store.apply(.undo)
    let before = try store.revision
    let applied = try store.apply(.editContacts([ada], [.circle(2)]))
    #expect(applied.entry == ChangeID(0))
    #expect(applied.inverse == .several([]))
    #expect(try store.apply(applied.inverse).entry == ChangeID(0))
    #expect(try store.revision == before)
    #expect(try history(store).map(\.state) == [.undone, .done])
    try store.apply(.redo)
    #expect(try Fixture.card(store, ada).contact.note == "one")
  }

  @Test func aRevertedChangeCountsAsUndoneAndCanBeRedone() throws {
    let store = try Fixture.store()
    let (ada, bo) = (try Fixture.add(store, "Ada"), try Fixture.add(store, "Bo"))
    let edit = try store.apply(.editContacts([ada], [.note("one")]))
    try store.apply(.editContacts([bo], [.note("two")]))
    try store.apply(edit.inverse)
    #expect(try Fixture.card(store, ada).contact.note == "")
    #expect(try Fixture.card(store, bo).contact.note == "two")
    #expect(try history(store).map(\.state) == [.done, .undone, .done, .done])
    #expect(throws: StoreError.self) { try store.apply(edit.inverse) }
    try store.apply(.redo)
    #expect(try Fixture.card(store, ada).contact.note == "one")
  }

  @Test func revertingRefusesToWriteOverOnesOwnLaterChange() throws {
    let store = try Fixture.store()
    let ada = try Fixture.add(store, "Ada")
    let edit = try store.apply(.editContacts([ada], [.note("one")]))
    try store.apply(.editContacts([ada], [.title("Head")]))
    let error = #expect(throws: StoreError.self) { try store.apply(edit.inverse) }
    #expect(error?.code == .conflict)
    #expect(error?.description.contains("you changed the same since") == true)
    #expect(try Fixture.card(store, ada).contact.title == "Head")
  }

  @Test func undoneChangesOfOthersAreNotInTheWay() throws {
    try withTwo { ada, bo in
      let id = try Fixture.add(ada, "Cy")
      try bo.apply(.editContacts([id], [.note("by bo")]))
      #expect(throws: StoreError.self) { try ada.apply(.undo) }
      try bo.apply(.undo)
      try ada.apply(.undo)
      #expect(try Fixture.names(bo) == [])
    }
  }

  @Test func whatOthersAddedUnderneathIsNotDeletedByAnUndo() throws {
    try withTwo { ada, bo in
      let id = try Fixture.add(bo, "Cy")
      let network = try Fixture.addNetwork(ada, "Alumni")
      try bo.apply(.join([id], network, role: "chair", since: nil))
      let error = #expect(throws: StoreError.self) { try ada.apply(.undo) }
      #expect(error?.code == .conflict)
      #expect(try Fixture.card(bo, id).networks.map(\.role) == ["chair"])
    }
  }

  @Test func revertingWhatSomeoneElseDidIsAChangeOfOnesOwn() throws {
    try withTwo { ada, bo in
      let id = try Fixture.add(ada, "Cy")
      let edit = try ada.apply(.editContacts([id], [.note("by ada")]))
      try bo.apply(.revert(edit.entry))
      #expect(try Fixture.card(ada, id).contact.note == "")
      #expect(try history(ada).first?.author == "bo")
      #expect(try history(ada).first?.title == "Reverted what ada did: Edited Cy")
      try bo.apply(.undo)
      #expect(try Fixture.card(ada, id).contact.note == "by ada")
    }
  }

  @Test func aNumberIsNeverGivenToASecondContact() throws {
    let store = try Fixture.store()
    let ada = try Fixture.add(store, "Ada")
    let deletion = try store.apply(.deleteContacts([ada]))
    let bo = try Fixture.add(store, "Bo")
    #expect(bo != ada)
    try store.apply(deletion.inverse)
    #expect(try Fixture.names(store) == ["Ada", "Bo"])
  }

  @Test func whatAnImportAddedAndTheSameChangeEditedGoesWithItsUndo() throws {
    let store = try Fixture.store()
    let before = try Fixture.dump(store)
    try store.apply(
      .several([
        .importContacts(Fixture.batch(Fixture.imported(3))),
        .editContacts([ContactID(2)], [.note("edited at once")]),
      ])
    )
    let after = try Fixture.dump(store)
    try store.apply(.undo)
    #expect(try Fixture.dump(store) == before)
    try store.apply(.redo)
    #expect(try Fixture.dump(store) == after)
    #expect(try store.check() == [])
  }

  @Test func anUndoInsideAnotherChangeIsRefused() throws {
    let store = try Fixture.store()
    try Fixture.add(store, "Ada")
    for change in [Change.undo, .redo, .revert(ChangeID(1))] {
      #expect(throws: StoreError.self) { try store.apply(.several([change])) }
    }
    #expect(try Fixture.names(store) == ["Ada"])
  }

  @Test func aNameTakenMeanwhileStopsTheUndoInWords() throws {
    try withTwo { ada, bo in
      let network = try Fixture.addNetwork(ada, "Alumni")
      try ada.apply(.deleteNetwork(network))
      try Fixture.addNetwork(bo, "alumni")
      let error = #expect(throws: StoreError.self) { try ada.apply(.undo) }
      #expect(error?.code == .conflict)
    }
  }
}
