import TendModel
import Testing

@testable import TendFormats

@Suite struct CardCodingTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func theDigestIsThatOfTheStandard(text: String, digest: String) {
    #expect(SHA256.hexadecimal(of: Array(text.utf8)) == digest)
  }

  @Test(arguments: [
    ("", ""), ("Zg==", "f"), ("Zg", "f"), ("Zm8=", "fo"), ("Zm9v", "foo"), ("Zm9vYmE=", "fooba"),
    (" Zm\r\n 9v YmFy\t", "foobar"),
  ])
  func base64IsRead(text: String, plain: String) {
    #expect(Base64.decoded(Array(text.utf8)[...]) == Array(plain.utf8))
  }

  @Test(arguments: ["Z", "Zm9v!", "Zm8=Zm9v", "Zm9vY"])
  func whatIsNoBase64IsRefused(text: String) {
    #expect(Base64.decoded(Array(text.utf8)[...]) == nil)
  }

  @Test(arguments: [
    ("19850412", "1985-04-12"), ("1985-04-12", "1985-04-12"), ("--0412", "--04-12"),
    ("--04-12", "--04-12"), ("---12", "---12"), ("1985", "1985"), ("1985-04", "1985-04"),
    ("1953-10-15T23:10:00Z", "1953-10-15"), ("19531015T231000-0600", "1953-10-15"),
    ("--0412T1000", "--04-12"), ("1604-05-09", "--05-09"), ("16040229", "--02-29"),
    ("0000-05-09", "--05-09"), ("19723101", "19723101"), ("circa 1800", "circa 1800"),
    ("T102200", "T102200"), ("2000-02-30", "2000-02-30"), ("04/12/1985", "04/12/1985"),
    ("1985-13", "1985-13"), ("---32", "---32"), ("Tuesday", "Tuesday"),
  ])
  func datesAreReadAsWritten(text: String, expected: String) {
    #expect(CardDate.parsed(text).text == expected)
  }

  @Test func anotherYearMayStandForAnUnknownOne() {
    #expect(CardDate.parsed("1900-05-09", omittedYear: 1900).text == "--05-09")
    #expect(CardDate.parsed("1985-05-09", omittedYear: 1604).text == "1985-05-09")
  }

  @Test(arguments: [
    (#"a\nb\Nc"#, "a\nb\nc"), (#"a\,b\;c\\d"#, #"a,b;c\d"#), (#"http\://x"#, "http://x"),
    (#"C:\users"#, #"C:\users"#), (#"\"x\""#, "\"x\""), (#"end\"#, #"end\"#),
  ])
  func escapesAreUndone(text: String, expected: String) {
    let bytes = CardText.unescaped(Array(text.utf8)[...], .current)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }
}
