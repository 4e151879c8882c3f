import TendModel
import Testing

@testable import TendFormats

@Suite struct VCardPointTests {
  @Test func typesBecomeLabelsAndRanks() throws {
    let contact = try readCard(
      "TEL;TYPE=CELL,VOICE;TYPE=pref:1",
      "TEL;TYPE=\"WORK,FAX\":2",
      "TEL;type=x-aunt:3",
      "TEL;PREF=2;TYPE=home:tel:4",
      "EMAIL;INTERNET;HOME:mailto:a@x.example",
      "TEL;TYPE=WhatsApp:5",
      "TEL:"
    )
    #expect(contact.values(.phone) == ["1", "2", "3", "4", "5"])
    #expect(contact.labels(.phone) == ["Cell", "Work Fax", "aunt", "Home", "WhatsApp"])
    #expect(contact.points.map(\.preference) == [1, 0, 0, 2, 0, 0])
    #expect(contact.values(.email) == ["a@x.example"])
    #expect(contact.labels(.email) == ["Home"])
  }

  @Test(arguments: ["X-MANAGER", "X-MANAGERSNAME", "X-MANAGER-NAME", "X-MS-MANAGER"])
  func aManagerHasManyNames(name: String) throws {
    let contact = try readCard("\(name):Boss")
    #expect(contact.values(.relation) == ["Boss"])
    #expect(contact.labels(.relation) == ["Manager"])
  }

  @Test func labelsOfGroupsAreFoundOnEitherSide() throws {
    let contact = try readCard(
      "item1.TEL:1",
      "item1.X-ABLabel:_$!<Mother>!$_",
      "ITEM2.X-ABLABEL:Boat",
      "item2.TEL:2",
      "own.TEL;type=HOME:3",
      "own.X-ABLabel:",
      "item4.ADR:;;1 Way;;;;",
      "item4.X-ABLabel:Hut"
    )
    #expect(contact.labels(.phone) == ["Mother", "Boat", "Home"])
    #expect(contact.addresses.map(\.label) == ["Hut"])
  }

  @Test func datesWithLabels() throws {
    let contact = try readCard(
      "item1.X-ABDATE:2011-07-02",
      "item1.X-ABLabel:_$!<Anniversary>!$_",
      "item2.X-ABDATE;X-APPLE-OMIT-YEAR=1604:1604-03-04",
      "item2.X-ABLabel:First met",
      "BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-09"
    )
    #expect(contact.anniversary?.text == "2011-07-02")
    #expect(contact.values(.date) == ["--03-04"])
    #expect(contact.labels(.date) == ["First met"])
    #expect(contact.birthday?.text == "--05-09")
  }

  @Test(arguments: [
    "ANNIVERSARY", "X-ANNIVERSARY", "X-MS-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY",
    "X-KADDRESSBOOK-X-Anniversary",
  ])
  func theAnniversaryHasManyNames(name: String) throws {
    #expect(try readCard(name + ":20100203").anniversary?.text == "2010-02-03")
  }

  @Test func anImpossibleDateIsKeptAsText() throws {
    let result = try readCards("BEGIN:VCARD\nFN:A\nBDAY:19723101\nEND:VCARD\n")
    #expect(result.contacts.first?.birthday == .text("19723101"))
    #expect(result.problems.map(\.line) == [3])
    #expect(try readCard("BDAY:").birthday == nil)
  }

