import TendModel
import Testing

@testable import TendFormats

/// Tables that people make by hand, and exports in the languages of their users.
@Suite struct HandMadeTableTests {
  private func contact(
    _ header: String,
    _ row: String,
    as format: ContactFormat = .genericTable
  ) throws -> ImportedContact {
    let bytes = Array((header + "\n" + row + "\n").utf8)
    return try #require(try ContactFileReader.read(bytes, as: format).contacts.first)
  }

  @Test(arguments: [
    ("Name;Vorname;E-Mail", "Müller;Jörg;j@x.example", "Jörg Müller", "Jörg", "Müller"),
    ("Vorname;Name;E-Mail", "Jörg;Müller;j@x.example", "Jörg Müller", "Jörg", "Müller"),
    ("Naam;Voornaam", "Bee;Ann", "Ann Bee", "Ann", "Bee"),
    ("Name,Surname,Email", "Ann,Bee,a@x.example", "Ann Bee", "Ann", "Bee"),
    ("Name;Vorname", "van der Berg;Ann", "Ann van der Berg", "Ann", "van der Berg"),
    ("Name,Surname", "Mary Jane,Bee", "Mary Jane Bee", "Mary Jane", "Bee"),
    ("Name,First Name", "Ann Bee,Ann", "Ann Bee", "Ann", ""),
    ("Name,Last Name", "Ann Bee,Bee", "Ann Bee", "", "Bee"),
    ("Name,First Name", "Robert Smith,Bob", "Robert Smith", "Bob", ""),
    ("Name,First Name", "Dr. Ann Bee,Ann", "Dr. Ann Bee", "Ann", ""),
    ("Name,First Name", "\"Bee, Ann\",Ann", "Bee, Ann", "Ann", ""),
    ("Name,First Name", "ann bee,Ann", "ann bee", "Ann", ""),
    ("Name,First Name", "Cher,Cher", "Cher", "Cher", ""),
    ("First Name,Last Name", "John Thomas,Thomas", "John Thomas Thomas", "John Thomas", "Thomas"),
    ("Name,First Name,Last Name", "Bee Ann,Ann,Bee", "Bee Ann", "Ann", "Bee"),
    ("Full name,First Name", "Ann Bee,Ann", "Ann Bee", "Ann", ""),
    ("Name,First Name", "Bee,", "Bee", "", ""),
  ])
  func besideOneHalfAColumnCalledNameIsTheOther(
    header: String,
    row: String,
    name: String,
    given: String,
    family: String
  ) throws {
    let contact = try contact(header, row)
    #expect(contact.name == name)
    #expect(contact.nameParts == NameParts(given: given, family: family))
  }

  @Test(arguments: [
    ("24.12.", "--12-24"), ("24 Dec", "--12-24"), ("December 24", "--12-24"), ("29. 2.", "--02-29"),
    ("24. Dezember", "--12-24"), ("31.2.", "31.2."), ("12/24", "12/24"), ("24", "24"),
    ("1.5", "1.5"),
    ("3.2 km", "3.2 km"), ("turned 30 in May", "turned 30 in May"), ("Jan-05", "Jan-05"),
    ("10.12 Uhr", "10.12 Uhr"),
  ])
  func aBirthdayMayLackItsYear(cell: String, text: String) throws {
    let contact = try contact("Name,Email,Birthday", "Ann,a@x.example,\(cell)")
    #expect(contact.birthday?.text == text)
  }

  @Test(arguments: [("12.3.1985", 0), ("", 0), ("in May", 1)])
  func aBirthdayThatIsNoDateIsAProblem(cell: String, count: Int) throws {
    let bytes = Array("Name,Email,Birthday\nAnn,a@x.example,\(cell)\n".utf8)
    let problems = try ContactFileReader.read(bytes, as: .genericTable).problems
    #expect(problems.map(\.line) == [Int](repeating: 2, count: count))
  }

