import TendModel
import Testing

@testable import TendFormats

/// Records with thousands of fields of one kind: the time that each takes does not depend on the others.
@Suite(.timeLimit(.minutes(1))) struct ManyFieldsTests {
  private static let count = 12_000

  private func many(_ line: (Int) -> String) -> String {
    (0..<Self.count).map(line).joined()
  }

  @Test func aCardOfManyLabelledPhones() throws {
    let contact = try readCard(
      many { "item\($0).TEL:\(100_000 + $0)\r\nitem\($0).X-ABLabel:L\($0)\r\n" }
    )
    #expect(contact.labels(.phone).last == "L\(Self.count - 1)")
    #expect(contact.safe(without: []).points.count == Self.count)
  }

  @Test func aCardOfManyAddresses() throws {
    let contact = try readCard(
      many { "LABEL;TYPE=x\($0)x:a\r\nADR;TYPE=y\($0)y:;;s;;;;\r\n" }
    )
    #expect(contact.addresses.count == 2 * Self.count)
  }

  @Test func aTableOfManyGroups() throws {
    let header = many { ",Address \($0) - Label,Address \($0) - Street" }
    let text =
      "First Name,Last Name,Labels\(header)\nAnn,Bee,\(many { "t\($0) ::: " })\(many { ",L,s\($0)" })\n"
    let contact = try #require(
      try ContactFileReader.read(Array(text.utf8), as: .googleContacts).contacts.first
    )
    #expect(contact.topics.count == Self.count)
    #expect(contact.addresses.count == Self.count)
  }

  @Test func columnsOfCodesAreComparedWithTheOthersAtOnce() {
    let header = ["Name", "Email", "Country"] + [String](repeating: "Country code", count: 10_000)
    let mapping = ColumnMapping(header: header, dialect: .generic)
    #expect(mapping.count == 3)
  }
}