  @Test func relationsHaveManyForms() throws {
    let contact = try readCard(
      "RELATED;TYPE=friend:urn:uuid:x",
      "RELATED;TYPE=parent;VALUE=text:Ann",
      "item1.X-ABRELATEDNAMES:Bob",
      "item1.X-ABLabel:_$!<Brother>!$_",
      "X-EVOLUTION-SPOUSE:Cy",
      "X-KADDRESSBOOK-X-ManagersName:Di",
      "X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Ed;14;;;;;;;;;;;;;"
    )
    #expect(contact.values(.relation) == ["urn:uuid:x", "Ann", "Bob", "Cy", "Di", "Ed"])
    #expect(
      contact.labels(.relation) == ["friend", "parent", "Brother", "Spouse", "Manager", "Spouse"]
    )
  }

  @Test func messengersAndAccounts() throws {
    let contact = try readCard(
      "IMPP;X-SERVICE-TYPE=Jabber;type=HOME:xmpp:a@x.example",
      "IMPP:skype:b",
      "X-AIM:c",
      "X-SKYPE-USERNAME:d",
      "IMPP:e",
      "X-SOCIALPROFILE;type=linkedin;x-user=f:https://l.example/f",
      "SOCIALPROFILE;SERVICE-TYPE=Mastodon:https://m.example/@g",
      "X-TWITTER:h",
      "X-SOCIALPROFILE;type=twitter;x-user=i:"
    )
    #expect(contact.values(.im) == ["a@x.example", "b", "c", "d", "e"])
    #expect(contact.labels(.im) == ["Jabber", "Skype", "AIM", "Skype", ""])
    #expect(
      contact.values(.social) == ["https://l.example/f", "https://m.example/@g", "h", "i"]
    )
    #expect(contact.labels(.social) == ["linkedin", "Mastodon", "Twitter", "twitter"])
  }

  @Test func addressesHaveSevenParts() throws {
    let contact = try readCard(
      "ADR;TYPE=HOME:1;2;3\\n3b;4;5;6;7;8;9",
      "ADR:;;;;;;",
      "ADR;TYPE=WORK:only",
      "LABEL:printed"
    )
    #expect(contact.addresses.count == 2)
    let first = contact.addresses[0]
    #expect([first.poBox, first.extended, first.street] == ["1", "2", "3\n3b"])
    #expect([first.city, first.region, first.postalCode] == ["4", "5", "6"])
    #expect([first.country, first.label] == ["7", "Home"])
    #expect(contact.addresses[1].poBox == "only")
  }

  @Test func anAddressMayBeItsLabelAlone() throws {
    #expect(try readCard("LABEL;HOME:1 Way\\nTown").addresses.map(\.street) == ["1 Way\nTown"])
    let quoted = try readCard("ADR;LABEL=\"1 Way^nTown\":;;;;;;", version: "4.0")
    #expect(quoted.addresses.map(\.street) == ["1 Way\nTown"])
    let bare = try readCard("ADR;LABEL=Attn: Ann;TYPE=home:;;1 Way;Town;;;", version: "4.0")
    #expect(bare.addresses.map(\.poBox) == [""])
    #expect(bare.addresses.map(\.street) == ["1 Way"])
  }

  @Test(arguments: [
    "PHOTO;ENCODING=b;TYPE=JPEG:Zm9vYmFy", "PHOTO;BASE64:\r\n  Zm9v\r\n  YmFy\r\n",
    "PHOTO;ENCODING=BASE64:Zm9v\r\nYmFy", "PHOTO:data:image/png;base64,Zm9vYmFy",
    "PHOTO;ENCODING=b:data:image/png;base64\\,Zm9vYmFy", "PHOTO:Zm9vYmFy",
    "PHOTO;VALUE=URI:data:text/plain,foob%61r", "PHOTO;ENCODING=b;VALUE=URI:Zm9vYmFy",
    "PHOTO;TYPE=JPEG;ENCODING=B;X-ABCROP-RECTANGLE=ABClipRect_1&0&0&9&9&x==:Zm9vYmFy",
  ])
  func photosAreDecoded(line: String) throws {
    let digest = "c3ab8ff13720e8ad9047dd39466b3c8974e592c2fa383d4a3960714caef0c4f2"
    #expect(try readCard(line).photo == .embedded(size: 6, sha256: digest))
  }

  @Test func photosMayBeLinksOrBroken() throws {
    let link = "https://p.example/1.jpg"
    #expect(try readCard("PHOTO;VALUE=uri:" + link).photo == .link(link))
    #expect(try readCard("PHOTO:http\\://p.example/1").photo == .link("http://p.example/1"))
    let result = try readCards("BEGIN:VCARD\nPHOTO;ENCODING=b:Zm9v!\nFN:A\nEND:VCARD")
    #expect(result.contacts.map(\.photo) == [.unreadable])
    #expect(result.problems.map(\.line) == [2])
  }

  @Test func aPhotoWithoutABlankLineAfterItEndsAtTheNextProperty() throws {
    let contact = try readCard("PHOTO;ENCODING=BASE64;JPEG:Zm9v", "YmFy", "TEL:1", version: "2.1")
    #expect(contact.values(.phone) == ["1"])
  }
}
