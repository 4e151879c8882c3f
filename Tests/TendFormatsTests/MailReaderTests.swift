import Testing

@testable import TendFormats

/// What is read of mailboxes and messages.
@Suite struct MailReaderTests {
  private static let mailbox = """
    From wanda@works.example Thu Sep 12 08:00:00 2024
    From: "Example, Wanda" <wanda@works.example>
    To: =?UTF-8?B?Wm/DqSBQZXRpdA==?= <zoe@example.example>
    Date: Thu, 12 Sep 2024 10:00:00 +0200
    Subject: =?UTF-8?Q?D=C3=A9jeuner?=
    Message-ID: <p1@works.example>

    Hello
    >From here on.
    From the start of 2024

    From now on, 10:00, it was 2024
    not a header
    From zoe Fri Sep 13 08:00:00 2024
    Subject: inside

    From zoe@example.example Fri Sep 13 08:00:00 2024 +0200
    From: Zoe <zoe@example.example>
    To: wanda@works.example
    Cc: Wanda@Works.example
    Subject: a
     folded one
    Message-ID: <p2@example.example>

    From zoe@example.example Fri Sep 13 08:00:00 2024
    >From zoe@example.example Fri Sep 13 07:00:00 2024
    From: Zoe <zoe@example.example>
    Message-ID:  <p2@example.example>

    """

  @Test func aMailboxIsCutWhereMessagesBegin() {
    let messages = MailReader.messages(in: Array(Self.mailbox.utf8))
    #expect(messages.count == 2)
    #expect(messages[0].from?.name == "Example, Wanda")
    #expect(messages[0].to.map(\.name) == ["Zoé Petit"])
    #expect(messages[0].subject == "Déjeuner")
    #expect(messages[0].id == "<p1@works.example>")
    #expect(messages[0].date == 1_726_128_000)
    #expect(messages[1].subject == "a folded one")
    #expect(messages[1].date == nil)
    #expect(messages[1].copied.map(\.email) == ["Wanda@Works.example"])
  }

  @Test func anOlderSeparatorMayFollowTheOwnOne() {
    let mailbox = """
      From a@x.example Thu Sep 12 08:00:00 2024
      From: a@x.example

      x

      From b@x.example Thu Sep 12 08:00:00 2024
      >From foo Thu Sep 12 07:00:00 2024 remote from bar
      From: b@x.example

      y
      """
    let messages = MailReader.messages(in: Array(mailbox.utf8))
    #expect(messages.map { $0.from?.email } == ["a@x.example", "b@x.example"])
  }

  @Test(arguments: [
    ("1234\nFrom: a@x.example\nDate: Thu, 12 Sep 2024 10:00:00 +0200\n\nbody", ContactFormat.mail),
    ("MIME-Version: 1.0\nTo: b@x.example\nSubject: x\n\nbody\n", .mail),
    ("BEGIN:VEVENT\nUID:1\nEND:VEVENT\n", .calendar),
    ("Content-Type: text/calendar\n\nBEGIN:VCALENDAR\nEND:VCALENDAR\n", .calendar),
    ("home.begin:vcard\nfn:Ann\nnote;a;b:1\nend:vcard\n", .vCard),
    ("[\"vcardstream\",[\"vcard\",[[\"fn\",{},\"text\",\"S\"]]]]", .jCard),
    ("{\"version\":\"\(String(repeating: "x", count: 5000))\",\"account\":{}}", .monicaExport),
    ("{\"format\":\"tend\",\"account\":{}}", .tendDocument),
  ])
  func aFileIsKnownByHowItBegins(text: String, format: ContactFormat) throws {
    #expect(try FormatDetector.detect(Array(text.utf8)) == format)
  }

  @Test func aMessageOfAppleMailBeginsBehindItsLength() {
    let message = "1234\nFrom: a@x.example\nSubject: x\n\nbody"
    let found = MailReader.messages(in: Array(message.utf8))
    #expect(found.map { $0.from?.email } == ["a@x.example"])
  }

