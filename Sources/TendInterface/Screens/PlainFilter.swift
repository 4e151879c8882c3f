import TendModel

/// Words by which a list that is held whole is narrowed; all of them must occur.
struct PlainFilter: Hashable, Sendable {
  var text = "" {
    didSet { words = FoldedText.folded(text).split(separator: " ").map(String.init) }
  }
  private var words: [String] = []

  /// Whether what a row shows contains all the words.
  func matches(_ shown: [String]) -> Bool {
    if words.isEmpty { return true }
    let folded = FoldedText.folded(shown.joined(separator: "\n"))
    return words.allSatisfy { folded.contains($0) }
  }
}
