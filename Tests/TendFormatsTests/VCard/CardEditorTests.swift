import TendModel
import Testing

@testable import TendFormats

@Suite struct CardEditorTests {
  private static let apple = """
    BEGIN:VCARD\r
    VERSION:3.0\r
    PRODID:-//Apple Inc.//iOS 17//EN\r
    N:Lee,Kim;Ann;;Dr.;\r
    FN:Dr. Ann Lee\r
    ORG:Acme;Research;\r
    item1.TEL;type=CELL;type=pref;X-OWN="a:b":+1 555 0100\r
    item1.X-ABLabel:Boat\r
    TEL;VALUE=uri;TYPE=home:tel:+1-555-0101\r
    EMAIL;type=INTERNET;type=WORK:ann@acme.example\r
    item2.URL:http\\://ann.example/a\\,b\r
    item2.X-ABLabel:_$!<HomePage>!$_\r
    BDAY:19850412\r
    CATEGORIES:rowing,Old Friends\r
    NOTE:Likes tea\\, not coffee\r
    X-KEEP;P=q:as \r
     it is\r
    PHOTO;ENCODING=b:AAAA\r
    END:VCARD\r

    """

  private func edited(_ text: String, _ edit: (inout CardContent) -> Void) -> String {
    let bytes = Array(text.utf8)
    var content = CardContent(card: bytes, without: [])
    edit(&content)
    let edited = CardEditor.edited(bytes, to: content, without: [])
    // Whatever is edited is said by the card afterwards, and says it for good.
    let said = CardContent(card: edited, without: [])
    #expect(said.isSame(as: content), "\(said) instead of \(content)")
    #expect(CardEditor.edited(edited, to: content, without: []) == edited)
    return String(decoding: edited, as: UTF8.self)
  }

