import TendModel
import Testing

@testable import TendFormats

/// Columns whose names only suggest a field, as the exports of customer databases have them.
@Suite struct GuessedColumnTests {
  private func contact(
    _ header: String,
    _ row: String,
    as format: ContactFormat? = .genericTable
  ) throws -> ImportedContact {
    let bytes = Array((header + "\n" + row + "\n").utf8)
    let result =
      if let format { try ContactFileReader.read(bytes, as: format) } else {
        try ContactFileReader.read(bytes)
      }
    return try #require(result.contacts.first)
  }

  private func values(_ contact: ImportedContact, _ kind: ContactPoint.Kind) -> [String] {
    contact.points.filter { $0.kind == kind }.map(\.value)
  }

  @Test func whereLettersAreSentIsNoMail() throws {
    let contact = try contact(
      "First Name,Last Name,Email,Mailing Street,Mailing City,Mailing Country,Email Opt Out",
      "Bo,Li,bo@x.example,1 Way,Town,DE,false"
    )
    #expect(values(contact, .email) == ["bo@x.example"])
    #expect(contact.addresses.map(\.street) == ["1 Way"])
    #expect(contact.addresses.map(\.city) == ["Town"])
    #expect(contact.addresses.map(\.country) == ["DE"])
    #expect(contact.extra.contains { $0.name == "Email Opt Out" && $0.value == "false" })
  }

  @Test(arguments: [
    "Email Status", "Email Verified", "Emails sent", "Email Domain", "Company Name for Emails",
    "Mailing list", "E-Mail gesendet", "Contact Owner Email", "Mail Stop",
  ])
  func whatIsToldOfAnAddressIsNone(column: String) throws {
    let contact = try contact("Name,Email,\(column)", "Bo Li,bo@x.example,yes")
    #expect(values(contact, .email) == ["bo@x.example"])
  }

  @Test func wordsWrittenTogetherAreTakenApartFirst() throws {
    let contact = try contact(
      "FirstName,LastName,HasOptedOutOfFax,MobileOptIn,MailingCountry,MailingCountryCode,MailingState,MailingStateCode",
      "Bo,Li,0,1,Germany,DE,Bavaria,BY"
    )
    #expect(values(contact, .phone).isEmpty)
    #expect(contact.addresses.map(\.country) == ["Germany"])
    #expect(contact.addresses.map(\.region) == ["Bavaria"])
  }

  @Test(arguments: [
    "Geburtsort", "Ville de naissance", "Ciudad de nacimiento", "Luogo di nascita",
    "Pays de naissance",
    "Geboorteplaats", "Birth place",
  ])
  func aPlaceOfBirthIsKeptAsItIs(column: String) throws {
    let contact = try contact("Name,Email,\(column)", "Bo Li,bo@x.example,Berlin")
    #expect(contact.birthday == nil)
    #expect(contact.addresses.isEmpty)
    #expect(contact.extra.contains { $0.name == column && $0.value == "Berlin" })
  }

  @Test func aVerifiedAddressIsAnAddress() throws {
    let contact = try contact("Name,Verified Email", "Bo Li,bo@x.example")
    #expect(values(contact, .email) == ["bo@x.example"])
  }

  @Test func aGuessedColumnWithAnAddressIsOne() throws {
    let contact = try contact("Name,Email ID", "Bo Li,bo@x.example")
    #expect(values(contact, .email) == ["bo@x.example"])
  }

  @Test func theBirthPlaceIsNeitherBirthdayNorCity() throws {
    let contact = try contact(
      "Name,City,City of birth,Country,Country code,Birth place",
      "Bo,Town,Rome,Germany,DE,Berlin"
    )
    #expect(contact.addresses.map(\.city) == ["Town"])
    #expect(contact.addresses.map(\.country) == ["Germany"])
    #expect(contact.birthday == nil)
  }

  @Test func theTypeOfAnAddressIsNoPartOfIt() throws {
    let contact = try contact(
      "Name,Address,Address type,City,Phone,Phone Type,Do not phone,Phone Extension,Website,Website visits",
      "Bo,1 Way,Home,Town,+49 1,Mobile,no,55,http://x.example,12"
    )
    #expect(contact.addresses.map(\.street) == ["1 Way"])
    #expect(values(contact, .phone) == ["+49 1"])
    #expect(values(contact, .url) == ["http://x.example"])
  }

