import TendModel
import Testing

@testable import TendFormats

@Suite struct GenericTableTests {
  private func read(
    _ text: String,
    mapping: String? = nil,
    hasNoHeader: Bool = false
  ) throws(FormatError) -> [ImportedContact] {
    let hints = ReaderHints(mapping: mapping, hasNoHeader: hasNoHeader)
    return try ContactFileReader.read(Array(text.utf8), as: .genericTable, hints: hints).contacts
  }

  @Test func wordsWrittenTogetherAreToldApartByTheirCapitals() throws {
    let text = "firstName,lastName,emailAddress,companyName,countryCode\nA,B,a@b.example,Co,DE\n"
    let contact = try #require(try read(text).first)
    #expect(contact.organisation == "Co")
    #expect(contact.addresses.map(\.country) == ["DE"])
  }

  @Test func aRowThatLooksLikeAnotherFormatIsNoHeader() throws {
    let header =
      "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,"
      + "Work Phone,Home Phone,Fax Number,Pager Number,Mobile Number,Home Address,Home Address 2,"
      + "Home City,Home State,Home ZipCode,Home Country,Work Address,Work Address 2,Work City,"
      + "Work State,Work ZipCode,Work Country,Job Title,Department,Organization,Web Page 1,"
      + "Web Page 2,Birth Year,Birth Month,Birth Day,Custom 1,Custom 2,Custom 3,Custom 4,Notes"
    let row =
      "Vorname1,Nachname1,,,email1@x.example,email2@x.example,,phone_work1,phone_home1,fax,beeper,"
      + "mobile,home_street1,home_street2,home_city,home_state,555,home_country,business_street1,"
      + "business_street2,business_city,business_state,666,business_country,job_title,department,"
      + "company,website1,website2,1981,2,1,add1,add2,add3,add4,notes"
    let result = try ContactFileReader.read(Array((header + "\n" + row + "\n").utf8))
    #expect(result.format == .thunderbirdContacts)
    #expect(result.contacts.map(\.organisation) == ["company"])
  }

