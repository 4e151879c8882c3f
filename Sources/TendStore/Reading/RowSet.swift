import GRDB

/// A set of rows as one bit for each row number, which is small and quick where many match.
///
/// It may say which rows it does not hold instead: not takes no time then, and no list of all rows.
struct RowSet: Equatable {
  private var words: [UInt64] = []
  /// The bits are those of the rows that are not in the set.
  private(set) var isComplement = false

  /// The set without rows.
  init() {}

  /// Collects the row numbers that a statement answers in its first column.
  init(_ statement: Statement, _ arguments: StatementArguments) throws {
    let reader = try RowReader(statement, arguments)
    try reader.forEach { insert(reader.number(0)) }
  }

  /// A set of row numbers.
  init(_ numbers: some Sequence<Int64>) { for number in numbers { insert(number) } }

  /// The set of every row.
  static var everything: RowSet { RowSet().inverted }

  /// The rows that are not in the set.
  var inverted: RowSet {
    var other = self
    other.isComplement.toggle()
    return other
  }

  /// How many rows the set names: those that it holds or, of a complement, those that it leaves out.
  var namedCount: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// How many rows the set holds of a table of so many.
  func count(of total: Int) -> Int { isComplement ? total - namedCount : namedCount }

  /// How many rows it holds; it is no complement.
  var count: Int {
    precondition(
      !isComplement,
      "the rows of a complement cannot be counted without those of the table"
    )
    return namedCount
  }

  /// The row numbers, in order; it is no complement.
  var numbers: [Int64] {
    precondition(!isComplement, "the rows of a complement cannot be listed")
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
    let isNamed = index < words.count && words[index] & (1 << UInt64(number % 64)) != 0
    return isNamed != isComplement
  }

  /// How many both sets hold; neither is a complement.
  func countOfCommon(_ other: RowSet) -> Int {
    zip(words, other.words).reduce(0) { $0 + ($1.0 & $1.1).nonzeroBitCount }
  }

  /// Keeps those that the other set holds as well.
  mutating func formIntersection(_ other: RowSet) {
    switch (isComplement, other.isComplement) {
    case (false, false):
      for index in words.indices {
        words[index] &= index < other.words.count ? other.words[index] : 0
      }
    case (false, true):
      for index in words.indices.prefix(other.words.count) { words[index] &= ~other.words[index] }
    case (true, false):
      var result = other
      for index in result.words.indices.prefix(words.count) { result.words[index] &= ~words[index] }
      self = result
    case (true, true): unite(other.words)
    }
  }

  /// Takes in those that the other set holds.
  mutating func formUnion(_ other: RowSet) {
    if !isComplement, !other.isComplement { return unite(other.words) }
    // What is in neither complement is in the union.
    var outside = inverted
    outside.formIntersection(other.inverted)
    self = outside.inverted
  }

  /// Leaves out those that the other set holds.
  mutating func subtract(_ other: RowSet) { formIntersection(other.inverted) }

  mutating func insert(_ number: Int64) {
    let index = Int(number) / 64
    if index >= words.count {
      let more = max(index + 1 - words.count, words.count)
      words.append(contentsOf: repeatElement(0, count: more))
    }
    words[index] |= 1 << UInt64(number % 64)
  }

  private mutating func unite(_ other: [UInt64]) {
    if words.count < other.count {
      words.append(contentsOf: repeatElement(0, count: other.count - words.count))
    }
    for index in other.indices { words[index] |= other[index] }
  }
}
