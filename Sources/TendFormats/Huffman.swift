/// A canonical Huffman code of RFC 1951, section 3.2.2, read bit by bit by the counts of its lengths.
struct Huffman {
  private static let longestCode = 15

  private var counts = [Int](repeating: 0, count: longestCode + 1)
  private var symbols: [Int] = []

  /// A code by the length of each symbol's code; 0 leaves a symbol out.
  ///
  /// - Returns: Nil when the lengths ask for more codes than there are.
  init?(lengths: [Int]) {
    for length in lengths { counts[length] += 1 }
    counts[0] = 0
    var left = 1
    for length in 1...Self.longestCode {
      left = left * 2 - counts[length]
      if left < 0 { return nil }
    }
    var offsets = [Int](repeating: 0, count: Self.longestCode + 2)
    for length in 1...Self.longestCode { offsets[length + 1] = offsets[length] + counts[length] }
    symbols = [Int](repeating: 0, count: lengths.count)
    for (symbol, length) in lengths.enumerated() where length > 0 {
      symbols[offsets[length]] = symbol
      offsets[length] += 1
    }
  }

  /// Reads one symbol; nil when the input ends or no code fits.
  func symbol(_ bits: inout BitReader) -> Int? {
    var code = 0
    var first = 0
    var index = 0
    for length in 1...Self.longestCode {
      guard let bit = bits.read(1) else { return nil }
      code |= bit
      let count = counts[length]
      if code - count < first { return symbols[index + (code - first)] }
      index += count
      first = (first + count) * 2
      code *= 2
    }
    return nil
  }
}
