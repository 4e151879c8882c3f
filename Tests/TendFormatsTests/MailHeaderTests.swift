import Testing

@testable import TendFormats

/// Addresses, encoded words and dates of mail.
@Suite struct MailHeaderTests {
  @Test(arguments: [
    ("ada@x.example", "ada@x.example|"), ("<ada@x.example>", "ada@x.example|"),
    ("Ada Okafor <ada@x.example>", "ada@x.example|Ada Okafor"),
    ("\"Okafor, Ada\" <ada@x.example>, bo@x.example", "ada@x.example|Okafor, Ada;bo@x.example|"),
    ("\"Ada \\\"A\\\" O\" <ada@x.example>", "ada@x.example|Ada \"A\" O"),
    ("ada@x.example (Ada (the) Okafor)", "ada@x.example|Ada (the) Okafor"),
    ("Ada (work) <ada@x.example>", "ada@x.example|Ada (work)"),
    ("=?utf-8?q?Ad=C3=A1=2C_O=2E?= <ada@x.example>", "ada@x.example|Adá, O."),
    ("\"=?utf-8?B?w4Fk?=\" <ada@x.example>", "ada@x.example|Ád"),
    ("undisclosed-recipients:;", ""),
    (
      "Friends: a@x.example, b@x.example;, c@x.example",
      "a@x.example|;b@x.example|;c@x.example|"
    ),
    ("a@x.example; b@x.example", "a@x.example|;b@x.example|"),
    ("<@relay.example,@other.example:ada@x.example>", "ada@x.example|"),
    ("\"a b\"@x.example", "\"a b\"@x.example|"), ("root", "root|"), ("Cron Daemon", ""),
    ("Ada <>", ""), ("", ""), (",,, ,", ""), ("<ada@x.example", "ada@x.example|"),
    ("mailto:ada@x.example", "ada@x.example|"), ("Ada ada@x.example", "ada@x.example|Ada"),
    ("ada @ x.example", "ada@x.example|"),
    ("Ada <ada(own)@x(host) . example>", "ada@x.example|Ada"),
    ("jörg@bücher.example", "jörg@bücher.example|"),
    ("\"unclosed <ada@x.example>", "ada@x.example|unclosed"),
    ("(unclosed ada@x.example", "ada@x.example|unclosed"),
    ("Foo (bar <a@x.example>", "a@x.example|Foo bar"), ("<<a@x.example>>", "a@x.example|"),
    ("Foo bar@x.example>", "bar@x.example|Foo"), ("[mailto:a@x.example]", "a@x.example|"),
    ("Foo <a@x.example> <b@x.example>", "a@x.example|Foo;b@x.example|"),
    (
      "Doe, Jane <jane@x.example>, Ray, Bob <bob@x.example>",
      "jane@x.example|Doe, Jane;bob@x.example|Ray, Bob"
    ),
    ("Doe, Jane (ACME) <jane@x.example>", "jane@x.example|Doe, Jane (ACME)"),
    ("=?utf-8?Q?Doe,_Jane?= <jane@x.example>", "jane@x.example|Doe, Jane"),
    ("root, jane", "root|;jane|"), ("root, jane@x.example", "root|;jane@x.example|"),
    ("jane at x.example (Jane Doe)", "jane@x.example|Jane Doe"),
    ("Jane <jane(at)x.example>", "jane@x.example|Jane"),
    ("'Jane' <'jane@x.example'>", "jane@x.example|'Jane'"),
    ("=? a, b@x.example", "b@x.example|"),
  ])
  func addressesAreRead(text: String, expected: String) {
    let found = MailAddressReader.addresses(text).map { $0.email + "|" + $0.name }
    #expect(found.joined(separator: ";") == expected)
  }

  @Test(arguments: [
    ("plain", "plain"), ("=?utf-8?Q?D=C3=A9jeuner_=3F?=", "Déjeuner ?"),
    ("=?utf-8?q?a?= =?utf-8?q?b?= c", "ab c"), ("a =?utf-8?q?b?= c", "a b c"),
    ("=?utf-8?q?split_=C3?=\n =?utf-8?q?=A9?=", "split é"), ("=?UTF-8?B?w6k?=", "é"),
    ("=?iso-8859-1?q?J=F6rg?= =?utf-8?q?_M=C3=BCller?=", "Jörg Müller"),
    ("=?utf-8*en?q?x?=", "x"), ("=?utf-8?q?two words?=", "two words"),
    ("=?utf-8?x?no?=", "=?utf-8?x?no?="), ("=?utf-8?q?open", "=?utf-8?q?open"), ("=?", "=?"),
    ("=?nonsense?q?abc?=", "abc"), ("=?x-unknown?q?=C3=A9?=", "é"), ("=?us-ascii?q?=C3=A9?=", "é"),
    ("x=?utf-8?q?y?=z", "xyz"), ("a =? b", "a =? b"),
    ("=?iso-2022-jp?B?GyRCOzNFRBsoQg==?=", "山田"), ("=?shift_jis?B?k/qWew==?=", "日本"),
    ("=?gb2312?B?1tC5+g==?=", "中国"), ("=?big5?B?pKSk5Q==?=", "中文"),
    ("=?euc-kr?B?x9GxuQ==?=", "한국"), ("=?koi8-r?B?8NLJ18XU?=", "Привет"),
    ("=?windows-1251?B?z/Do4uXy?=", "Привет"), ("=?iso-8859-15?Q?=A4?=", "€"),
    ("=?iso-8859-2?Q?=B3=F3d=BC?=", "łódź"), ("=?windows-1252?Q?=80?=", "€"),
    ("=?iso-8859-7?Q?=C1=E8?=", "Αθ"), ("=?windows-1255?Q?=F9=EC?=", "של"),
    ("=?iso-2022-jp?B?GyRCOzM=?= =?iso-2022-jp?B?GyRCRUQbKEI=?=", "山田"),
  ])
  func wordsAreDecoded(text: String, expected: String) {
    #expect(EncodedWords.decoded(text) == expected)
  }

