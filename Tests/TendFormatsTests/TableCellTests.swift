import TendModel
import Testing

@testable import TendFormats

/// What single cells of a table become.
@Suite struct TableCellTests {
  private func contact(_ header: String, _ row: String) throws -> ImportedContact {
    let bytes = Array((header + "\n" + row + "\n").utf8)
    return try #require(try ContactFileReader.read(bytes, as: .genericTable).contacts.first)
  }

  @Test(arguments: [
    ("Email", "Ann Bee <a@x.example>", ["a@x.example"]),
    ("Email", "'a@x.example'", ["a@x.example"]),
    ("Email", "a@x.example ::: b@x.example", ["a@x.example", "b@x.example"]),
    ("Phone", "+1 555 1000;ext=5", ["+1 555 1000;ext=5"]),
    ("Phone", "+1 555 1000; +1 555 2000", ["+1 555 1000", "+1 555 2000"]),
    ("Phonetic First Name", "an", []), ("First Name Phonetic", "an", []),
    ("Phone 1 - Label", "Mobile", []),
  ])
  func aCellHoldsTheWaysToReachSomebody(header: String, cell: String, values: [String]) throws {
    let contact = try contact("Name,City,\(header)", "Ann Bee,Rome,\(cell)")
    let reach = contact.points.filter { $0.kind == .email || $0.kind == .phone }
    #expect(reach.map(\.value) == values)
  }

  @Test(arguments: [
    ("Straße,Hausnummer", "Weg,5a", "Weg 5a"), ("Hausnummer,Straße", "5,Weg", "5 Weg"),
    ("Straat,Huisnummer", "Laan,12", "Laan 12"), ("Street,City", "Weg,Rome", "Weg"),
  ])
  func aHouseNumberBelongsToItsStreet(header: String, row: String, street: String) throws {
    #expect(try contact("Name," + header, "Ann Bee," + row).addresses.map(\.street) == [street])
  }

  @Test(arguments: [
    ("PLZ/Ort", "10115 Berlin", "10115", "Berlin"), ("PLZ", "10115", "10115", ""),
    ("Postcode plaats", "1234 AB Den Haag", "1234 AB", "Den Haag"),
    ("Postcode", "1234 AB", "1234 AB", ""), ("Postcode", "SW1A 1AA", "SW1A 1AA", ""),
    ("Code postal", "75 001", "75 001", ""),
  ])
  func aPostalCodeMayHaveItsCityBehindIt(
    header: String,
    cell: String,
    code: String,
    city: String
  ) throws {
    let address = try contact("Name,Street,\(header)", "Ann Bee,Weg 1,\(cell)").addresses.first
    #expect(address?.postalCode == code)
    #expect(address?.city == city)
  }

  @Test(arguments: [
    ("* myContacts ::: Friends ::: * starred", ["Friends", "starred"]),
    ("red, green", ["red", "green"]), ("red, dark; green", ["red", "dark", "green"]),
    ("red;green;red", ["red", "green"]),
  ])
  func aCellOfTopicsIsTakenApart(cell: String, topics: [String]) throws {
    #expect(try contact("Name,Email,Tags", "Ann,a@x.example,\"\(cell)\"").topics == topics)
  }

  @Test func aCellHoldsSeveralNicknames() throws {
    let contact = try contact("Name,Email,Nickname", "Ann,a@x.example,Evi; Ev")
    #expect(contact.nameParts.nicknames == ["Evi", "Ev"])
  }
}
