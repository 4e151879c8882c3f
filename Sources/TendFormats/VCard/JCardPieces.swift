/// The cards in a text that is no valid JSON as a whole, each by itself.
///
/// A file that was cut off, or spoilt in one place, still has all its other cards.
struct JCardPieces {
  /// One card.
  struct Piece {
    /// The line on which it begins, from 1.
    var line: Int
    /// Its text, closed where the file ends inside it.
    var bytes: [UInt8]
    /// The file ends inside it.
    var isCut: Bool
  }

  /// The cards in the file's order.
  private(set) var pieces: [Piece] = []

  private static let name = Array("\"vcard\"".utf8)
  private let bytes: [UInt8]
  /// Where each array that is open begins; the depth of the card at hand is its place among them.
  private var open: [Int] = []
  private var card: (start: Int, depth: Int, line: Int)?
  /// Behind the last property of the card at hand that is whole.
  private var endOfProperties = 0
  private var line = 1

  /// Finds the cards of a text.
  ///
  /// - Complexity: O(n) in its bytes.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x22:
        noteName(at: index)
        index = endOfString(from: index)
        continue
      case 0x5B: open.append(index)
      case 0x5D: close(index)
      case 0x0A: line += 1
      default: break
      }
      index += 1
    }
    guard let card, endOfProperties > card.start else { return }
    let text = Array(bytes[card.start..<endOfProperties]) + [0x5D, 0x5D]
    pieces.append(Piece(line: card.line, bytes: text, isCut: true))
  }

  private mutating func noteName(at index: Int) {
    let end = index + Self.name.count
    guard card == nil, let start = open.last, end <= bytes.count,
      zip(bytes[index..<end], Self.name).allSatisfy({ $0 | 0x20 == $1 | 0x20 })
    else { return }
    guard bytes[(start + 1)..<index].allSatisfy({ $0 <= 0x20 }) else { return }
    card = (start, open.count, line)
    endOfProperties = 0
  }

  private mutating func close(_ index: Int) {
    let depth = open.count
    _ = open.popLast()
    guard let card else { return }
    if depth == card.depth {
      pieces.append(
        Piece(line: card.line, bytes: Array(bytes[card.start...index]), isCut: false)
      )
      self.card = nil
    } else if depth == card.depth + 2 {
      endOfProperties = index + 1
    }
  }

  /// Behind the string that begins at a mark; strings have no line ends, so that a mark that is missing costs one line.
  private func endOfString(from start: Int) -> Int {
    var index = start + 1
    while index < bytes.count, bytes[index] != 0x22, bytes[index] != 0x0A {
      index += bytes[index] == 0x5C ? 2 : 1
    }
    return index < bytes.count && bytes[index] == 0x0A ? index : min(index + 1, bytes.count)
  }
}
