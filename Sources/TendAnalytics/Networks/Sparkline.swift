/// Numbers as a line of bars, one column each.
public enum Sparkline {
  private static let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  private static let signs: [Character] = ["_", ".", ":", "-", "=", "+", "*", "#"]

  /// The bars of numbers, the largest with the highest; nil where all are 0, of which there is nothing to see.
  ///
  /// - Parameters:
  ///   - values: Counts, oldest first; 0 has the lowest bar for itself.
  ///   - isASCII: Signs that every terminal has, instead of bars.
  /// - Returns: As many characters as values.
  public static func text(_ values: [Int], isASCII: Bool = false) -> String? {
    guard let most = values.max(), most > 0 else { return nil }
    let levels = isASCII ? signs : bars
    return String(
      values.map { value in
        if value <= 0 { return levels[0] }
        let steps = levels.count - 1
        return levels[max(1, (value * steps + most - 1) / most)]
      }
    )
  }
}
