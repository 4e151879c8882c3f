import TendModel
import Testing

@testable import TendFormats

@Suite struct DocumentTests {
  private func sample() -> StoreDocument {
    let uids = (1...4).map { UniqueID(randomHigh: UInt64($0), randomLow: UInt64($0)) }
    let day = CalendarDay(epochDay: 20_000)
    var contact = Contact(uid: uids[0], name: "Zoë \"Z\" Li\n", createdOn: day)
    contact.birthday = .monthDay(month: 2, day: 29)
    contact.cadence = .inherited
    contact.note = "a/b \u{1F600}"
    var document = StoreDocument()
    document.networks = [Network(uid: uids[1], name: "Alumni")]
    document.topics = [Topic(name: "Jazz")]
    document.contacts = [
      StoreDocument.ContactEntry(
        contact: contact,
        metThrough: uids[2],
        points: [ContactPoint(.email, "z@x.example", label: "Work", preference: 1)],
        keys: [
          StoreDocument.KeyEntry(
            key: ExternalKey(source: "linkedin", kind: "profile", key: "zoe"),
            lastImported: "{}"
          )
        ],
        topics: []
      )
    ]
    document.memberships = [
      StoreDocument.MembershipEntry(
        contact: uids[0],
        network: uids[1],
        role: "chair",
        since: day,
        until: nil
      )
    ]
    return document
  }

  @Test func aWrittenDocumentReadsBackEqual() throws {
    let document = sample()
    #expect(try DocumentReader.read(try DocumentWriter.bytes(document)) == document)
    #expect(try DocumentReader.read(try DocumentWriter.bytes(StoreDocument())) == StoreDocument())
  }

  @Test func theContactsOfADocumentCanBeLookedAt() throws {
    let document = sample()
    let result = try ContactFileReader.read(try DocumentWriter.bytes(document))
    #expect(result.format == .tendDocument)
    let contact = try #require(result.contacts.first)
    let held = document.contacts[0]
    #expect(contact.name == held.contact.name)
    #expect(contact.uid == held.contact.uid.text)
    #expect(contact.birthday == held.contact.birthday)
    #expect(contact.note == held.contact.note)
    #expect(contact.points == held.points)
    #expect(contact.key == held.keys[0].key)
  }

  @Test func theSameDocumentGivesTheSameBytes() throws {
    let first = try DocumentWriter.bytes(sample())
    #expect(try DocumentWriter.bytes(sample()) == first)
    #expect(first.last == 0x0A)
    #expect(try FormatDetector.detect(first) == .tendDocument)
  }

  @Test func aNewerVersionAsksForAnUpdate() throws {
    var document = sample()
    document.version = StoreDocument.currentVersion + 1
    let bytes = try DocumentWriter.bytes(document)
    let error = #expect(throws: FormatError.self) { try DocumentReader.read(bytes) }
    #expect(error?.code == .newerVersion)
    #expect(error?.description.contains("update tend") == true)
  }

  @Test func anotherProgramsDocumentIsRefused() {
    let bytes = Array("{\"format\": \"other\", \"version\": 1}".utf8)
    let error = #expect(throws: FormatError.self) { try DocumentReader.read(bytes) }
    #expect(error?.code == .unknownFormat)
    #expect(error?.subject == "other")
  }

  @Test(arguments: [
    ("{\n \"format\": \"tend\",\n \"version\" 1\n}", 3), ("{\n\"a\": [1,\n2,,\n3]}", 3), ("{", 1),
    ("{\"a\": tru}", 1), ("{\n\"a\": \"x", 2), ("{}\n\nx", 3), ("[1, 2\n}", 2),
    ("{\"a\": {\"b\": []}},\n", 1),
  ])
  func brokenJSONIsReportedWithItsLine(text: String, line: Int) {
    let error = #expect(throws: FormatError.self) { try DocumentReader.read(Array(text.utf8)) }
    #expect(error?.code == .malformedDocument)
    #expect(error?.line == line)
  }

  @Test func aMissingValueIsNamedByItsPath() throws {
    let text = String(decoding: try DocumentWriter.bytes(sample()), as: UTF8.self)
    let changed = Array(text.replacing("\"role\"", with: "\"rolle\"").utf8)
    let error = #expect(throws: FormatError.self) { try DocumentReader.read(changed) }
    #expect(error?.subject == "memberships[0]")
    #expect(error?.description.contains("memberships[0] lacks \"role\"") == true)
    let wrong = Array(text.replacing("\"chair\"", with: "7").utf8)
    let mismatch = #expect(throws: FormatError.self) { try DocumentReader.read(wrong) }
    #expect(mismatch?.subject == "memberships[0].role")
  }

  @Test func aDocumentCutAnywhereIsRefusedWithoutHarm() throws {
    let bytes = try DocumentWriter.bytes(sample())
    for length in stride(from: 0, to: bytes.count - 2, by: 1) {
      #expect(throws: FormatError.self) { try DocumentReader.read(Array(bytes.prefix(length))) }
    }
  }

  @Test func deepNestingIsOnlyAMistake() {
    let bytes = Array(String(repeating: "[", count: 500_000).utf8)
    let error = #expect(throws: FormatError.self) { try DocumentReader.read(bytes) }
    #expect(error?.code == .malformedDocument)
  }

  @Test func theContactsOfADocumentKnowTheirLines() throws {
    var document = sample()
    var second = document.contacts[0]
    second.contact.uid = UniqueID(randomHigh: 9, randomLow: 9)
    second.contact.name = "Bo"
    second.keys = []
    document.contacts.append(second)
    let bytes = try DocumentWriter.bytes(document)
    let contacts = try ContactFileReader.read(bytes).contacts
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    let list = try #require(lines.firstIndex { $0.contains("\"contacts\"") })
    #expect(contacts.count == 2)
    #expect(contacts.allSatisfy { $0.line > list })
    #expect(contacts[0].line < contacts[1].line)
    let name = try #require(lines.firstIndex { $0.contains("\"Bo\"") })
    #expect(((contacts[0].line + 1)...(name + 1)).contains(contacts[1].line))
  }

  @Test(arguments: [
    ("{\"a\": [1, {\"contacts\": [7]}],\n\"contacts\": [\n{\"x\": [1]},\n\n{}, {}\n]}", [3, 5, 5]),
    ("{\"contacts\": []}", []), ("{\"b\": {}}", []), ("[1]", []), ("", []),
    ("{\"contacts\": [{}", [1]), ("{\"s\": \"]}\\\"\", \"contacts\":\n[1,\n2]}", [2, 3]),
  ])
  func theElementsOfAnArrayKnowTheirLines(text: String, lines: [Int]) {
    #expect(JSONPlace.lines(ofElementsOf: "contacts", in: Array(text.utf8)) == lines)
  }
}