  @Test func typesOfMailInChineseAreTypes() throws {
    let contact = try contact(
      "名,姓,电子邮件地址,电子邮件类型,电子邮件 2 地址,电子邮件 2 类型,电子邮件显示名称",
      "伟,王,j@x.example,SMTP,/o=Ex/cn=jw,EX,王伟",
      as: .outlookContacts
    )
    #expect(values(contact, .email) == ["j@x.example"])
  }

  @Test func aWholeAddressThatSaysMoreThanThePartsIsTheStreet() throws {
    let contact = try contact(
      "First Name,Last Name,E-mail Address,Business Address,Business Street,Business City",
      "Bo,Li,a@b.example,2 Way,,Biz",
      as: .outlookContacts
    )
    #expect(contact.addresses.map(\.street) == ["2 Way"])
    #expect(contact.addresses.map(\.city) == ["Biz"])
  }

  @Test func yahoosTitleIsAJob() throws {
    let header =
      "Alternate Email 1,Alternate Email 2,Personal Website,Business Website,Title,Company,Work Address,"
      + "Work City,Work State,Work ZIP,Work Country,Home Address,Home City,Home State,Home ZIP,Home Country,"
      + "Birthday,Anniversary,Custom 1,Comments"
    let row =
      "d@e.example,,http://p.example,http://b.example,CTO,Acme,WA,WC,WS,WZ,WL,HA,HC,HS,HZ,HL,2/3/1980,,,cm"
    let contact = try contact(header, row, as: nil)
    #expect(contact.title == "CTO")
    #expect(contact.nameParts.prefix.isEmpty)
    #expect(contact.addresses.map(\.street) == ["WA", "HA"])
  }

  @Test(arguments: [
    ("euc-jp", [0xC2, 0xC0, 0xCF, 0xBA] as [UInt8], "太郎"),
    ("EUC_JP", [0xC2, 0xC0, 0xCF, 0xBA], "太郎"),
    ("macroman", [0x4A, 0x9F, 0x72, 0x67, 0x65, 0x6E], "Jürgen"),
    ("mac_roman", [0x4A, 0x9F, 0x72, 0x67, 0x65, 0x6E], "Jürgen"),
  ])
  func anEncodingMeansTheSameInTablesAndCards(encoding: String, name: [UInt8], text: String) throws
  {
    let hints = ReaderHints(encoding: encoding)
    let table = Array("Name;Email\n".utf8) + name + Array(";l@x.example\n".utf8)
    let card = Array("BEGIN:VCARD\nVERSION:3.0\nFN:".utf8) + name + Array("\nEND:VCARD\n".utf8)
    #expect(
      try ContactFileReader.read(table, as: .genericTable, hints: hints).contacts.map(\.name) == [
        text
      ]
    )
    #expect(
      try ContactFileReader.read(card, as: .vCard, hints: hints).contacts.map(\.name) == [text]
    )
  }

  @Test(arguments: ["--04", "T102200"]) func whatADateMayLackIsNoProblem(date: String) throws {
    let card = "BEGIN:VCARD\nVERSION:4.0\nFN:A\nBDAY:\(date)\nEND:VCARD\n"
    let result = try ContactFileReader.read(Array(card.utf8), as: .vCard)
    #expect(result.problems.isEmpty)
    #expect(result.contacts.first?.birthday?.text == date)
  }

  @Test func aTextThatSaysSoIsNoProblem() throws {
    let card = #"["vcard",[["fn",{},"text","T"],["anniversary",{},"text","long ago"]]]"#
    #expect(try ContactFileReader.read(Array(card.utf8), as: .jCard).problems.isEmpty)
  }

  @Test func aNameMeansTheSameHoweverManyOthersWereLookedAt() {
    let names = ["Business Phone", "Tel. privat", "no field at all"]
    let fields = names.map(HeaderGuess.field)
    for number in 0...HeaderGuess.mostKnown { _ = HeaderGuess.field("column \(number)") }
    #expect(names.map(HeaderGuess.field) == fields)
    #expect(fields.map { $0?.field } == [.phone, .phone, nil])
  }
}
