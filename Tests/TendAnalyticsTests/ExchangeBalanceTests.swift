import TendAnalytics
import TendModel
import Testing

@Suite struct ExchangeBalanceTests {
  @Test(arguments: [
    (1, 0, "you gave 1, received 0"), (0, 2, "you gave 0, received 2"),
    (2, 1, "you gave 2, received 1 (balanced)"), (3, 1, "you gave 3, received 1 (mostly you)"),
    (1, 5, "you gave 1, received 5 (mostly them)"), (4, 4, "you gave 4, received 4 (balanced)"),
  ])
  func aTieIsCalledOneSidedFromThreeExchangesOn(given: Int, received: Int, text: String) {
    let ledger = ExchangeLedger(givenCount: given, receivedCount: received)
    #expect(ExchangeBalance.text(ledger) == text)
  }

  @Test func whereNothingWasExchangedNothingIsSaid() {
    #expect(ExchangeBalance.text(ExchangeLedger()) == nil)
  }
}
