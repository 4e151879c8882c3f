import TendModel
import Testing

@testable import TendFormats

/// Places on the globe in the versions of vCard, and addresses by their details.
@Suite struct CardPositionTests {
  @Test(arguments: [
    ("37.38;-122.08", false), ("geo:37.38,-122.08", false), ("geo:37.38,-122.08,12;u=5", false),
    ("37.38\\;-122.08", false), ("-122.08,37.38", true), ("37.38,-122.08", true),
    ("37.38;-122.08", true), (" 37.38 , -122.08 ", false),
  ])
  func everyWayToWriteAPlaceIsUnderstood(text: String, isOld: Bool) throws {
    let position = try #require(CardPosition(text, isOld: isOld))
    #expect(position.written(.v3) == "37.38;-122.08")
    #expect(position.written(.v4) == "geo:37.38,-122.08")
  }

  @Test(arguments: ["", "here", "1", "1;2;3", "geo:", "geo:a,b", "95;10", "1;999", "nan,nan"])
  func whatIsNoPlaceIsNone(text: String) {
    #expect(CardPosition(text) == nil)
  }

  private func kept(_ lines: String, from: String, as version: VCardWriter.Version) -> [String] {
    let text = "BEGIN:VCARD\r\nVERSION:\(from)\r\nFN:A\r\n\(lines)\r\nEND:VCARD\r\n"
    return KeptCardLines(VCard(Array(text.utf8)).upgraded, besides: [], version).lines.map(\.text)
  }

  @Test func aPlaceIsWrittenAsItsVersionWantsIt() {
    #expect(kept("GEO:1.5;-2.5", from: "3.0", as: .v4) == ["GEO:geo:1.5,-2.5"])
    #expect(
      kept("GEO;VALUE=uri;TYPE=home:geo:1.5,-2.5", from: "4.0", as: .v3) == [
        "GEO;TYPE=home:1.5;-2.5"
      ]
    )
    #expect(kept("GEO:1.5;-2.5", from: "3.0", as: .v3) == ["GEO:1.5;-2.5"])
    #expect(kept("GEO:-2.5,1.5", from: "2.1", as: .v4) == ["GEO:geo:1.5,-2.5"])
    #expect(kept("GEO:at home", from: "3.0", as: .v4) == ["GEO:at home"])
  }

  @Test func theDetailsOfAnAddressAreTakenWhereTheOlderPartsAreEmpty() throws {
    let card = try readCard(
      "ADR:;;;Berlin;;10115;Germany;Room 5;;3;24;Main St;Tower;;;Mitte;the fountain;N",
      version: "4.0"
    )
    let address = try #require(card.addresses.first)
    #expect(address.street == "24 Main St N\nTower\nMitte\nthe fountain")
    #expect(address.extended == "Room 5, 3")
    #expect(address.city == "Berlin")
    #expect(address.country == "Germany")
  }

  @Test func whatTheOlderPartsSayIsNotSaidTwice() throws {
    let card = try readCard(
      "ADR:;Room 5;24 Main Street N\\, Tower;Berlin;;10115;Germany;5;7;;24;Main St.;Tower;;;;;N",
      version: "4.0"
    )
    let address = try #require(card.addresses.first)
    #expect(address.street == "24 Main Street N, Tower")
    #expect(address.extended == "Room 5, 7")
  }

  @Test func anOlderCardHasTheDetailsInItsSevenParts() {
    let line = "ADR:;;;Town;;1;DE;;;;24;Main St;;;;;;"
    #expect(kept(line, from: "4.0", as: .v3) == ["ADR:;;24 Main St;Town;;1;DE"])
    #expect(kept(line, from: "4.0", as: .v4) == [line])
  }
}
