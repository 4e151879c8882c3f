import TendModel
import TendScreen
import Testing

@testable import TendInterface

/// Which of list and card are seen, and what the keys for it say where they cannot do anything.
@Suite struct LayoutTests {
  private static let small = [(79, 24), (60, 15), (80, 12), (100, 14)]
  private static let email = "person0@works.example"

  @Test(arguments: small)
  func aSmallScreenShowsTheCardInThePlaceOfTheList(columns: Int, rows: Int) {
    var bench = Bench(columns, rows)
    bench.press("2")
    #expect(!bench.screen.contains(Self.email))
    bench.press("z d")
    #expect(bench.screen.contains(Self.email))
    #expect(!bench.screen.contains("Dana Ruiz"), "the list makes way")
    #expect(bench.lines[0].contains("2") && bench.lines.count == rows)
    bench.press("j")
    bench.advance(milliseconds: 200)
    #expect(bench.screen.contains("person1@works.example"))
    bench.press("z d")
    #expect(bench.screen.contains("Dana Ruiz"))
  }

  @Test(arguments: small)
  func aSmallPageOfAContactShowsItsFactsAsWell(columns: Int, rows: Int) {
    var bench = Bench(columns, rows)
    bench.press("2 enter")
    #expect(bench.screen.contains("Send the deck") && !bench.screen.contains(Self.email))
    bench.press("z d")
    #expect(bench.screen.contains(Self.email))
  }

  @Test func theCardAloneIsALayerThatGoesFirst() {
    for key in ["q", "esc"] {
      var bench = Bench(60, 15)
      bench.press("2 z d \(key)")
      #expect(bench.other.isEmpty)
      #expect(bench.screen.contains("Dana Ruiz"), "\(key) leads back to the list")
      bench.press("z d enter")
      #expect(bench.screen.contains("Send the deck"), "a page begins with its list")
      bench.press("z d q q")
      #expect(bench.screen.contains("Dana Ruiz"))
    }
  }

  @Test func aFilterIsSeenWhileItIsTyped() {
    var bench = Bench(60, 15)
    bench.press("2 z d /")
    bench.type("dana")
    #expect(bench.lines.contains { $0.contains("Dana Ruiz") && !$0.contains("─") })
  }

  @Test func aSmallScreenShowsWhatIsKnownOfANetwork() {
    var bench = Bench(79, 24)
    bench.press("3")
    #expect(!bench.screen.contains("─ Alumni ─"))
    bench.press("z d")
    #expect(bench.screen.contains("─ Alumni ─"))
    #expect(!bench.screen.contains("CONTACTS"))
  }

  @Test(arguments: ["J", "K", "z z", "z s"])
  func aKeyThatCannotActOnASmallScreenNamesTheOneThatCan(keys: String) {
    var bench = Bench(60, 15)
    bench.press("2 enter \(keys)")
    #expect(bench.state.message?.contains("z d shows") == true)
    #expect(bench.state.toast?.isError == true)
  }

  @Test(arguments: ["J", "z z", "z d", "z s"])
  func aPageWithoutACardSaysSo(keys: String) {
    var bench = Bench()
    bench.press("g h \(keys)")
    #expect(bench.state.message?.contains("There is no card here") == true)
    bench.press("q 2")
    #expect(bench.screen.contains(Self.email), "nothing was changed out of sight")
  }

  @Test func theCardComesBackHoweverItWasHidden() {
    var bench = Bench()
    bench.press("2 z z")
    #expect(!bench.screen.contains(Self.email))
    bench.press("J")
    #expect(bench.state.message?.contains("The card is hidden") == true)
    bench.press("z d")
    #expect(bench.screen.contains(Self.email))
    bench.press("z d")
    #expect(!bench.screen.contains(Self.email))
    bench.press("z z")
    #expect(bench.state.message?.contains("z d shows the card") == true)
  }

  @Test func theNetworksSayThatTheirFactsLieBelow() {
    var bench = Bench(140, 45)
    bench.press("3 z s")
    #expect(bench.state.message?.contains("always lies below") == true)
  }
}
