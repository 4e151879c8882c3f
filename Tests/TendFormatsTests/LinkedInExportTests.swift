import TendModel
import Testing

@testable import TendFormats

@Suite struct LinkedInExportTests {
  @Test func draftsAreLeftOutAndProfilesTrusted() throws {
    let messages = try ContactFileReader.read(try SampleFile.linkedInMessages.bytes).messages
    #expect(messages.map(\.conversation) == ["2-a", "2-c"])
    #expect(messages.first?.to == "A, PhD, B")
    #expect(
      messages.first?.toURLs == ["https://www.linkedin.com/in/a", "https://www.linkedin.com/in/b"]
    )
    #expect(messages.first?.sent?.description == "2025-06-01T14:03:22Z")
    #expect(messages.map(\.isSponsored) == [false, true])
  }

  @Test(arguments: [
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER\nc,,A,,B,2020-01-02 03:04:05 UTC,,x,INBOX\n",
    "From,To,Date,Subject,Content,Direction,Folder\nA,B,\"1/2/20, 3:04 AM\",,x,INCOMING,INBOX\n",
  ])
  func eachGenerationOfMessagesIsRead(text: String) throws {
    let result = try read(text)
    #expect(result.format == .linkedInMessages)
    #expect(result.messages.map(\.from) == ["A"])
    #expect(result.messages.map { $0.sent?.day.description } == ["2020-01-02"])
    #expect(result.messages.map(\.content) == ["x"])
  }

  @Test func invitationsHaveTimesWithoutAZone() throws {
    let found = try ContactFileReader.read(try SampleFile.linkedInInvitations.bytes).invitations
    #expect(found.map { $0.sent?.description } == ["2026-01-29T14:37:00", "2025-12-01T00:05:00"])
    #expect(found.map(\.direction) == ["OUTGOING", "INCOMING"])
    #expect(found.first?.message == "Hi,\nyou")
    let old = try read("From,To,Sent At,Message,Direction\nA,B,\"29/01/26, 14:37\",,OUTGOING\n")
    #expect(old.format == .linkedInInvitations)
    #expect(old.invitations.map { $0.sent?.description } == ["2026-01-29T14:37:00"])
  }

  @Test(arguments: [
    ("1/29/26, 2:37\u{202F}PM", "2026-01-29T14:37:00"),
    ("1/29/26, 12:05 AM", "2026-01-29T00:05:00"),
    ("2025-06-01 14:03:22 UTC", "2025-06-01T14:03:22Z"), ("2025-06-01", "2025-06-01"),
    ("Sun Jun 01 14:03:22 UTC 2025", "2025-06-01T14:03:22Z"),
    ("2025-06-01T01:03:22+02:00", "2025-05-31T23:03:22Z"),
    ("2025-06-01 14:03:22 -0500", "2025-06-01T19:03:22Z"),
    ("2025-06-01 99:03", "2025-06-01"), ("2025-06-01T14:03:22Z", "2025-06-01T14:03:22Z"),
  ])
  func timesAreReadAsTheyAreWritten(text: String, expected: String) {
    #expect(LooseInstant(text, order: .monthFirst)?.description == expected)
  }

  @Test func aMessageToNobodyHasNoAddresses() throws {
    let header = "FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n"
    let row = "Jo,https://www.linkedin.com/in/jo,Me,,2019-05-06 07:08:09 UTC,Hi,t,INBOX\n"
    let result = try ContactFileReader.read(Array((header + row).utf8), as: .linkedInMessages)
    let json = String(decoding: ContractWriter.bytes(result), as: UTF8.self)
    #expect(result.messages.count == 1)
    #expect(!json.contains("toUrls"))
  }

  @Test func anArchiveHoldsAllOfThem() throws {
    let result = try ContactFileReader.read(try SampleFile.linkedInArchive.bytes)
    #expect(
      result.contacts
        == (try ContactFileReader.read(try Fixture.linkedInConnections.bytes)).contacts
    )
    #expect(result.messages.count == 2)
    #expect(result.invitations.count == 2)
    let json = String(decoding: ContractWriter.bytes(result), as: UTF8.self)
    for key in ["\"contacts\": [", "\"messages\": [", "\"invitations\": [", "\"toUrls\": ["] {
      #expect(json.contains(key), "\(key)")
    }
  }

  @Test func anArchiveMayHoldCards() throws {
    let card = "BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=Windows-1252:Zo\u{1}\nEND:VCARD\n"
    // The charset holds for the bytes as they are in the archive.
    let bytes = Array(card.utf8).map { $0 == 1 ? 0xEB : $0 }
    let result = try ContactFileReader.read(Self.archive("Takeout/All Contacts.vcf", bytes))
    #expect(result.format == .vCard)
    #expect(result.contacts.map(\.name) == ["Zoë"])
  }

  /// A zip archive of one file, stored as it is.
  private static func archive(_ name: String, _ content: [UInt8]) -> [UInt8] {
    func number(_ value: Int, _ size: Int) -> [UInt8] {
      (0..<size).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
    let sizes =
      number(Int(CRC32.checksum(content)), 4) + number(content.count, 4) + number(content.count, 4)
    let shared = number(20, 2) + number(0, 8) + sizes + number(name.utf8.count, 2) + number(0, 2)
    let local = [0x50, 0x4B, 3, 4] + shared + Array(name.utf8) + content
    let central = [0x50, 0x4B, 1, 2] + number(20, 2) + shared + number(0, 14) + Array(name.utf8)
    let end = number(0, 4) + number(1, 2) + number(1, 2) + number(central.count, 4)
    return local + central + [0x50, 0x4B, 5, 6] + end + number(local.count, 4) + number(0, 2)
  }

  @Test func aDamagedArchiveIsNamed() throws {
    var bytes = try SampleFile.linkedInArchive.bytes
    // Within the compressed bytes of the first file.
    bytes[70] ^= 0x55
    let error = #expect(throws: FormatError.self) { try ContactFileReader.read(bytes) }
    #expect(error?.code == .badArchive)
    #expect(error?.description.contains("Connections.csv") == true)
  }

  @Test func deflatedBytesMustNotOutgrowWhatTheySay() throws {
    // A block of fixed codes: 259 times the letter a.
    let stream: [UInt8] = [0x4B, 0x4C, 0x1C, 0xF1, 0x00, 0x00]
    #expect(Inflate.bytes(of: stream[...], limit: 259) == [UInt8](repeating: 0x61, count: 259))
    #expect(Inflate.bytes(of: stream[...], limit: 258) == nil)
    #expect(Inflate.bytes(of: stream.prefix(2), limit: 259) == nil)
    #expect(CRC32.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
  }

  @Test func monicaGivesContactsWithTheirRelations() throws {
    let found = try ContactFileReader.read(try SampleFile.monica.bytes).contacts
    #expect(found.map(\.name) == ["Ada King Lovelace", "Charles Babbage"])
    let ada = try #require(found.first)
    #expect(ada.birthday?.text == "--12-10")
    #expect(ada.connectedOn?.description == "2019-06-05")
    #expect(ada.note == "Writes programs\nFirst note\nsecond line")
    #expect(values(.relation, of: ada) == ["Byron"])
    #expect(values(.social, of: ada) == ["@ada"])
    #expect(ada.key?.source == "monica")
    #expect(ada.extra.contains { $0.name == "activity" && $0.value.contains("summary: Tea") })
    #expect(found.last?.birthday?.text == "1791")
    #expect(found.last.map { values(.email, of: $0) } == ["cb@engines.example"])
  }
}
