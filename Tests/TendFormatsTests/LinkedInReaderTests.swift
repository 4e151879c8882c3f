import TendModel
import Testing

@testable import TendFormats

@Suite struct LinkedInReaderTests {
  private static let header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
  private static let row =
    "Ada,Lovelace,https://www.linkedin.com/in/ada,ada@work.example,Engines,Analyst,05 May 2025"

  @Test(arguments: [
    header + "\n" + row,
    "\u{FEFF}" + header + "\r\n" + row + "\r\n",
    "Notes:\n\"A sentence, with \"\"quotes\"\" https://x.example\"\n\n" + header + "\n" + row,
    "\"Notes:\",,,,,,\n\"When exporting, you may\",,,,,,\n,,,,,,\n" + header + "\n" + row,
    "sep=;\r\n" + header + "\r\n" + row,
    "\"sep=\t\"\n" + (header + "\n" + row).replacing(",", with: "\t"),
    "sep=;\n" + (header + "\n" + row).replacing(",", with: ";"),
    (header + "\n" + row).replacing(",", with: ";"),
    (header + "\n" + row).replacing(",", with: "\t"),
    (header + "\r" + row).uppercased().replacing(row.uppercased(), with: row),
    header + ",,,\n" + row + ",,,\n",
    header.split(separator: ",").reversed().joined(separator: ",") + "\n"
      + row.split(separator: ",").reversed().joined(separator: ","),
    header.split(separator: ",").map { "\"\($0)\"" }.joined(separator: ",") + "\n" + row,
  ])
  func everyGenerationAndCopyOfTheHeaderIsRead(text: String) throws {
    let result = try read(text)
    #expect(result.format == .linkedInConnections)
    #expect(result.problems == [])
    let contact = try #require(result.contacts.first)
    #expect(result.contacts.count == 1)
    #expect(contact.name == "Ada Lovelace")
    #expect(contact.nameParts == NameParts(given: "Ada", family: "Lovelace"))
    #expect(contact.organisation == "Engines")
    #expect(contact.title == "Analyst")
    #expect(
      contact.points == [
        ContactPoint(.email, "ada@work.example"),
        ContactPoint(.url, "https://www.linkedin.com/in/ada"),
      ]
    )
    #expect(contact.key == ExternalKey(source: "linkedin", kind: "profile", key: "ada"))
    #expect(contact.connectedOn?.description == "2025-05-05")
    #expect(contact.extra == [])
  }

  @Test func theHeaderWithoutURLsIsRead() throws {
    let result = try read(
      "First Name,Last Name,Email Address,Company,Position,Connected On\n"
        + "Ada,Lovelace,,Engines,Analyst,\"11/22/16, 8:30 AM\"\n"
    )
    #expect(result.contacts.map(\.connectedOn?.description) == ["2016-11-22"])
    #expect(result.contacts.first?.key == nil)
    #expect(result.contacts.first?.points == [])
  }

  @Test func aHiddenProfileKeepsItsDayAndNoName() throws {
    let result = try read(Self.header + "\n,,,,,,07 Jun 2026\n,,,,,,\n" + Self.row)
    #expect(result.contacts.map(\.name) == ["", "Ada Lovelace"])
    #expect(result.contacts.map(\.connectedOn?.description) == ["2026-06-07", "2025-05-05"])
    #expect(result.contacts.map(\.line) == [2, 4])
    #expect(result.problems == [])
  }

  @Test func namesStayAsTheyAreWritten() throws {
    let result = try read(
      Self.header + "\n\"Dr. 😀 Zoë\",\"Li, MBA\",,,\"Works, \"\"Inc.\"\"\",5\" disks,01 Jan 2020\n"
        + "\"Two\nLines\",X,,,,,\n"
    )
    #expect(result.contacts.map(\.name) == ["Dr. 😀 Zoë Li, MBA", "Two Lines X"])
    #expect(result.contacts.first?.organisation == "Works, \"Inc.\"")
    #expect(result.contacts.first?.title == "5\" disks")
  }

  @Test func linesThatASpreadsheetTookForOneCellAreTakenApart() throws {
    let wrapped = "\"Bo,Li,,,\"\"Works, Inc.\"\",Head,05 May 2025\""
    let result = try read([Self.header, wrapped, Self.row].joined(separator: "\n"))
    #expect(result.contacts.map(\.organisation) == ["Works, Inc.", "Engines"])
    #expect(result.contacts.map(\.line) == [2, 3])
    #expect(result.problems == [])
    let all = "\"" + Self.header.replacing("URL", with: "\"\"URL\"\"") + "\"\n" + wrapped
    #expect(try read(all).contacts.map(\.title) == ["Head"])
  }

  @Test func unknownColumnsAreKept() throws {
    let result = try read("First Name,Last Name,Connected On,Tags\nAda,L,05 May 2025,\"a, b\"\n")
    #expect(result.contacts.first?.extra == [ExtraField(name: "Tags", value: "a, b")])
  }

  @Test func problemsNameTheLineAndKeepTheRow() throws {
    let result = try read(
      "Notes:\n\n" + Self.header + "\n" + Self.row
        + "\nBo,Li\nCy,D,,,Works, Inc.,Head,05 May 2025\n"
        + "Di,E,,,,,someday\n"
    )
    #expect(result.problems.map(\.line) == [5, 6, 7])
    #expect(result.problems.map(\.reason)[0].hasPrefix("this row has 2 of 7 cells"))
    #expect(result.problems.map(\.reason)[1].hasPrefix("this row has 8 cells instead of 7"))
    #expect(result.problems.map(\.reason)[2].hasPrefix("\"someday\" is no date"))
    #expect(result.contacts.map(\.name) == ["Ada Lovelace", "Bo Li", "Cy D", "Di E"])
    #expect(result.contacts[2].connectedOn?.description == "2025-05-05")
    #expect(result.contacts[3].extra == [ExtraField(name: "Connected On", value: "someday")])
  }

  @Test func oneDateSettlesTheOrderOfAllDates() throws {
    let rows = "A,B,,,,,3/4/2025\nC,D,,,,,22/4/2025\n"
    let result = try read(Self.header + "\n" + rows)
    #expect(result.contacts.map(\.connectedOn?.description) == ["2025-04-03", "2025-04-22"])
    let american = try read(Self.header + "\nA,B,,,,,3/4/2025\n")
    #expect(american.contacts.map(\.connectedOn?.description) == ["2025-03-04"])
    let semicolons = try read((Self.header + "\nA,B,,,,,3/4/2025\n").replacing(",", with: ";"))
    #expect(semicolons.contacts.map(\.connectedOn?.description) == ["2025-04-03"])
  }

  @Test func aSecondHeaderIsNoContact() throws {
    let result = try read([Self.header, Self.row, Self.header, Self.row].joined(separator: "\n"))
    #expect(result.contacts.map(\.line) == [2, 4])
  }

  @Test(arguments: [
    ("https://www.linkedin.com/in/ada-lovelace", "ada-lovelace"),
    ("https://www.linkedin.com/in/Ada-Lovelace/", "ada-lovelace"),
    ("http://de.linkedin.com/in/ada?trk=x", "ada"), ("linkedin.com/in/ada#top", "ada"),
    ("HTTPS://WWW.LINKEDIN.COM/IN/ADA", "ada"),
    ("https://www.linkedin.com/in/zo%C3%AB-l/de", "zoë-l"),
    ("https://www.linkedin.com/in/zoË", "zoë"), ("https://www.linkedin.com/in/a%ZZ", "a%zz"),
    ("https://www.linkedin.com/in/%FF", "%ff"),
    ("https://www.linkedin.com/in/", nil), ("https://www.linkedin.com/company/x", nil),
    ("https://ada.example/in/ada", nil), ("", nil),
  ])
  func slugsAreComparedInOneForm(address: String, slug: String?) {
    #expect(LinkedInProfile.slug(in: address) == slug)
  }
}
