/// Shares and other fractions as they are written in sentences, in one way everywhere.
public enum NumberWords {
  /// A share as whole per cent: `53%`.
  public static func percent(_ share: Double) -> String { "\(wholePercent(share))%" }

  /// A share and what it leaves, which add up to 100: `9%` and `91%`.
  public static func percents(_ share: Double) -> (one: String, other: String) {
    let whole = wholePercent(share)
    return ("\(whole)%", "\(100 - whole)%")
  }

  private static func wholePercent(_ share: Double) -> Int { Int((share * 100).rounded()) }

  /// A number from 0 with one decimal: `12.1`.
  public static func tenths(_ value: Double) -> String { decimal(value, 1) }

  /// A number from 0 with two decimals: `0.34`.
  public static func hundredths(_ value: Double) -> String { decimal(value, 2) }

  /// A number from 0 with three decimals, enough to count again a product that is told with two: `0.684`.
  public static func thousandths(_ value: Double) -> String { decimal(value, 3) }

  private static func decimal(_ value: Double, _ places: Int) -> String {
    let unit = (0..<places).reduce(1) { product, _ in product * 10 }
    let number = Int((value * Double(unit)).rounded())
    let rest = String(number % unit)
    return "\(number / unit)." + String(repeating: "0", count: places - rest.count) + rest
  }
}
