import ArgumentParser
import TendModel
import TendScreen

/// What is wrong with a filter given on the command line.
enum FilterWord {
  /// The filter on a line of its own, and a mark below the place of the mistake.
  static func wrong(_ text: String, _ mistake: FilterMistake) -> ArgumentParser.ValidationError {
    func columns(_ range: Range<Int>) -> Int {
      let part = text.dropFirst(range.lowerBound).prefix(range.count)
      return TextWidth.columns(of: SafeText.neutralised(String(part)))
    }
    let before = String(repeating: " ", count: columns(0..<mistake.range.lowerBound))
    let mark = String(repeating: "^", count: max(1, columns(mistake.range)))
    return ArgumentParser.ValidationError(
      "\(mistake.message)\n  \(SafeText.neutralised(text))\n  \(before)\(mark)"
    )
  }
}