  @Test(arguments: [
    ("Thu, 12 Sep 2024 10:00:00 +0200", "2024-09-12T08:00:00Z"),
    ("Thu, 12 Sep 2024 10:00:00 +0200 (CEST)", "2024-09-12T08:00:00Z"),
    ("11 Jun 24 08:00 EDT", "2024-06-11T12:00:00Z"),
    ("Sat, 3 Aug 2002 00:11:37 -0500 (CDT (x))", "2002-08-03T05:11:37Z"),
    ("Thu Sep 12 10:00:00 2024", "2024-09-12T10:00:00Z"),
    ("Thu Sep 12 10:00:00 EDT 2024", "2024-09-12T14:00:00Z"),
    ("Thu,12-Sep-2024 10:00:00GMT", nil), ("12-Sep-99 10:00 PST", "1999-09-12T18:00:00Z"),
    ("Thu, 12 September 2024 10.00.00 -0330", "2024-09-12T13:30:00Z"),
    ("12 Sep 2024 10:00:60 UT", "2024-09-12T10:00:59Z"),
    ("12 Sep 102 10:00 Z", "2002-09-12T10:00:00Z"),
    ("12 Sep 2024 10:00 PM GMT", "2024-09-12T22:00:00Z"),
    ("12 Sep 2024 10:00:00 XYZ", "2024-09-12T10:00:00Z"),
    ("12 Sep 2024 10:00:00+0200", "2024-09-12T08:00:00Z"),
    ("12 Sep 2024 10:00 GMT+0200", "2024-09-12T08:00:00Z"),
    ("Fri, 21 Nov 1997 09(comment):   55  :  06 -0600", "1997-11-21T15:55:06Z"),
    ("2024-09-12T10:00:00+02:00", "2024-09-12T08:00:00Z"),
    ("2024-09-12 10:00:00 +0200", "2024-09-12T08:00:00Z"),
    ("2024-09-12T10:00:00.000+0200", "2024-09-12T08:00:00Z"),
    ("2024-09-12 10:00:00.123456+00:00", "2024-09-12T10:00:00Z"),
    ("12 Sep 2024 10:00:00 GMT+02:00", "2024-09-12T08:00:00Z"),
    ("12 Sep 2024 10:00 CEST", "2024-09-12T10:00:00Z"),
    ("12 Sep 2024 10:00 +0200 (CEST)", "2024-09-12T08:00:00Z"),
    ("31 Dec 1999 23:59:59 -0000", "1999-12-31T23:59:59Z"),
    ("", nil), ("bogus", nil), ("32 Sep 2024 10:00:00 +0200", nil), ("30 Feb 2024 10:00 GMT", nil),
    ("12 Sep 2024 25:00:00 GMT", nil), ("12 Sep 2024", nil), ("12 Xyz 2024 10:00 GMT", nil),
    ("99999999999999999999 Sep 2024 10:00", nil), ("12 Sep 2024 10:99 GMT", nil), ("(((", nil),
  ])
  func datesAreRead(text: String, expected: String?) {
    let date = MailDate.seconds(text).map { CalendarTime(local: $0, zone: .utc).text }
    #expect(date == expected)
  }

  @Test(arguments: [
    ("x-nonsense", false), ("UTF-8", true), ("iso-8859-16", true), ("", false), ("a/b", false),
    ("utf-7", true), ("macintosh", true), ("windows-874", true),
  ])
  func aCharsetIsKnownOrNot(name: String, isKnown: Bool) {
    #expect((Charset(name) != nil) == isKnown)
  }

  @Test func whatHasNoMeaningInACharsetIsShownAsSuch() throws {
    let charset = try #require(Charset("shift_jis"))
    #expect(
      String(decoding: charset.decoded([0x41, 0x93, 0xFA, 0x93][...]), as: UTF8.self)
        == "A日\u{FFFD}"
    )
    #expect(String(decoding: charset.decoded([0xFF, 0x42][...]), as: UTF8.self).hasSuffix("B"))
    let long = [UInt8](repeating: 0xA6, count: 5000)
    #expect(charset.decoded(long[...]).count == 15_000)
  }

  @Test(arguments: [
    ("dGVuZA==", "tend"), ("dGVuZA", "tend"), ("dGV uZA=", "tend"), ("dA==dA==", "tt"), ("", ""),
    ("!", ""),
  ])
  func lettersStandForBytes(text: String, plain: String) {
    #expect(Base64.salvaged(Array(text.utf8)[...]) == Array(plain.utf8))
  }
}
