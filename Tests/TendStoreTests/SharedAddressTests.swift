import TendModel
import Testing

@testable import TendStore

/// Rows of a table that share one e-mail address.
@Suite struct SharedAddressTests {
  private let store: Store

  init() throws { store = try Fixture.store() }

  private func row(
    _ line: Int,
    _ name: String,
    _ title: String,
    at address: String = "office"
  ) -> ImportedContact {
    var contact = ImportedContact(line: line, name: name)
    contact.points = [ContactPoint(.email, "\(address)@acme.example")]
    contact.title = title
    return contact
  }

  private func outcomes(_ rows: ImportedContact...) throws -> [ImportPreview.Outcome] {
    let applied = try store.apply(.importContacts(Fixture.batch(rows, network: nil)))
    return applied.importOutcome?.rows.map(\.outcome) ?? []
  }

  private func titles() throws -> [String] {
    guard
      case .contacts(let page) = try store.read(
        .contacts(ContactFilter(), ContactOrder(.name), Window(count: 9))
      )
    else { return [] }
    return page.rows.map { "\($0.name), \($0.title)" }
  }

  @Test func twoPeopleOfOneOfficeAreTwoContacts() throws {
    let (ann, carl) = (row(2, "Ann Smith", "Clerk"), row(3, "Carl Jones", "Director"))
    #expect(try outcomes(ann, carl) == [.added, .added])
    #expect(try outcomes(carl, ann) == [.unchanged, .unchanged], "in any order")
    #expect(try outcomes(row(2, "Carl Jones", "Chair"), ann) == [.updated, .unchanged])
    #expect(try titles() == ["Ann Smith, Clerk", "Carl Jones, Chair"])
  }

  @Test func whoCameAloneBeforeIsKnownAmongOthers() throws {
    let ann = row(2, "Ann Smith", "Clerk")
    #expect(try outcomes(ann) == [.added])
    #expect(try outcomes(row(2, "Carl Jones", "Director"), ann).first == .added)
    #expect(try titles() == ["Ann Smith, Clerk", "Carl Jones, Director"])
  }

  @Test func onePersonWrittenTwiceIsOneContact() throws {
    #expect(
      try outcomes(
        row(2, "Robert Smith", "Clerk", at: "robert.smith"),
        row(3, "Bob Smith", "Clerk", at: "robert.smith")
      ) == [.added, .skipped]
    )
  }

  @Test func anAddressOfOnesOwnStillCarriesANewName() throws {
    #expect(try outcomes(row(2, "Ann Smith", "Clerk")) == [.added])
    #expect(try outcomes(row(2, "Ann Miller", "Clerk")) == [.updated])
  }
}
