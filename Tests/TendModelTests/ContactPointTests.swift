import TendModel
import Testing

@Suite struct ContactPointTests {
  @Test(
    arguments: [
      (ContactPoint.Kind.email, "Ada.Example@Mail.EXAMPLE", "ada.example@mail.example"),
      (.email, "mailto:ada@mail.example", "ada@mail.example"),
      (.email, "MAILTO:Ada@mail.example", "ada@mail.example"),
      (.email, " ada@mail.example ", "ada@mail.example"),
      (.phone, "+1 (202) 555-0143", "+12025550143"),
      (.phone, "0202 555.0143", "02025550143"),
      (.phone, "tel:+1-202-555-0143", "+12025550143"),
      (.url, "https://www.Ada.example/", "ada.example"),
      (.url, "http://ada.example/a//", "ada.example/a"),
      (.social, "https://social.example/@ada", "social.example/@ada"),
      (.im, "Ada", "ada"),
      (.address, "1 High Street", "1 high street"),
      (.url, "/", ""),
    ])
  func theFormForComparison(kind: ContactPoint.Kind, value: String, form: String) {
    #expect(ContactPoint(kind, value).normalised == form)
  }

  @Test func theFormForComparisonIsItsOwn() {
    for kind in ContactPoint.Kind.allCases {
      for value in ["Ada@Mail.example", "+1 202 555 0143", "https://www.ada.example/x/"] {
        let once = ContactPoint(kind, value).normalised
        #expect(ContactPoint(kind, once).normalised == once)
      }
    }
  }
}