  @Test func anEditedAddressKeepsItsOtherParts() {
    let card = Self.apple.replacing(
      "BDAY:",
      with: "item3.ADR;type=HOME:;;1 Harbour\\, Road;Springfield;IL;12345;USA\r\nBDAY:"
    )
    let moved = edited(card) { content in
      setPoint(&content, "1 Harbour, Road, 12345 Springfield, IL, USA") {
        $0.value = "7 Quay, 12345 Springfield, IL, USA"
      }
    }
    #expect(moved.contains("item3.ADR;type=HOME:;;7 Quay;Springfield;IL;12345;USA\r\n"))
    let away = edited(card) { content in
      setPoint(&content, "1 Harbour, Road, 12345 Springfield, IL, USA") {
        $0.value = "1 Harbour, Road, 9999 Shelbyville, IL, Canada"
      }
    }
    #expect(
      away.contains("item3.ADR;type=HOME:;;1 Harbour\\, Road;Shelbyville;IL;9999;Canada\r\n")
    )
  }

  private func setPoint(
    _ content: inout CardContent,
    _ value: String,
    _ edit: (inout ContactPoint) -> Void
  ) {
    for index in content.points.indices where content.points[index].value == value {
      edit(&content.points[index])
    }
  }

  @Test func aCardThatSaysTheSameKeepsItsBytes() {
    #expect(edited(Self.apple) { _ in } == Self.apple)
    #expect(edited(Self.apple) { $0.points.reverse() } == Self.apple)
    #expect(edited(Self.apple) { $0.topics = ["OLD FRIENDS", "Rowing"] } == Self.apple)
  }

  @Test(arguments: [
    ("+1 555 0100", "+1 555 0199", "\"a:b\":+1 555 0100", "\"a:b\":+1 555 0199"),
    ("+1-555-0101", "+1-555-0177", "tel:+1-555-0101", "tel:+1-555-0177"),
    ("ann@acme.example", "lee@acme.example", "ann@acme", "lee@acme"),
  ])
  func aNewValueIsWrittenIntoItsLine(
    _ old: String,
    _ new: String,
    _ before: String,
    _ after: String
  ) {
    let text = edited(Self.apple) { content in setPoint(&content, old) { $0.value = new } }
    #expect(text == Self.apple.replacing(before, with: after))
  }

  @Test func aNumberWrittenInAnotherWayIsAnEditToo() {
    let text = edited(Self.apple) { content in
      setPoint(&content, "+1 555 0100") { $0.value = "+15550100" }
    }
    #expect(text == Self.apple.replacing(":+1 555 0100", with: ":+15550100"))
  }

  @Test func aLabelIsChangedWhereItStands() {
    let boat = edited(Self.apple) { content in
      setPoint(&content, "+1 555 0100") { $0.label = "Ship" }
    }
    #expect(boat == Self.apple.replacing("X-ABLabel:Boat", with: "X-ABLabel:Ship"))
    let work = edited(Self.apple) { content in
      setPoint(&content, "+1-555-0101") { $0.label = "Work" }
    }
    #expect(
      work == Self.apple.replacing("TEL;VALUE=uri;TYPE=home:", with: "TEL;TYPE=work;VALUE=uri:")
    )
  }

  @Test func pointsAreAddedAndTakenOutWithTheirLabels() {
    let without = edited(Self.apple) { content in
      content.points.removeAll { $0.value == "+1 555 0100" }
    }
    #expect(
      without
        == Self.apple
        .replacing("item1.TEL;type=CELL;type=pref;X-OWN=\"a:b\":+1 555 0100\r\n", with: "")
        .replacing("item1.X-ABLabel:Boat\r\n", with: "")
    )
    let added = edited(Self.apple) { content in
      content.points.append(ContactPoint(.email, "a@b.example", label: "Club"))
    }
    #expect(
      added
        == Self.apple.replacing(
          "END:VCARD",
          with: "item3.EMAIL:a@b.example\r\nitem3.X-ABLabel:Club\r\nEND:VCARD"
        )
    )
  }

  @Test func fieldsAreEditedInTheirLines() {
    func line(_ old: String, _ new: String, _ edit: (inout CardContent) -> Void) {
      #expect(edited(Self.apple, edit) == Self.apple.replacing(old, with: new))
    }
    line("FN:Dr. Ann Lee", "FN:Ann; Lee\\, Dr.".replacing(";", with: "\\;")) {
      $0.name = "Ann; Lee, Dr."
    }
    line("N:Lee,Kim;Ann;", "N:Lee,Kim;Anna;") { $0.nameParts.given = "Anna" }
    line("ORG:Acme;Research;", "ORG:Bolt;Research;") { $0.organisation = "Bolt" }
    line("BDAY:19850412", "BDAY:19850413") {
      $0.birthday = PartialDate("1985-04-13")
    }
    line("BDAY:19850412\r\n", "BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12\r\n") {
      $0.birthday = PartialDate("--04-12")
    }
    line("BDAY:19850412\r\n", "") { $0.birthday = nil }
    line("NOTE:Likes tea\\, not coffee", "NOTE:Likes\\ntea") { $0.note = "Likes\ntea" }
    line("rowing,Old Friends", "Old Friends,chess") { $0.topics = ["Old Friends", "chess"] }
    line("CATEGORIES:rowing,Old Friends\r\n", "") { $0.topics = [] }
    line("END:VCARD", "TITLE:Head\r\nEND:VCARD") { $0.title = "Head" }
    line("END:VCARD", "X-ABShowAs:COMPANY\r\nEND:VCARD") { $0.kind = .organisation }
  }

  @Test(arguments: [
    ("FN:Annie\r\nFN;PREF=1:Ann Lee", "FN:Annie\r\nFN;PREF=1:Ann May"),
    ("FN:Annie\r\nFN;TYPE=pref:Ann Lee", "FN:Annie\r\nFN;TYPE=pref:Ann May"),
    ("FN:Ann Lee\r\nFN:Annie", "FN:Ann May\r\nFN:Annie"),
  ])
  func theNameThatIsReadIsTheOneThatIsEdited(old: String, new: String) {
    let card = Self.apple.replacing("FN:Dr. Ann Lee", with: old)
    #expect(
      edited(card) { $0.name = "Ann May" } == Self.apple.replacing("FN:Dr. Ann Lee", with: new)
    )
  }

  @Test func whatTheContactNeverHadIsLeftAlone() {
    let text = edited(Self.apple) { _ in }
    var content = CardContent(card: Array(text.utf8), without: [])
    content.nameParts = NameParts()
    content.units = []
    let bytes = CardEditor.edited(Array(text.utf8), to: content, without: [])
    #expect(String(decoding: bytes, as: UTF8.self) == Self.apple)
  }

  @Test func anyCardCanBecomeAnyOtherAndStaysSo() throws {
    let all = try CardSample.allCases.flatMap { try readCards(try $0.bytes).contacts }
    for card in all {
      for other in all {
        let content = CardContent(other, without: [])
        let once = CardEditor.edited(card.card, to: content, without: [])
        #expect(CardEditor.edited(once, to: content, without: []) == once)
        let said = CardContent(card: once, without: [])
        #expect(said.name == content.name && said.note == content.note)
        #expect(Set(said.pointsByKey.keys) == Set(content.pointsByKey.keys), "\(other.name)")
      }
    }
  }

  @Test func whatNoCardCanSayIsNotAddedAgainAndAgain() {
    let bytes = Array(Self.apple.utf8)
    var content = CardContent(card: bytes, without: [])
    content.topics.append("My Contacts")
    content.points += [ContactPoint(.email, "me@own.example"), ContactPoint(.phone, "+7")]
    let own: Set = ["me@own.example"]
    let once = CardEditor.edited(bytes, to: content, without: own)
    #expect(
      String(decoding: once, as: UTF8.self) == Self.apple.replacing("END:", with: "TEL:+7\r\nEND:")
    )
    #expect(CardEditor.edited(once, to: content, without: own) == once)
    let android = Array(
      """
      BEGIN:VCARD
      VERSION:3.0
      FN:A
      X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;1985-04-12;3;;;
      END:VCARD

      """.utf8
    )
    var other = CardContent(card: android, without: [])
    #expect(other.birthday == PartialDate("1985-04-12"))
    other.birthday = PartialDate("1985-04-13")
    #expect(CardEditor.edited(android, to: other, without: []) == android)
  }

  @Test func version21IsWrittenAs30() {
    let old = """
      BEGIN:VCARD
      VERSION:2.1
      N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg
      TEL;CELL;PREF:+49 1
      X-OWN;QUOTED-PRINTABLE:a=3Bb
      END:VCARD

      """
    let text = edited(old) { content in setPoint(&content, "+49 1") { $0.value = "+49 2" } }
    #expect(
      text == """
        BEGIN:VCARD
        VERSION:3.0
        N:Müller;Jörg
        TEL;TYPE=CELL,PREF:+49 2
        X-OWN:a;b
        FN:Jörg Müller
        END:VCARD

        """
    )
  }

  @Test(arguments: CardSample.allCases) func everyPointOfASampleCanBeEdited(
    _ sample: CardSample
  ) throws {
    for contact in try readCards(try sample.bytes).contacts {
      let content = CardContent(contact, without: [])
      #expect(CardEditor.edited(contact.card, to: content, without: []) == contact.card)
      for index in content.points.indices where content.points[index].kind != .date {
        var wanted = content
        wanted.points[index].value += "9"
        let edited = CardEditor.edited(contact.card, to: wanted, without: [])
        #expect(CardContent(card: edited, without: []).isSame(as: wanted))
        wanted.points.remove(at: index)
        let removed = CardEditor.edited(contact.card, to: wanted, without: [])
        #expect(CardContent(card: removed, without: []).isSame(as: wanted))
      }
    }
  }
}
