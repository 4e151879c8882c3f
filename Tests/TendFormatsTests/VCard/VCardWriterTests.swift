import TendModel
import Testing

@testable import TendFormats

@Suite struct VCardWriterTests {
  /// The fields of a contact, without where it came from.
  private func fields(_ contact: ImportedContact) -> ImportedContact {
    var plain = contact
    (plain.line, plain.card, plain.key) = (0, [], nil)
    return plain
  }

  @Test func version3HasApplesWays() throws {
    var contact = ImportedContact(line: 1, name: "Ada, Countess")
    contact.nameParts = NameParts(given: "Ada", family: "Lovelace")
    contact.birthday = .monthDay(month: 12, day: 10)
    contact.anniversary = .full(try #require(CalendarDay(year: 1835, month: 7, day: 8)))
    contact.points = [
      ContactPoint(.phone, "+1", label: "Cell", preference: 1),
      ContactPoint(.email, "a@x.example", label: "Mill"),
    ]
    let text = String(decoding: VCardWriter.bytes([contact], version: .v3), as: UTF8.self)
    #expect(
      text == """
        BEGIN:VCARD\r
        VERSION:3.0\r
        FN:Ada\\, Countess\r
        N:Lovelace;Ada;;;\r
        BDAY;X-APPLE-OMIT-YEAR=1604:1604-12-10\r
        item1.X-ABDATE:1835-07-08\r
        item1.X-ABLabel:_$!<Anniversary>!$_\r
        TEL;TYPE=cell,pref:+1\r
        item2.EMAIL:a@x.example\r
        item2.X-ABLabel:Mill\r
        END:VCARD\r

        """
    )
  }

  @Test func version4HasItsOwn() throws {
    var contact = ImportedContact(line: 1, name: "Ada")
    contact.birthday = .monthDay(month: 12, day: 10)
    contact.anniversary = .yearMonth(year: 1835, month: 7)
    contact.points = [
      ContactPoint(.phone, "+1", label: "Work Fax", preference: 2),
      ContactPoint(.social, "https://m.example/@a", label: "Mastodon"),
    ]
    contact.uid = "urn:uuid:1"
    contact.kind = .organisation
    let text = String(decoding: VCardWriter.bytes([contact], version: .v4), as: UTF8.self)
    #expect(
      text == """
        BEGIN:VCARD\r
        VERSION:4.0\r
        FN:Ada\r
        BDAY:--1210\r
        ANNIVERSARY:1835-07\r
        TEL;TYPE=work,fax;PREF=2:+1\r
        SOCIALPROFILE;SERVICE-TYPE=Mastodon:https://m.example/@a\r
        KIND:org\r
        UID:urn:uuid:1\r
        END:VCARD\r

        """
    )
  }

  @Test(arguments: VCardWriter.Version.allCases)
  func whatIsWrittenReadsBack(version: VCardWriter.Version) throws {
    for seed in UInt64(0)..<200 {
      var random = SeededRandom(seed: seed)
      let contacts = (0..<3).map { _ in RandomContact.make(&random, version) }
      let bytes = VCardWriter.bytes(contacts, version: version)
      for line in bytes.split(separator: 0x0A) {
        #expect(line.count <= 76)
        #expect(String(validating: Array(line), as: UTF8.self) != nil, "seed \(seed)")
      }
      let found = try ContactFileReader.read(bytes)
      #expect(found.problems == [], "seed \(seed)")
      #expect(found.contacts.map(fields) == contacts.map(fields), "seed \(seed)")
    }
  }

  @Test func jCardsReadBackToo() throws {
    for seed in UInt64(0)..<200 {
      var random = SeededRandom(seed: seed)
      let contacts = (0...Int(seed % 3)).map { _ in RandomContact.make(&random, .v4) }
      let found = try ContactFileReader.read(JCardWriter.bytes(contacts))
      #expect(found.format == .jCard)
      #expect(found.contacts.map(fields) == contacts.map(fields), "seed \(seed)")
    }
  }
}

/// Contacts with any fields that a card can hold.
enum RandomContact {
  private static let words = [
    "Ada", "O;Neill", "a, b", "Žofie €", "x\\y", "\"q\"", "伊能 圭一", "l=1", "é:è", "C:\\new", "100%",
    "a^b",
    "very long words that go on and on and on until a line of seventy-five octets is full of them",
  ]

  static func make(
    _ random: inout SeededRandom,
    _ version: VCardWriter.Version
  ) -> ImportedContact {
    func word() -> String { words.randomElement(using: &random) ?? "" }
    func maybe() -> Bool { Bool.random(using: &random) }
    var contact = ImportedContact(line: 0, name: word())
    if maybe() { contact.nameParts.family = word().replacing(", ", with: " ") }
    if maybe() { contact.nameParts.given = "Given" }
    if maybe() { contact.nameParts.suffix = "MBA, PhD" }
    if maybe() { contact.nameParts.nicknames = [word(), "Nick"] }
    if maybe() { contact.organisation = word() }
    if maybe() { contact.units = [word(), "Lab"] }
    if maybe() { contact.title = word() }
    if maybe() { contact.role = word() }
    if maybe() { contact.note = word() + "\nsecond line\n\n" + word() }
    if maybe() { contact.uid = "urn:uuid:\(random.next())" + word() }
    if maybe() { contact.topics = ["Band", "a,b"] }
    if maybe() { contact.birthday = date(&random) }
    if maybe() { contact.anniversary = date(&random) }
    if maybe() { contact.photo = .link("https://p.example/a;b,c.jpg") }
    if maybe() { (contact.cardKind, contact.members) = ("group", ["urn:uuid:1", "m"]) }
    for kind in [ContactPoint.Kind.phone, .email, .url, .im, .social, .relation, .date]
    where maybe() {
      let label = ["", "Home", "Work Fax", "My: \"own\", label"].randomElement(using: &random)
      let value = kind == .date ? date(&random).text : word().replacing(":", with: "")
      contact.points.append(ContactPoint(kind, value, label: label ?? ""))
    }
    if maybe() {
      var address = PostalAddress()
      (address.street, address.city, address.label) = ("1 Way\n" + word(), word(), "Home")
      contact.addresses = [address]
    }
    return contact
  }

  private static func date(_ random: inout SeededRandom) -> PartialDate {
    let texts = ["1985-04-12", "--02-29", "---07", "1985", "1985-04", "about 1800"]
    return PartialDate(texts.randomElement(using: &random) ?? "")
  }
}
