import TendModel
import Testing

@testable import TendFormats

/// Lists of addresses in one column, and the columns of two kinds that address books have.
@Suite struct AddressListTests {
  @Test(arguments: [
    "Email\nann@x.example\nbo@x.example\n", "ann@x.example\nbo@x.example\n",
    "\r\nann@x.example\r\n\r\nbo@x.example", "E-Mail-Adresse\nann@x.example\nbo@x.example\n",
  ])
  func aListOfAddressesIsATable(text: String) throws {
    for format in [nil, ContactFormat.genericTable] {
      let result = try ContactFileReader.read(Array(text.utf8), as: format)
      #expect(result.format == .genericTable)
      #expect(
        result.contacts.map { $0.points.map(\.value) } == [["ann@x.example"], ["bo@x.example"]]
      )
    }
  }

  @Test func theNameBeforeAnAddressIsTaken() throws {
    let text = "Ann Bee <ann@x.example>\n<bo@x.example>\n"
    let contacts = try ContactFileReader.read(Array(text.utf8)).contacts
    #expect(contacts.map(\.name) == ["Ann Bee", "bo@x.example"])
    #expect(contacts.flatMap(\.points).map(\.value) == ["ann@x.example", "bo@x.example"])
  }

  @Test(arguments: ["Dear all,\nwrite to ann@x.example\n", "ann@x.example\nsee you\n", "x\ny\n"])
  func proseIsNoList(text: String) {
    let error = #expect(throws: FormatError.self) {
      try ContactFileReader.read(Array(text.utf8))
    }
    #expect(error?.code == .unknownFormat)
  }

  @Test func yahooCallsPhonesByTheirPlaces() throws {
    let text =
      "First,Last,Email,Home,Work,Pager,Fax,Mobile,Other,Primary,Home Address,Home City,Work City\n"
      + "Ann,Bee,a@x.example,1,2,3,4,5,6,7,2 Home St,Hometown,Worktown\n"
    let contact = try #require(try ContactFileReader.read(Array(text.utf8)).contacts.first)
    let phones = contact.points.filter { $0.kind == .phone }
    #expect(phones.map(\.value) == ["1", "2", "3", "4", "5", "6", "7"])
    #expect(phones.map(\.label) == ["Home", "Work", "Pager", "Fax", "Mobile", "Other", "Main"])
    #expect(contact.addresses.map(\.street) == ["2 Home St", ""])
    #expect(contact.addresses.map(\.city) == ["Hometown", "Worktown"])
  }

  @Test func anAddressInTheWayOfACardHasItsParts() throws {
    let text = "Name,ADR,Email\nAnn Bee,;;1 Way;Town;;123;DE,a@x.example\n"
    let contact = try #require(try ContactFileReader.read(Array(text.utf8)).contacts.first)
    let address = try #require(contact.addresses.first)
    #expect(address.oneLine == "1 Way, 123 Town, DE")
    #expect(address.city == "Town")
  }
}
