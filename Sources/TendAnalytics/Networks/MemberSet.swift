/// A set of contacts by number, one bit each.
struct MemberSet {
  private var words: [UInt64]

  /// An empty set of numbers below a count.
  init(count: Int) { words = [UInt64](repeating: 0, count: (count + 63) / 64) }

  /// Takes a number in and answers whether it was new.
  mutating func insert(_ number: Int) -> Bool {
    let bit: UInt64 = 1 << UInt64(number % 64)
    defer { words[number / 64] |= bit }
    return words[number / 64] & bit == 0
  }

  func contains(_ number: Int) -> Bool { words[number / 64] & (1 << UInt64(number % 64)) != 0 }

  func countOfCommon(_ other: MemberSet) -> Int {
    zip(words, other.words).reduce(0) { $0 + ($1.0 & $1.1).nonzeroBitCount }
  }

  /// Calls a body for each number, in order.
  func forEach(_ body: (Int) -> Void) {
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        body(index * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }
}