  @Test func piecesOfAnySizeGiveTheSame() {
    for end in ["\n", "\r\n"] {
      let bytes = Array(Self.mailbox.replacing("\n", with: end).utf8)
      let whole = MailReader.messages(in: bytes)
      #expect(whole.count == 2)
      for size in [1, 2, 3, 7, 64, 500] {
        var reader = MailReader()
        var found: [MailMessage] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
          bytes[start..<min(start + size, bytes.count)].withUnsafeBytes {
            reader.feed($0) { found.append($0) }
          }
        }
        reader.finish { found.append($0) }
        #expect(found == whole, "\(size)")
      }
    }
  }

  @Test func aSingleMessageIsNotCut() {
    let text =
      "\nSubject: One\nFrom: ada@x.example\n\nFrom b Thu Sep 12 08:00:00 2024\nTo: c@x.example\n"
    let messages = MailReader.messages(in: Array(text.utf8))
    #expect(messages.map(\.subject) == ["One"])
    #expect(messages.first?.to.isEmpty == true)
  }

  @Test(arguments: ["", "\n\n", "no header here\nFrom: ada@x.example\n", "\u{0}\u{1}"])
  func whatHasNoHeaderIsNoMessage(text: String) {
    #expect(MailReader.messages(in: Array(text.utf8)).isEmpty)
  }

  @Test func severalMessagesOfAFolderAreToldApartByTheirNames() {
    var reader = MailReader()
    var subjects: [String] = []
    for (id, subject) in [("1", "a"), ("2", "b"), ("1", "c")] {
      Array("Message-ID: <\(id)@x>\nSubject: \(subject)".utf8).withUnsafeBytes {
        reader.feed($0) { subjects.append($0.subject) }
      }
      reader.finish { subjects.append($0.subject) }
    }
    #expect(subjects == ["a", "b"])
  }

  @Test func aHeaderEndsWhereALineIsNone() {
    let text = "From: ada@x.example\nthis is text\nSubject: not this\n"
    let messages = MailReader.messages(in: Array(text.utf8))
    #expect(messages.first?.from?.email == "ada@x.example")
    #expect(messages.first?.subject == "")
  }

  @Test func rawBytesAreReadInTheCharsetOfTheMessage() {
    func subject(_ raw: [UInt8], _ type: String) -> String? {
      let header = Array("Content-Type: \(type)\nSubject: ".utf8) + raw + [0x0A]
      return MailReader.messages(in: header).first?.subject
    }
    #expect(subject(Array("Jörg".utf8), "text/plain") == "Jörg")
    #expect(subject([0x4A, 0xF6, 0x72, 0x67], "text/plain") == "Jörg")
    #expect(subject([0xF0, 0xD2], "text/plain; charset=\"koi8-r\"") == "Пр")
    #expect(subject([0x4A, 0xF6], "text/plain; charset=utf-8; x=y") == "Jö")
  }

  @Test(arguments: ["\r", "\r\n", "\r\r\n", "\n"]) func linesMayEndAsTheyLike(end: String) {
    let text = Self.mailbox.replacing("\n", with: end)
    #expect(MailDetector.isMail(text.utf8))
    for size in [1, 7, 4096] {
      var reader = MailReader()
      var subjects: [String] = []
      let bytes = Array(text.utf8)
      for start in stride(from: 0, to: bytes.count, by: size) {
        bytes[start..<min(start + size, bytes.count)].withUnsafeBytes {
          reader.feed($0) { subjects.append($0.subject) }
        }
      }
      reader.finish { subjects.append($0.subject) }
      #expect(subjects == ["D\u{E9}jeuner", "a folded one"])
    }
  }

  @Test func everyAuthorWasInTouch() throws {
    let text = "From: a@x.example, Bo <b@x.example>\nTo: c@x.example\n\n"
    let message = try #require(MailReader.messages(in: Array(text.utf8)).first)
    #expect(message.from?.email == "a@x.example")
    #expect(message.everyone.map(\.email) == ["a@x.example", "b@x.example", "c@x.example"])
  }

  @Test func nothingIsKeptOfALongText() {
    var reader = MailReader()
    var count = 0
    Array("From: a@x.example\n\n".utf8).withUnsafeBytes { reader.feed($0) { _ in count += 1 } }
    let line = [UInt8](repeating: 0x41, count: 1 << 16)
    for _ in 0..<200 { line.withUnsafeBytes { reader.feed($0) { _ in count += 1 } } }
    #expect(reader.keptBytes < 1 << 16)
    reader.finish { _ in count += 1 }
    #expect(count == 1)
  }

  @Test(arguments: [
    ("From a@x.example Thu Sep 12 08:00:00 2024", true),
    ("From - Thu Sep 12 08:00:00 2024", true),
    ("From a Thu Sep  2 08:00 2024", true),
    ("From a@x.example Thu Sep 12 08:00:00 EDT 2024", true),
    ("From a@x.example Thu Sep 12 08:00:00 2024 +0200", true),
    ("From a Thu Sep 12 08:00:00 1991 remote from host", true),
    ("From the beginning of the year 2024", false), ("From 10:00 to 12:00 on every Tuesday", false),
    ("from a@x.example Thu Sep 12 08:00:00 2024", false), ("From", false),
  ])
  func aSeparatorEndsInATimeAndAYear(line: String, isOne: Bool) {
    #expect(Array(line.utf8).withUnsafeBytes { MailSeparator.isOne($0) } == isOne)
  }

  @Test(arguments: [
    ("From a@x.example Thu Sep 12 08:00:00 2024\n", true), ("Return-Path: <a@x.example>\n", true),
    ("X-Own: one\n two\nDATE: today\n", true), ("\u{FEFF}\n\nFrom: a@x.example\n\n", true),
    ("First Name,Last Name\nDate: x\n", false), ("BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n", false),
    ("Notes:\n\"When exporting, From: \"\n", false), ("", false), ("Title: x\n\nFrom: y\n", false),
  ])
  func mailIsToldByItsBeginning(text: String, isMail: Bool) {
    #expect(MailDetector.isMail(text.utf8) == isMail)
  }

  @Test func theNewestDateOfEachAddressIsTheLastContact() throws {
    var writer = MailContractWriter()
    var json: [UInt8] = []
    for (address, date) in [("Ada@x.example", 200), ("ada@x.example", 100), ("bo@x.example", nil)] {
      var message = MailMessage()
      message.from = .init(email: address, name: "")
      message.date = date
      json += writer.bytes(message)
    }
    json += writer.end()
    #expect(
      String(decoding: json, as: UTF8.self) == """
        {"messages": [
         {"date": "1970-01-01T00:03:20Z", "from": {"email": "Ada@x.example"}},
         {"date": "1970-01-01T00:01:40Z", "from": {"email": "ada@x.example"}},
         {"from": {"email": "bo@x.example"}}
        ], "lastContact": {"ada@x.example": "1970-01-01T00:03:20Z"}}

        """
    )
    let none = String(decoding: MailContractWriter().end(), as: UTF8.self)
    #expect(none == "{\"messages\": [], \"lastContact\": {}}\n")
  }

  @Test func aMessageWithoutAHeaderHidesNoOther() {
    let separator = "From b Thu Sep 12 08:00:00 2024\n"
    let text =
      separator + "\nonly text\n\n" + separator + "Subject: two\n\nx\n\n" + separator + separator
      + "Subject: three\n\ny\n"
    let messages = MailReader.messages(in: Array(text.utf8))
    #expect(messages.map(\.subject).filter { !$0.isEmpty } == ["two", "three"])
  }

  @Test(arguments: [1, 2, 3, 7, 4096])
  func aMessageInUTF16IsRead(size: Int) {
    let text = "From: Zo\u{EB} <zoe@x.example>\r\nSubject: \u{1F600} one\r\n\r\nHello\r\n"
    for isBig in [false, true] {
      let bytes = ([0xFEFF] + Array(text.utf16)).flatMap { unit -> [UInt8] in
        let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        return isBig ? pair : pair.reversed()
      }
      #expect(MailDetector.isMail(bytes))
      var reader = MailReader()
      var found: [MailMessage] = []
      for start in stride(from: 0, to: bytes.count, by: size) {
        Array(bytes[start..<min(start + size, bytes.count)]).withUnsafeBytes {
          reader.feed($0) { found.append($0) }
        }
      }
      reader.finish { found.append($0) }
      #expect(found.map(\.subject) == ["\u{1F600} one"])
      #expect(found.first?.from?.name == "Zo\u{EB}")
    }
  }
}
