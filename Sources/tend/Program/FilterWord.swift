import ArgumentParser
import TendModel
import TendScreen

/// What is wrong with a filter given on the command line.
enum FilterWord {
  /// The words of the command line as one filter; what stands before them to end the options is none.
  static func line(_ words: [String]) -> String {
    let end = words.firstIndex(of: "--")
    return words.enumerated().filter { $0.offset != end }.map(\.element).joined(separator: " ")
  }

  /// - Throws: A usage error when one of the words looks like an option, or the filter has a mistake.
  static func check(_ words: [String]) throws {
    // What looks like an option is one that there is not.
    if let option = words.first(where: { $0.hasPrefix("--") && $0.count > 2 }) {
      throw ArgumentParser.ValidationError("Unknown option '\(option)'")
    }
    let reading = FilterReading(line(words))
    if let mistake = reading.firstMistake { throw wrong(reading.text, mistake) }
  }

  /// The filter on a line of its own, and a mark below the place of the mistake.
  static func wrong(
    _ text: String,
    _ mistake: FilterMistake
  ) -> ArgumentParser.ValidationError {
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
