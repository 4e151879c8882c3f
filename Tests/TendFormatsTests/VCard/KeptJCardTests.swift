import TendModel
import Testing

@testable import TendFormats

/// A card that was kept leaves as jCard with all that it says.
@Suite struct KeptJCardTests {
  private static let card = """
    BEGIN:VCARD\r
    VERSION:3.0\r
    N:Lee;Ann;;;\r
    FN:Ann Lee\r
    ORG:Acme;Research\r
    ROLE:Chair\\, acting\r
    TEL;TYPE=CELL:+1 555 0100\r
    item1.ADR;TYPE=HOME:;;1 Quay\\nBack;Springfield;IL;12345;USA\r
    item1.X-ABLabel:Boat\r
    item2.URL:https://ann.example/a\r
    item2.X-ABLabel:Blog\r
    item3.X-KEEP;P=q;X-MORE="a:b",c:as; it\\, is\r
    TZ:+01:00\r
    PHOTO;ENCODING=b;TYPE=JPEG:/9j/\r
     4AAQ\r
    REV:2026-01-02T03:04:05Z\r
    END:VCARD\r

    """

  private func document(_ text: String, organisation: String? = nil) throws -> StoreDocument {
    let bytes = Array(text.utf8)
    let content = CardContent(card: bytes, without: [])
    let day = try #require(CalendarDay("2026-01-02"))
    let uid = UniqueID(randomHigh: 1, randomLow: 1)
    var contact = Contact(uid: uid, name: content.name, createdOn: day)
    contact.nameParts = content.nameParts
    contact.organisation = organisation ?? content.organisation
    contact.units = content.units
    let key = StoreDocument.KeyEntry(
      key: ExternalKey(source: "vcard", kind: "uid", key: "1"),
      lastImported: nil,
      card: StoredCard(bytes)
    )
    var document = StoreDocument()
    document.contacts = [
      StoreDocument.ContactEntry(
        contact: contact,
        metThrough: nil,
        points: content.points,
        keys: [key],
        topics: []
      )
    ]
    return document
  }

  @Test func allOfTheCardGoesAlong() throws {
    let text = String(decoding: CardExportWriter.jCards(try document(Self.card)), as: UTF8.self)
    for property in [
      #"["role",{},"text","Chair, acting"]"#,
      #""group":"item1-kept"},"text",["","","1 Quay\nBack","Springfield","IL","12345","USA"]]"#,
      #"["x-keep",{"p":"q","x-more":["a:b","c"],"group":"item3"},"unknown","as; it\\, is"]"#,
      #"["tz",{},"text","+01:00"]"#, #"["rev",{},"timestamp","2026-01-02T03:04:05Z"]"#,
      #"["photo",{"type":"JPEG"},"uri","data:image/jpeg;base64,/9j/4AAQ"]"#,
    ] {
      #expect(text.contains(property), "\(property) in \(text)")
    }
  }

  @Test func aCardOfAnotherVersionKeepsAllToo() throws {
    let text = Self.card.replacing("VERSION:3.0", with: "VERSION:3.0\r\nUID:their-own")
    let document = try document(text)
    let old = try #require(try ContactFileReader.read(Array(text.utf8)).contacts.first)
    let four = CardExportWriter.vCards(document, version: .v4)
    let new = try #require(try ContactFileReader.read(four).contacts.first)
    #expect(new.uid == "their-own")
    #expect(new.addresses == old.addresses && new.photo == old.photo && new.role == old.role)
    let lines = String(decoding: four, as: UTF8.self)
    #expect(lines.contains("X-KEEP;P=q;X-MORE=\"a:b\",c:as; it\\, is\r\n"))
    let json = CardExportWriter.jCards(document)
    #expect(try ContactFileReader.read(json).contacts.first?.uid == "their-own")
    // And back again.
    let back = CardExportWriter.vCards(
      try self.document(String(decoding: four, as: UTF8.self)),
      version: .v3
    )
    let third = try #require(try ContactFileReader.read(back).contacts.first)
    #expect(third.uid == "their-own")
    #expect(third.addresses == old.addresses && third.photo == old.photo)
    #expect(String(decoding: back, as: UTF8.self).contains("PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ"))
  }

  @Test func tablesHaveThePartsThatTheCardKnows() throws {
    let document = try document(Self.card)
    for bytes in [GoogleContactsWriter.bytes(document), ContactTableWriter.bytes(document)] {
      let address = try #require(try ContactFileReader.read(bytes).contacts.first?.addresses.first)
      #expect(address.street == "1 Quay\nBack" && address.city == "Springfield")
      #expect(address.region == "IL" && address.postalCode == "12345" && address.country == "USA")
    }
  }

  @Test func itReadsAsTheCardDoes() throws {
    let document = try document(Self.card, organisation: "Northwind")
    let fromJSON = try #require(
      try ContactFileReader.read(CardExportWriter.jCards(document)).contacts.first
    )
    let fromCard = try #require(
      try ContactFileReader.read(CardExportWriter.vCards(document)).contacts.first
    )
    #expect(fromCard.organisation == "Northwind")
    #expect(fromJSON.organisation == fromCard.organisation && fromJSON.units == fromCard.units)
    #expect(fromJSON.addresses == fromCard.addresses)
    #expect(fromJSON.role == fromCard.role)
    #expect(fromJSON.nameParts == fromCard.nameParts)
    #expect(fromJSON.photo == fromCard.photo)
    let values = { (contact: ImportedContact) in
      Set(contact.points.map { "\($0.kind) \($0.value) \($0.label)" })
    }
    #expect(values(fromJSON) == values(fromCard))
  }
}