  @Test(arguments: [
    ("FREQ=DAILY;COUNT=ABC", 1), ("FREQ=DAILY;INTERVAL=0", 1), ("FREQ=DAILY;UNTIL=soon", 1),
    ("FREQ=DAILY;COUNT=3;INTERVAL=2", 0),
  ])
  func aPartOfARuleThatCannotBeReadIsAProblem(rule: String, count: Int) throws {
    let text = "BEGIN:VEVENT\nDTSTART:20260105T100000Z\nRRULE:\(rule)\nEND:VEVENT\n"
    let file = try ICalendarReader.read(Array(text.utf8))
    #expect(file.events.count == 1)
    #expect(file.problems.map(\.line) == [Int](repeating: 3, count: count))
  }

  @Test(arguments: [
    (#"="0049123""#, "0049123"), (#""=""0049123""""#, "0049123"), (#"a="""#, #"a="""#),
    ("=1+2", "=1+2"),
  ])
  func whatASpreadsheetKeepsATextByIsNoPartOfIt(cell: String, text: String) throws {
    let contact = try contact("Name,Phone", "Ann,\(cell)")
    #expect(contact.points.map(\.value) == [text])
  }

  @Test(arguments: [
    "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am",
    "Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Connecté le",
    "Nombre,Apellidos,URL,Correo electrónico,Empresa,Cargo,Conectado el",
  ])
  func linkedInsTableMayBeTranslated(header: String) throws {
    let row = "Ada,Li,https://www.linkedin.com/in/ada,ada@x.example,Engines,Analyst,05 May 2025"
    let bytes = Array((header + "\n" + row + "\n").utf8)
    let result = try ContactFileReader.read(bytes)
    #expect(result.format == .linkedInConnections)
    let contact = try #require(result.contacts.first)
    #expect(contact.nameParts == NameParts(given: "Ada", family: "Li"))
    #expect(contact.points.map(\.value) == ["ada@x.example", "https://www.linkedin.com/in/ada"])
    #expect([contact.organisation, contact.title] == ["Engines", "Analyst"])
    #expect(contact.connectedOn == CalendarDay(year: 2025, month: 5, day: 5))
  }

  @Test func aCellThatIsKeptEmptyIsEmpty() throws {
    #expect(try contact("Name,Phone,Email", #"Ann,="",a@x.example"#).points.count == 1)
  }

  @Test(arguments: [
    "Vorname;Nachname;Firma;Telefon;Geburtstag;Kontakt seit",
    "Vorname;Nachname;Firma;Telefon;Geburtstag;Verbunden am",
    "Nombre;Apellidos;Empresa;Teléfono;Cumpleaños;Fecha de conexión",
  ])
  func aTableWithADayOfAcquaintanceIsNotLinkedIns(header: String) throws {
    let bytes = Array((header + "\nJörg;Müller;Acme;030 1;1980-01-02;2020-01-01\n").utf8)
    let result = try ContactFileReader.read(bytes)
    #expect(result.format == .genericTable)
    #expect(result.contacts.first?.points.map(\.value) == ["030 1"])
    #expect(result.contacts.first?.birthday?.text == "1980-01-02")
  }

  @Test(arguments: ["12 фев 2021", "12 lut 2021", "12 şub 2021"])
  func monthsOfManyLanguagesAreKnown(day: String) throws {
    let header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
    let contact = try contact(header, "Ada,Li,,,,,\(day)", as: .linkedInConnections)
    #expect(contact.connectedOn == CalendarDay(year: 2021, month: 2, day: 12))
  }

  @Test func inFrenchAWordThatFollowsTheCompanyIsAJob() throws {
    let header = "Prénom,Nom,Société,Service,Titre,Adresse de messagerie"
    let contact = try contact(
      header,
      "Zoé,Petit,Acme,Ventes,Directrice,z@x.example",
      as: .outlookContacts
    )
    #expect(contact.name == "Zoé Petit")
    #expect(contact.title == "Directrice")
    let before = try self.contact(
      "Titre,Prénom,Nom,Société",
      "Mme,Zoé,Petit,Acme",
      as: .outlookContacts
    )
    #expect(before.nameParts.prefix == "Mme")
    #expect(before.title == nil)
  }

  @Test func numbersAndPartnersOfOutlookAreKnownInOtherLanguages() throws {
    let spanish = try contact(
      "Nombre,Apellidos,Número de centralita de la organización,Número de teletipo",
      "Ana,Paz,+34 1,+34 2",
      as: .outlookContacts
    )
    #expect(spanish.points.map(\.value) == ["+34 1", "+34 2"])
    #expect(spanish.points.map(\.label) == ["Company", ""])
    let italian = try contact(
      "Nome,Cognome,Nome coniuge/partner",
      "Ada,Neri,Ugo",
      as: .outlookContacts
    )
    #expect(italian.points == [ContactPoint(.relation, "Ugo", label: "Spouse")])
  }

  @Test(arguments: [
    ("4.0", "FN;PREF=2:Annie\nFN;PREF=1:Ann Bee\nFN:Bee"),
    ("3.0", "FN:Annie\nFN;TYPE=PREF:Ann Bee\nFN:Bee"), ("4.0", "FN:\nFN:Ann Bee\nFN:Bee"),
  ])
  func ofSeveralNamesOfACardThePreferredOneCounts(version: String, names: String) throws {
    let card = "BEGIN:VCARD\nVERSION:\(version)\n\(names)\nEND:VCARD\n"
    #expect(
      try ContactFileReader.read(Array(card.utf8), as: .vCard).contacts.map(\.name) == ["Ann Bee"]
    )
  }

