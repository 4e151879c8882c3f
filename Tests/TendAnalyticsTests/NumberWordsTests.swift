import TendAnalytics
import Testing

@Suite struct NumberWordsTests {
  @Test func aShareAndWhatItLeavesAddUp() {
    for tenths in 0...1000 {
      let shares = NumberWords.percents(Double(tenths) / 1000)
      let numbers = [shares.one, shares.other].compactMap { Int($0.dropLast()) }
      #expect(numbers.reduce(0, +) == 100)
    }
    #expect(NumberWords.percents(0.395).other == "60%")
  }

  @Test func decimalsAreRoundedAndFilledUp() {
    #expect(NumberWords.tenths(12.06) == "12.1")
    #expect(NumberWords.hundredths(0.306) == "0.31")
    #expect(NumberWords.hundredths(3) == "3.00")
    #expect(NumberWords.thousandths(0.0204) == "0.020")
  }
}
