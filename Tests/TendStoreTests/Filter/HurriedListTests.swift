import TendModel
import Testing

@testable import TendStore

/// Lists whose length is not waited for, where each match has to be read to be known.
@Suite struct HurriedListTests {
  private let store: Store

  /// 2,400 contacts that the index finds for `Sofia`, every third of whom is written so.
  init() throws {
    store = try Fixture.store()
    let contacts = (0..<2400).map { index in
      let name = index.isMultiple(of: 3) ? "Sofia" : "sofia"
      var contact = ImportedContact(line: index + 1, name: "\(name) \(index)")
      contact.organisation = "Org \(index % 7)"
      contact.key = ExternalKey(source: "test", kind: "row", key: "\(index)")
      return contact
    }
    try store.apply(
      .importContacts(
        ImportBatch(
          source: "test",
          fileName: "test.csv",
          fileHash: "0",
          contacts: contacts,
          problems: [],
          network: nil,
          day: Fixture.today
        )
      )
    )
  }

  private func page(_ text: String, _ order: ContactOrder, _ window: Window) throws -> ContactPage {
    var filter = ContactFilter()
    filter.text = text
    guard case .contacts(let page) = try store.read(.contacts(filter, order, window)) else {
      throw StoreError(.failed, "no page")
    }
    return page
  }

  @Test(arguments: [ContactOrder.Field.relevance, .name, .organisation], [false, true])
  func windowsHoldWhatTheWholeListHolds(field: ContactOrder.Field, isReversed: Bool) throws {
    let order = ContactOrder(field, isReversed: isReversed)
    let whole = try page("Sofia", order, Window(count: 5000))
    #expect(whole.total == 800 && whole.rows.count == 800 && whole.isTotalExact)
    var rows: [ContactRow] = []
    while rows.count < 800 {
      let part = try page(
        "Sofia",
        order,
        Window(offset: rows.count, count: 90, isTotalExact: false)
      )
      #expect(part.offset == rows.count && part.total >= 800)
      #expect(!part.isTotalExact || part.total == 800)
      if part.rows.isEmpty { break }
      rows += part.rows
    }
    #expect(rows.map(\.id) == whole.rows.map(\.id))
  }

  @Test func aShortAnswerToAHurriedQuestionSaysThatItIsAtMost() throws {
    let window = Window(count: 20, isTotalExact: false)
    let first = try page("Sofia", ContactOrder(.relevance), window)
    #expect(first.total == 2400 && !first.isTotalExact && first.rows.count == 20)
    #expect(first.rows.allSatisfy { $0.name.hasPrefix("Sofia") })
    let plain = try page("sofia", ContactOrder(.relevance), window)
    #expect(plain.total == 2400 && plain.isTotalExact, "without capitals all of them match")
  }

  @Test func pastTheEndTheLastOneAndTheTrueLengthAreAnswered() throws {
    let window = Window(offset: 2399, count: 20, isTotalExact: false)
    let last = try page("Sofia", ContactOrder(.name), window)
    #expect(last.total == 800 && last.isTotalExact)
    #expect(last.offset == 799 && last.rows.map(\.name) == ["Sofia 999"])
  }

  @Test func whereNobodyIsWrittenSoTheListIsEmpty() throws {
    let none = try page("sOFIA", ContactOrder(.name), Window(count: 20, isTotalExact: false))
    #expect(none.total == 0 && none.isTotalExact && none.rows.isEmpty)
  }
}
