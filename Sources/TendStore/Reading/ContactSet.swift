import GRDB

/// A set of contacts as one bit for each row number, which is small and quick where many match.
struct ContactSet {
  private var words: [UInt64] = []

  /// Collects the row numbers that a statement answers in its first column.
  init(_ statement: Statement, _ arguments: StatementArguments) throws {
    let numbers = try Int64.fetchCursor(statement, arguments: arguments)
    while let number = try numbers.next() { insert(Int(number)) }
  }

  /// How many contacts it holds.
  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// The row numbers, in order.
  var numbers: [Int64] {
    var numbers: [Int64] = []
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        numbers.append(Int64(index * 64 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
    return numbers
  }

  func contains(_ number: Int64) -> Bool {
    let index = Int(number) / 64
    return index < words.count && words[index] & (1 << UInt64(number % 64)) != 0
  }

  /// How many both sets hold.
  func countOfCommon(_ other: ContactSet) -> Int {
    zip(words, other.words).reduce(0) { $0 + ($1.0 & $1.1).nonzeroBitCount }
  }

  /// Keeps those that the other set holds as well.
  mutating func formIntersection(_ other: ContactSet) {
    for index in words.indices {
      words[index] &= index < other.words.count ? other.words[index] : 0
    }
  }

  /// Leaves out those that the other set holds.
  mutating func subtract(_ other: ContactSet) {
    for index in words.indices.prefix(other.words.count) { words[index] &= ~other.words[index] }
  }

  private mutating func insert(_ number: Int) {
    let index = number / 64
    if index >= words.count {
      let more = max(index + 1 - words.count, words.count)
      words.append(contentsOf: repeatElement(0, count: more))
    }
    words[index] |= 1 << UInt64(number % 64)
  }
}
