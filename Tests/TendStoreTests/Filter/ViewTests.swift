import TendModel
import Testing

@testable import TendStore

@Suite struct ViewTests {
  private func views(_ store: Store) throws -> [SavedViewRow] {
    guard case .views(let rows) = try store.read(.views) else { return [] }
    return rows
  }

  private func view(_ store: Store, _ name: String, _ filter: String, key: Int? = nil) -> SavedView
  {
    var view = SavedView(uid: store.makeUID(), name: name, filter: filter)
    view.functionKey = key
    return view
  }

  private func keys(_ store: Store) throws -> [String] {
    try views(store).map { "\($0.view.keyName) \($0.view.name)" }
  }

  @Test func everyStoreHasTheBuiltInViewsOnTheirKeys() throws {
    let store = try Fixture.store()
    let rows = try views(store)
    #expect(rows.map(\.view) == SavedView.builtIn)
    #expect(rows.map(\.view.functionKey) == [1, 2, 3, 4, 5, 6])
    #expect(rows.filter { !$0.isBuiltIn } == [])
    for view in SavedView.builtIn { try view.validate() }
    #expect(Set(SavedView.builtIn.map(\.uid)).count == SavedView.builtIn.count)
  }

  @Test func anOwnViewTakesItsKeyFromAnyOther() throws {
    let store = try Fixture.store()
    try store.apply(.addView(view(store, "Near", "circle:1", key: 2)))
    #expect(try keys(store)[1] == "F2 Near")
    #expect(try keys(store).last == " No cadence")
    try store.apply(.addView(view(store, "Far", "circle:4", key: 2)))
    #expect(try keys(store)[1] == "F2 Far")
    #expect(try keys(store).contains(" Near"))
    try store.apply(.undo)
    #expect(try keys(store)[1] == "F2 Near")
  }

  @Test func onlyNewsOfAJobAreAChangedJob() throws {
    let store = try Fixture.store()
    for (name, news) in [
      ("Ada", "now CTO, Acme (was CFO, Acme)"), ("Bo", "new job: Head of Sales"),
      ("Cy", "won a prize"), ("Di", "now lives in Berlin"), ("Ed", "lost his job"),
    ] {
      let id = try Fixture.add(store, name)
      try store.apply(.editContacts([id], [.news(News(text: news, day: Fixture.today))]))
    }
    let view = try #require(SavedView.builtIn.first { $0.name == "Changed job" })
    var filter = ContactFilter()
    filter.text = view.filter
    #expect(Set(try Fixture.names(store, filter)) == ["Ada", "Bo"])
  }

  @Test func viewsThatChangedKeysGoBackTogether() throws {
    let store = try Fixture.store()
    try store.apply(.addView(view(store, "Near", "circle:1", key: 7)))
    try store.apply(.addView(view(store, "Far", "circle:4", key: 8)))
    let before = try Fixture.dump(store)
    let rows = try views(store).filter { !$0.isBuiltIn }
    let (near, far) = (try #require(rows.first), try #require(rows.last))
    var (nearer, farther) = (near.view, far.view)
    (nearer.functionKey, farther.functionKey) = (8, 7)
    let ids = (try #require(near.id), try #require(far.id))
    try store.apply(.several([.editView(ids.0, nearer), .editView(ids.1, farther)]))
    #expect(try keys(store).suffix(2) == ["F7 Far", "F8 Near"])
    try store.apply(.undo)
    #expect(try Fixture.dump(store) == before)
    try store.apply(.redo)
    #expect(try keys(store).suffix(2) == ["F7 Far", "F8 Near"])
    try store.apply(.deleteView(ids.0))
    #expect(try views(store).count == SavedView.builtIn.count + 1)
  }

  @Test func aViewOfItsNameReplacesABuiltInOne() throws {
    let store = try Fixture.store()
    try store.apply(.addView(view(store, "OVERDUE", "is:overdue circle:1")))
    let named = try views(store).filter { FoldedText.folded($0.view.name) == "overdue" }
    #expect(named.map(\.view.filter) == ["is:overdue circle:1"])
  }

  @Test func aWrongViewIsRefusedInWords() throws {
    let store = try Fixture.store()
    func refusal(_ view: SavedView) -> String {
      do {
        try store.apply(.addView(view))
        return ""
      } catch {
        return "\(error)"
      }
    }
    #expect(
      refusal(view(store, "Odd", "orgg:x"))
        == "filter: column 1: there is no field \"orgg\"; did you mean org:?"
    )
    #expect(refusal(view(store, " ", "ada")).hasPrefix("view name") == true)
    #expect(refusal(view(store, "Odd", "ada", key: 13)).hasPrefix("function key") == true)
    try store.apply(.addView(view(store, "Near", "circle:1")))
    #expect(refusal(view(store, "near", "circle:2")).contains("already") == true)
  }

  @Test func viewsAreExportedAndTakenBack() throws {
    let store = try Fixture.store()
    try store.apply(.addView(view(store, "Near", "circle:1", key: 9)))
    guard case .document(let document) = try store.read(.document) else { return }
    #expect(document.views.map(\.name) == ["Near"])
    let copy = try Fixture.store(seed: 7)
    try copy.apply(.load(document))
    guard case .document(let again) = try copy.read(.document) else { return }
    #expect(again == document)
  }
}