  @Test func aJSONCardWithoutPropertiesIsAProblemAndNoContact() throws {
    let cards = #"[["vcard"],["vcard",[["fn",{},"text","Ann"]]]]"#
    let result = try ContactFileReader.read(Array(cards.utf8), as: .jCard)
    #expect(result.contacts.map(\.name) == ["Ann"])
    #expect(result.problems.count == 1)
  }

  @Test func anAnswerIsReadWithoutTheBlanksAroundIt() throws {
    let text = """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      DTSTART:20260105T100000Z
      ATTENDEE;PARTSTAT=NEEDS-ACTION ;CN=Ann:mailto:ann@x.example
      END:VEVENT
      END:VCALENDAR

      """
    let entry = try #require(try ICalendarReader.read(Array(text.utf8)).events.first)
    #expect(entry.attendees.map(\.answer) == ["NEEDS-ACTION"])
  }

  @Test func noTextOfACalendarOrAMessageHasNULs() throws {
    let text = "BEGIN:VEVENT\nSUMMARY:a\u{0}b\nDTSTART:20240701T10\u{0}0000Z\nEND:VEVENT\n"
    let file = try ICalendarReader.read(Array(text.utf8))
    #expect(file.events.map(\.summary) == ["ab"])
    #expect(file.problems.isEmpty)
    let message = MailReader.messages(in: Array("From: a@x.example\nSubject: a\u{0}b\n\n".utf8))
    #expect(message.map(\.subject) == ["ab"])
  }

  @Test func problemsOfACalendarAreInTheOrderOfTheirLines() throws {
    let text = """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      DTSTART:nonsense
      END:VEVENT
      no line
      BEGIN:VEVENT
      DTSTART:nonsense
      END:VEVENT
      END:VCALENDAR

      """
    let lines = try ICalendarReader.read(Array(text.utf8)).problems.map(\.line)
    #expect(lines.count >= 2)
    #expect(lines == lines.sorted())
  }

  @Test func aBlankBeforeTheColonOfAHeaderIsAllowed() {
    let message = MailReader.messages(in: Array("From : ann@x.example\nSubject: a\n\nHi\n".utf8))
    #expect(message.map(\.from?.email) == ["ann@x.example"])
  }
}
