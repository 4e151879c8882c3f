import Foundation

/// The colours in what a terminal was told, by the codes that choose them.
struct ColorCodes {
  /// One of the eight first colours.
  private(set) var dark: Set<Int> = []
  /// One of their bright forms.
  private(set) var bright: Set<Int> = []
  /// One of the 256.
  private(set) var indexed: Set<Int> = []

  init(in text: String) {
    for sequence in text.components(separatedBy: "\u{1B}[").dropFirst() {
      guard let end = sequence.firstIndex(where: \.isLetter), sequence[end] == "m" else { continue }
      take(sequence[..<end].split(whereSeparator: { ";:".contains($0) }).compactMap { Int($0) })
    }
  }

  /// All of them.
  var all: Set<Int> { dark.union(bright).union(indexed) }

  private mutating func take(_ codes: [Int]) {
    var rest = codes[...]
    while let code = rest.popFirst() {
      switch code {
      case 30...37, 40...47: dark.insert(code % 10)
      case 90...97, 100...107: bright.insert(code % 10)
      case 38, 48:
        // `38;5;n`, of which n is the colour.
        if rest.popFirst() == 5, let number = rest.popFirst() { indexed.insert(number) }
      default: break
      }
    }
  }
}
