import TendModel

/// Which of several names somebody means who typed a part of it.
enum NameChoice {
  /// The least letters that stand for a name without being the whole of it; fewer are rather a slip.
  private static let fewestLetters = 3

  /// The place of the name that was typed whole, else of the only one that it is a part of; nil when there is none, or
  /// there are several.
  static func index(of typed: String, in names: [String]) -> Int? {
    let wanted = FoldedText.folded(typed.trimmingBlanks)
    if wanted.isEmpty { return nil }
    let folded = names.map(FoldedText.folded)
    if let whole = folded.firstIndex(of: wanted) { return whole }
    guard wanted.count >= fewestLetters else { return nil }
    let parts = folded.indices.filter { folded[$0].containsBytes(wanted) }
    return parts.count == 1 ? parts[0] : nil
  }
}
