/// Finds words whose letters contain a text's letters in order, those closest together and earliest first.
enum FuzzyMatch {
  /// How badly a word matches, 0 for a prefix; nil when it does not.
  static func cost(_ text: String, in word: String) -> Int? {
    let wanted = Array(text.lowercased())
    let letters = Array(word.lowercased())
    guard !wanted.isEmpty else { return 0 }
    var next = 0
    var cost = 0
    var previous: Int?
    for (index, letter) in letters.enumerated() where next < wanted.count && letter == wanted[next]
    {
      let isWordStart = index == 0 || !letters[index - 1].isLetter
      if let previous {
        cost += index == previous + 1 ? 0 : isWordStart ? 1 : 3
      } else {
        cost += isWordStart ? min(index, 2) : 6
      }
      previous = index
      next += 1
    }
    return next == wanted.count ? cost : nil
  }

  /// The items that match, best first; equals keep their order.
  static func ranked<Item>(_ items: [Item], by text: String, _ word: (Item) -> String) -> [Item] {
    items.enumerated()
      .compactMap { offset, item in cost(text, in: word(item)).map { ($0, offset, item) } }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
      .map(\.2)
  }
}
