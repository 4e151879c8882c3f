import TendModel

/// Which of several names somebody means who typed a part of it.
enum NameChoice {
  /// The place of the name that was typed whole, else of the only one of which a word begins so; nil when there is none, or
  /// there are several.
  static func index(of typed: String, in names: [String]) -> Int? {
    let wanted = FoldedText.folded(typed.trimmingBlanks)
    if wanted.isEmpty { return nil }
    let folded = names.map(FoldedText.folded)
    if let whole = folded.firstIndex(of: wanted) { return whole }
    let begun = folded.indices.filter {
      folded[$0].hasPrefix(wanted) || folded[$0].containsBytes(" " + wanted)
    }
    return begun.count == 1 ? begun[0] : nil
  }
}