  @Test func theDutchTableOfThunderbirdIsUnderstood() throws {
    let text = """
      Voornaam,Achternaam,Weergavenaam,Eerste e-mail,Tweede e-mail,Piepernummer,Adres,Adres 2,Woonplaats,Werkadres,Werkadres 2,Werkplaats,Werkprovincie,Werkland,Werktitel,Aantekeningen
      Eva,Voorbeeld,Eva Voorbeeld,a@b.example,c@d.example,0881,Dorpsstraat 1,,Utrecht,Kade 2,,Delft,ZH,Nederland,Chef,let op

      """
    let contact = try #require(
      try ContactFileReader.read(Array(text.utf8), as: .thunderbirdContacts).contacts.first
    )
    #expect(contact.title == "Chef")
    #expect(contact.note == "let op")
    #expect(values(.phone, of: contact) == ["0881"])
    #expect(contact.addresses.map(\.street) == ["Dorpsstraat 1", "Kade 2"])
    #expect(contact.addresses.map(\.city) == ["Utrecht", "Delft"])
    #expect(contact.addresses.map(\.country) == ["", "Nederland"])
  }

  @Test(arguments: [
    "Name;Tel;E-Mail;Geb.;Ort\nAda Lovelace;030 1;a@x.example;10.12.1815;London\n",
    "Full name\tPhone number\tEmail\tBirthday\tCity\nAda Lovelace\t030 1\ta@x.example\t1815-12-10\tLondon\n",
    "Nom,Téléphone,Courriel,Date de naissance,Ville\nAda Lovelace,030 1,a@x.example,10.12.1815,London\n",
    "Nombre|Teléfono|Correo electrónico|Cumpleaños|Ciudad\nAda Lovelace|030 1|a@x.example|1815-12-10|London\n",
  ])
  func aHeaderIsUnderstoodInEachLanguageAndDelimiter(text: String) throws {
    let contact = try #require(try read(text).first)
    #expect(contact.name == "Ada Lovelace")
    #expect(values(.phone, of: contact) == ["030 1"])
    #expect(values(.email, of: contact) == ["a@x.example"])
    #expect(contact.birthday?.text == "1815-12-10")
    #expect(contact.addresses.map(\.city) == ["London"])
    #expect(try FormatDetector.detect(Array(text.utf8)) == .genericTable)
  }

  @Test func aMappingNamesColumnsOrNumbers() throws {
    let text = "Wer,Wo,Was\nAda,Engines,a@x.example\n"
    for mapping in ["Wer=name,Wo=org,Was=emails", "1=name, 2=organisation, 3=email"] {
      let contact = try #require(try read(text, mapping: mapping).first)
      #expect(contact.name == "Ada")
      #expect(contact.organisation == "Engines")
      #expect(values(.email, of: contact) == ["a@x.example"])
    }
    let partly = try #require(try read(text, mapping: "1=name").first)
    #expect(
      partly.extra == [
        ExtraField(name: "Wo", value: "Engines"), ExtraField(name: "Was", value: "a@x.example"),
      ]
    )
  }

  @Test(arguments: [
    ("Who=name", "\"Who\" that the file does not have"),
    ("9=name", "\"9\" that the file does not have"),
    ("Wer", "has no ="),
  ])
  func aMappingThatDoesNotFitSaysWhy(mapping: String, words: String) {
    let error = #expect(throws: FormatError.self) { try read("Wer,Wo\nAda,x\n", mapping: mapping) }
    #expect(error?.code == .badMapping)
    #expect(error?.description.contains(words) == true)
  }

  @Test func aFieldThatIsNotKnownIsToldAndItsColumnKept() throws {
    let text = "Wer,Wo,Id,Art,Chef\nAda,x,u-1,ORG,Bo\n"
    let hints = ReaderHints(mapping: "Wer=name,Wo=wisdom,Id=uid,Art=kind,Chef=related")
    let result = try ContactFileReader.read(Array(text.utf8), as: .genericTable, hints: hints)
    let contact = try #require(result.contacts.first)
    #expect(contact.name == "Ada")
    #expect(contact.extra.contains(ExtraField(name: "Wo", value: "x")))
    #expect(contact.uid == "u-1" && contact.cardKind == "org" && contact.kind == .organisation)
    #expect(values(.relation, of: contact) == ["Bo"])
    #expect(result.problems.count == 1)
    #expect(result.problems.first?.reason.contains("\"wisdom\"") == true)
  }

  @Test func everyWordOfTheContractIsAField() throws {
    let words = [
      "name", "family", "given", "additional", "prefix", "suffix", "nicknames", "emails", "phones",
      "urls", "categories", "org", "orgUnits", "title", "role", "notes", "uid", "kind", "addresses",
      "birthday", "anniversary", "dates", "related", "social", "im", "connectedOn",
    ]
    for word in words {
      let mapping = try ColumnMapping(hint: "A=" + word, header: ["A"])
      #expect(mapping.unknownFields.isEmpty && mapping.count == 1, "\(word)")
    }
  }

  @Test(arguments: [
    ("Ada Lovelace,Ada,a@x.example\nBo Li,Bo,b@x.example\n", 2),
    ("Ada Lovelace,Ada,\nBo Li,Bo,\n", 2), ("Full name,First,Mail\nBo Li,Bo,\n", 1),
    ("A,B,C\nBo Li,Bo,b@x.example\n", 1),
  ])
  func numberedColumnsAreThoseOfATableWithoutAHeader(text: String, count: Int) throws {
    let contacts = try read(text, mapping: "1=name,2=given,3=email")
    #expect(contacts.count == count)
    #expect(contacts.last?.name == "Bo Li")
  }

  @Test func anAddressBesideItsTownIsTheStreet() throws {
    let contact = try #require(
      try read("Name,Address,City,Zip\nAda,Quay 1,London,9\n").first
    )
    #expect(contact.addresses.map(\.street) == ["Quay 1"])
    #expect(contact.addresses.map(\.city) == ["London"])
    let two = try #require(
      try read("Name,Street,City,Address\nAda,Quay 1,London,Lane 2 Paris\n").first
    )
    #expect(two.addresses.map(\.street) == ["Quay 1", "Lane 2 Paris"])
  }

  @Test func oneKnownColumnIsEnoughForADeclaredFormat() throws {
    for format in [ContactFormat.thunderbirdContacts, .outlookContacts, .genericTable] {
      let text = "Primary Email\na@x.example\nb@x.example\n"
      let contacts = try ContactFileReader.read(Array(text.utf8), as: format).contacts
      #expect(contacts.map(\.name) == ["a@x.example", "b@x.example"])
    }
  }

  @Test func withoutAHeaderTheContentTells() throws {
    let text = "Ada,Lovelace,a@x.example,+49 30 12345\nBo,Li,b@x.example,+49 30 12346\n"
    let found = try read(text, hasNoHeader: true)
    #expect(found.map(\.name) == ["Ada Lovelace", "Bo Li"])
    #expect(found.map { values(.phone, of: $0) } == [["+49 30 12345"], ["+49 30 12346"]])
    let mapped = try read(text, mapping: "2=given,1=family", hasNoHeader: true)
    #expect(mapped.map(\.name) == ["Lovelace Ada", "Li Bo"])
  }

  @Test func whatCannotBeMappedSaysWhatToDo() {
    let unknown = #expect(throws: FormatError.self) { try read("a,b\n1,2\n") }
    #expect(unknown?.code == .headerNotFound)
    let numbers = #expect(throws: FormatError.self) { try read("1,2\n3,4\n", hasNoHeader: true) }
    #expect(numbers?.description.contains("--mapping") == true)
  }

  @Test func severalValuesInACellAreApart() throws {
    let text =
      "Name,Email,Tags,Phone\nAda,\"a@x.example; mailto:b@x.example\",\"band, chess;maths\",tel:+441;+442\n"
    let contact = try #require(try read(text).first)
    #expect(values(.email, of: contact) == ["a@x.example", "b@x.example"])
    #expect(contact.topics == ["band", "chess", "maths"])
    #expect(values(.phone, of: contact) == ["+441", "+442"])
  }

  @Test func aTitleIsTheJobAndAColumnOfAddressesOneLine() throws {
    let contact = try #require(
      try read("Name,Title,Address\nAda,Analyst,\"1 Square, London\"\n").first
    )
    #expect(contact.title == "Analyst")
    #expect(contact.addresses.map(\.street) == ["1 Square, London"])
  }

  @Test func theFingerprintIsThatOfTheHeader() {
    let print = ColumnMapping.fingerprint(of: ["Name", "E-Mail"])
    #expect(print == ColumnMapping.fingerprint(of: ["name", " E-MAIL"]))
    #expect(print != ColumnMapping.fingerprint(of: ["E-Mail", "Name"]))
    #expect(print != ColumnMapping.fingerprint(of: ["NameE-Mail"]))
    #expect(print.utf8.count == 16)
  }

  @Test func thunderbirdPutsTheBirthdayTogether() throws {
    let german = try ContactFileReader.read(try SampleFile.thunderbirdGerman.bytes).contacts
    #expect(german.map { $0.birthday?.text } == ["1970-11-05", "--12-24"])
    #expect(german.map(\.name) == ["Ada G.", "only@x.example"])
    #expect(german.first?.addresses.map(\.city) == ["Bonn", "Köln"])
    let japanese = try ContactFileReader.read(try SampleFile.thunderbirdJapanese.bytes)
    #expect(japanese.encoding == "shift_jis")
    #expect(japanese.contacts.map(\.name) == ["山田花子"])
    #expect(japanese.contacts.first?.addresses.map(\.city) == ["千代田区", "大阪市"])
  }
}
