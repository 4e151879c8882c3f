import TendModel
import Testing

@Suite struct PostalAddressEditTests {
  private static let address = {
    var address = PostalAddress()
    address.label = "Work"
    address.extended = "Suite 4"
    address.street = "1 Harbour Road\nBack yard"
    address.postalCode = "12345"
    address.city = "Springfield"
    address.region = "IL"
    address.country = "USA"
    return address
  }()

  @Test(arguments: [
    "Suite 4, 2 Harbour Road, Back yard, 12345 Springfield, IL, USA",
    "Suite 4, 1 Harbour Road, Back yard, 12345 Springfield, IL, Canada",
    "Suite 4, 1 Harbour Road, Back yard, 54321 Springfield, IL, USA",
    "Suite 4, 1 Harbour Road, Back yard, 12345 Shelbyville, IL, USA",
    "Suite 4, 1 Harbour Road, Back yard, 9 Elsewhere, IL, USA",
    "1 Harbour Road, 12345 Springfield, IL, USA", "9 New Street", "9 New Street, USA",
    "Suite 4, a, b, c, d, e, f, 12345 Springfield, IL, USA", "USA", "",
  ])
  func theLineIsSaidAgain(line: String) {
    let edited = Self.address.edited(to: line)
    #expect(edited.oneLine == line)
    #expect(edited.label == "Work")
  }

  @Test func onlyThePartThatDiffersChanges() {
    var expected = Self.address
    expected.street = "2 Quay, Front"
    #expect(
      Self.address.edited(to: "Suite 4, 2 Quay, Front, 12345 Springfield, IL, USA") == expected
    )
    expected = Self.address
    expected.city = "Shelbyville"
    #expect(
      Self.address.edited(
        to: "Suite 4, 1 Harbour Road, Back yard, 12345 Shelbyville, IL, USA"
      ) == expected
    )
    expected = Self.address
    (expected.extended, expected.street) = ("", "3 Quay")
    #expect(Self.address.edited(to: "3 Quay, 12345 Springfield, IL, USA") == expected)
  }
}
