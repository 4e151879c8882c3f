import TendModel
import Testing

@testable import TendFormats

@Suite struct GoogleReaderTests {
  /// Reads one contact from columns and their cells.
  private func contact(_ fields: KeyValuePairs<String, String>) throws -> ImportedContact {
    let quoted = { (text: String) in "\"" + text.replacing("\"", with: "\"\"") + "\"" }
    let text =
      fields.map { quoted($0.key) }.joined(separator: ",") + "\n"
      + fields.map { quoted($0.value) }.joined(separator: ",") + "\n"
    let result = try read(text, as: .googleContacts)
    #expect(result.problems == [])
    return try #require(result.contacts.first)
  }

  @Test func namePartsOfBothHeadersAreRead() throws {
    let new = try contact([
      "First Name": "Ada", "Middle Name": "King", "Last Name": "Lovelace", "Name Prefix": "Dr.",
      "Name Suffix": "FRS", "Nickname": "Countess ::: A", "File As": "Lovelace, Ada",
      "Phonetic First Name": "AY-da",
    ])
    #expect(new.name == "Dr. Ada King Lovelace, FRS")
    #expect(new.nameParts.nicknames == ["Countess", "A"])
    #expect(
      new.extra == [
        ExtraField(name: "File As", value: "Lovelace, Ada"),
        ExtraField(name: "Phonetic First Name", value: "AY-da"),
      ]
    )
    let old = try contact([
      "Name": "Ada L.", "Given Name": "Ada", "Additional Name": "King", "Family Name": "Lovelace",
      "Yomi Name": "ay", "Maiden Name": "Byron",
    ])
    #expect(old.name == "Ada L.")
    #expect(old.nameParts.additional == "King")
    #expect(old.extra.map(\.name) == ["Yomi Name", "Maiden Name"])
  }

  @Test func severalValuesInACellBecomeSeveralPoints() throws {
    let found = try contact([
      "Name": "Ada", "E-mail 1 - Type": "* Work", "E-mail 1 - Value": "a@x.example ::: b@x.example",
      "E-mail 2 - Type": "Home", "E-mail 2 - Value": "c@x.example", "Phone 1 - Type": "Mobile",
      "Phone 1 - Value": "+1 555 ::: (0)5", "Website 1 - Type": "Blog",
      "Website 1 - Value": "https://ada.example", "IM 1 - Type": "Home", "IM 1 - Service": "Jabber",
      "IM 1 - Value": "ada@im.example", "Relation 1 - Type": "Spouse", "Relation 1 - Value": "Will",
    ])
    #expect(
      found.points == [
        ContactPoint(.email, "a@x.example", label: "Work", preference: 1),
        ContactPoint(.email, "b@x.example", label: "Work"),
        ContactPoint(.email, "c@x.example", label: "Home"),
        ContactPoint(.phone, "+1 555", label: "Mobile"),
        ContactPoint(.phone, "(0)5", label: "Mobile"),
        ContactPoint(.url, "https://ada.example", label: "Blog"),
        ContactPoint(.im, "ada@im.example", label: "Jabber"),
        ContactPoint(.relation, "Will", label: "Spouse"),
      ]
    )
  }

  @Test func labelsLoseTheirMarkAndTheGroupOfAll() throws {
    let found = try contact([
      "First Name": "Ada", "Last Name": "",
      "Labels": " * myContacts ::: Band ::: * starred ::: Band",
    ])
    #expect(found.topics == ["Band", "starred"])
  }

  @Test(arguments: [
    ("1985-04-12", PartialDate.full(CalendarDay(epochDay: 5580))),
    ("--11-30", .monthDay(month: 11, day: 30)),
    (" --03-04", .monthDay(month: 3, day: 4)), ("--1130", .monthDay(month: 11, day: 30)),
    ("19850412", .full(CalendarDay(epochDay: 5580))), ("1604-05-09", .monthDay(month: 5, day: 9)),
    ("0000-05-09", .monthDay(month: 5, day: 9)), ("1985", .year(1985)), ("---12", .day(12)),
    ("4/12/1985", .full(CalendarDay(epochDay: 5580))),
    ("12.04.1985", .full(CalendarDay(epochDay: 5580))),
  ])
  func birthdaysMayLackParts(text: String, date: PartialDate) throws {
    #expect(try contact(["Name": "Ada", "Birthday": text]).birthday == date)
  }

  @Test(arguments: ["in spring", "--13-01"])
  func aBirthdayThatIsNoDateIsKeptAndToldOf(text: String) throws {
    let result = try read("Name,Birthday\nAda,\(text)\n", as: .googleContacts)
    #expect(result.contacts.map(\.birthday) == [.text(text)])
    #expect(result.problems.map(\.line) == [2])
  }

  @Test func eventsAreTheAnniversaryOrDates() throws {
    let found = try contact([
      "Name": "Ada", "Event 1 - Label": "* Anniversary", "Event 1 - Value": "2011-07-02",
      "Event 2 - Label": "First met", "Event 2 - Value": " --02-03 ::: 2001-01-01",
      "Event 3 - Label": "Anniversary", "Event 3 - Value": "2012-07-02",
    ])
    #expect(found.anniversary?.text == "2011-07-02")
    #expect(
      found.points == [
        ContactPoint(.date, "--02-03", label: "First met"),
        ContactPoint(.date, "2001-01-01", label: "First met"),
        ContactPoint(.date, "2012-07-02", label: "Anniversary"),
      ]
    )
  }

  @Test func addressesComeByTheirParts() throws {
    let found = try contact([
      "Name": "Ada", "Address 1 - Type": "* Home", "Address 1 - Formatted": "all of it",
      "Address 1 - Street": "1 Main St\nFloor 2 ::: 2 Side St",
      "Address 1 - City": "London ::: Paris",
      "Address 1 - Country": "UK", "Address 2 - Type": "Work",
      "Address 2 - Formatted": "only\nthis",
      "Address 2 - Street": "", "Address 3 - Formatted": "",
    ])
    #expect(found.addresses.map(\.street) == ["1 Main St\nFloor 2", "2 Side St", "only\nthis"])
    #expect(found.addresses.map(\.city) == ["London", "Paris", ""])
    #expect(found.addresses.map(\.country) == ["UK", "", ""])
    #expect(found.addresses.map(\.label) == ["Home", "Home", "Work"])
  }

  @Test func theFirstOrganisationCountsAndTheOthersAreKept() throws {
    let old = try contact([
      "Name": "Ada", "Organization 1 - Type": "* Work",
      "Organization 1 - Name": "Engines ::: Looms",
      "Organization 1 - Title": "Analyst", "Organization 1 - Department": "Sums",
      "Organization 2 - Name": "Royal Society", "Custom Field 1 - Type": "Shoe",
      "Custom Field 1 - Value": "39",
    ])
    #expect(old.organisation == "Engines")
    #expect(old.title == "Analyst")
    #expect(old.units == ["Sums"])
    #expect(
      Set(old.extra) == [
        ExtraField(name: "Organization 1 - Type", value: "* Work"),
        ExtraField(name: "Organization 1 - Name", value: "Looms"),
        ExtraField(name: "Organization 2 - Name", value: "Royal Society"),
        ExtraField(name: "Shoe", value: "39"),
      ]
    )
    let new = try contact([
      "First Name": "", "Last Name": "", "Organization Name": "Engines", "Organization Title": "",
      "Organization Department": "Sums",
    ])
    #expect(new.organisation == "Engines")
    #expect(new.units == ["Sums"])
  }

  @Test func whoHasNoNameIsCalledByWhatIsKnown() throws {
    let organisation = try contact(["First Name": "", "Organization Name": "Engines", "Labels": ""])
    #expect(organisation.name == "Engines")
    #expect(organisation.kind == .organisation)
    let email = try contact(["Name": "", "E-mail 1 - Value": "a@x.example", "Phone 1 - Value": "5"])
    #expect(email.name == "a@x.example")
    #expect(email.kind == .person)
    let phone = try contact(["Name": "", "E-mail 1 - Value": "", "Phone 1 - Value": "+1 5"])
    #expect(phone.name == "+1 5")
    let nickname = try contact(["Name": "", "Nickname": "Ace", "E-mail 1 - Value": "a@x.example"])
    #expect(nickname.name == "Ace")
  }

  @Test func notesKeepTheirLines() throws {
    #expect(
      try contact(["Name": "Ada", "Notes": "a\r\nb ::: c\n\"d\""]).note == "a\nb ::: c\n\"d\""
    )
  }
}
