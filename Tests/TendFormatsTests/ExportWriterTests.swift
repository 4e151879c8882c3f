import TendModel
import Testing

@testable import TendFormats

/// Cards, tables and graphs of a store, read back by our own readers.
@Suite struct ExportWriterTests {
  private static let hostile = "A \"b\", <c>&\n\u{1B}[31m\\ \u{202E}" + "x"

  @Test func cardsComeBack() throws {
    let document = try document()
    for version in VCardWriter.Version.allCases {
      let bytes = CardExportWriter.vCards(document, version: version)
      #expect(!bytes.contains(0x1B))
      let contacts = try ContactFileReader.read(bytes).contacts
      #expect(contacts.map(\.name).first == "Ada Okafor")
      #expect(contacts.count == 2)
      #expect(contacts.first?.points.map(\.value).contains("ada@a.example") == true)
    }
    let json = CardExportWriter.jCards(document)
    #expect(try ContactFileReader.read(json).contacts.first?.name == "Ada Okafor")
  }

  @Test func aTopicWithACommaComesBack() throws {
    var document = try document()
    document.contacts[0].topics = ["Berlin, Germany", "AI | ML", "Jazz"].map {
      StoreDocument.TopicEntry(name: $0, role: .about)
    }
    let contacts = try ContactFileReader.read(ContactTableWriter.bytes(document)).contacts
    #expect(contacts.first?.topics == ["Berlin, Germany", "AI | ML", "Jazz"])
    // Other tables have commas between.
    let other = "Name,Email,Tags\nAnn,a@x.example,\"One, Two\"\n"
    #expect(try ContactFileReader.read(Array(other.utf8)).contacts.first?.topics == ["One", "Two"])
  }

  @Test func tablesComeBack() throws {
    let document = try document()
    let ours = try ContactFileReader.read(ContactTableWriter.bytes(document))
    let google = try ContactFileReader.read(GoogleContactsWriter.bytes(document))
    #expect(ours.format == .genericTable)
    #expect(google.format == .googleContacts)
    for result in [ours, google] {
      #expect(result.contacts.count == 2)
      let ada = try #require(result.contacts.first)
      #expect(ada.name == "Ada Okafor")
      #expect(ada.organisation == "Aozora, Optics")
      #expect(
        ada.points.filter { $0.kind == .email }.map(\.value)
          == (1...6).map {
            $0 == 1 ? "ada@a.example" : "ada\($0)@a.example"
          }
      )
    }
  }

  @Test func graphsComeBack() throws {
    let document = try document()
    for bytes in [GraphMLWriter.bytes(document), GEXFWriter.bytes(document)] {
      guard case .network(let file) = try NetworkReader.read(bytes) else {
        Issue.record("no network")
        continue
      }
      #expect(!file.isDirected)
      #expect(!bytes.contains(0x1B))
    }
    let gexf = String(decoding: GEXFWriter.bytes(document), as: UTF8.self)
    #expect(gexf.contains("<spell start=\"2026-01-02\" end=\"2026-01-02\"/>"))
    #expect(gexf.contains("<spell start=\"2025-01-01\"/>"))
  }

  @Test func hostileNamesStayInTheirPlace() throws {
    let document = try document()
    let dot = String(decoding: DOTWriter.bytes(document), as: UTF8.self)
    #expect(dot.contains(#"label="A \"b\", <c>&\n[31m\\ "#))
    let page = String(decoding: MarkdownWriter.bytes(document), as: UTF8.self)
    #expect(page.contains(#"## A "b", \<c\>\&"#))
    #expect(page.contains("- Last contact 2026-01-02: call"))
    #expect(!dot.contains("\u{1B}") && !page.contains("\u{1B}"))
  }

  @Test(arguments: [
    ("a.VCF", ExportFormat.vcard), ("a.ics", .ics), ("a.csv", .csv), ("a.gexf", .gexf),
    ("a.graphml", .graphml), ("a.dot", .dot), ("a.md", .markdown), ("a.json", .json), ("a", .json),
  ])
  func theEndingOfANameTellsTheForm(name: String, format: ExportFormat) {
    #expect(ExportFormat(fileName: name) == format)
  }

  @Test func aMembershipThatEndsBeforeItBeginsMakesNoSpan() throws {
    var document = try document()
    document.memberships[0].since = CalendarDay("2025-06-01")
    document.memberships[0].until = CalendarDay("2025-02-01")
    let text = String(decoding: GEXFWriter.bytes(document), as: UTF8.self)
    #expect(text.contains("<spell end=\"2025-02-01\"/>"))
    #expect(!text.contains("start=\"2025-06-01\""))
  }

  private func document() throws -> StoreDocument {
    let day = try #require(CalendarDay("2026-01-02"))
    var ada = Contact(uid: uid(1), name: "Ada Okafor", createdOn: day)
    ada.nameParts = NameParts(given: "Ada", family: "Okafor")
    ada.organisation = "Aozora, Optics"
    let other = Contact(uid: uid(2), name: Self.hostile, createdOn: day)
    let emails = (1...6).map {
      ContactPoint(.email, $0 == 1 ? "ada@a.example" : "ada\($0)@a.example")
    }
    var document = StoreDocument()
    document.contacts = [(ada, emails), (other, [])].map { contact, points in
      StoreDocument.ContactEntry(
        contact: contact,
        metThrough: nil,
        points: points,
        keys: [],
        topics: []
      )
    }
    document.networks = [Network(uid: uid(3), name: "Alumni")]
    document.memberships = [
      StoreDocument.MembershipEntry(
        contact: ada.uid,
        network: uid(3),
        role: "chair",
        since: CalendarDay("2025-01-01"),
        until: nil
      )
    ]
    document.interactions = [
      StoreDocument.InteractionEntry(
        interaction: Interaction(uid: uid(4), day: day, contacts: [], channel: .call),
        contacts: [ada.uid, other.uid],
        network: nil,
        topics: []
      )
    ]
    return document
  }
}

private func uid(_ number: Int) -> UniqueID { UniqueID(randomHigh: 0, randomLow: UInt64(number)) }
