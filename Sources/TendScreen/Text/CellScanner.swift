/// Cuts text into what fits in one cell each, without anything a terminal could obey.
///
/// Works on scalars, as curses does: a base and at most four marks. Emoji sequences are folded to
/// their first emoji and flags to their two letters, because terminals, C libraries and fonts
/// disagree about the width of the whole. One pass; no state grows with the text.
struct CellScanner: Sequence, IteratorProtocol {
  struct Piece {
    let text: String
    let width: Int
  }

  /// As many scalars as curses keeps in a cell.
  static let scalarLimit = 5

  private var scalars: String.UnicodeScalarView.Iterator
  private var ahead: Unicode.Scalar?
  private let keepsNewlines: Bool

  init(_ text: String, keepsNewlines: Bool = false) {
    scalars = text.unicodeScalars.makeIterator()
    ahead = scalars.next()
    self.keepsNewlines = keepsNewlines
  }

  mutating func next() -> Piece? {
    while let scalar = take() {
      if scalar == "\r" && ahead == "\n" { continue }
      if keepsNewlines && (scalar == "\n" || scalar == "\r") { return Piece(text: "\n", width: 0) }
      switch ScalarRole(scalar) {
      case .ignored, .mark: continue
      case .space: return cell(from: " ", width: 1)
      case .control: return Piece(text: SafeText.placeholder, width: 1)
      case .regional(let letter): return Piece(text: String(letter), width: 1)
      case .base(let width): return cell(from: scalar, width: width)
      }
    }
    return nil
  }

  private mutating func take() -> Unicode.Scalar? {
    let scalar = ahead
    ahead = scalars.next()
    return scalar
  }

  private mutating func cell(from base: Unicode.Scalar, width: Int) -> Piece {
    var text = String(base)
    var count = 1
    var isJoined = false
    while let scalar = ahead, scalar.value > 0x7F {
      if scalar.value == 0x200D {
        isJoined = true
      } else if (0x1F3FB...0x1F3FF).contains(scalar.value) {
        // A skin tone after anything but an emoji stands for itself.
        if !base.properties.isEmoji { break }
      } else if isJoined && scalar.properties.isEmoji {
        isJoined = false
      } else {
        switch ScalarRole(scalar) {
        case .ignored: break
        case .mark where count < CellScanner.scalarLimit:
          text.unicodeScalars.append(scalar)
          count += 1
        case .mark: break
        default: return Piece(text: text, width: width)
        }
      }
      ahead = scalars.next()
    }
    return Piece(text: text, width: width)
  }
}
