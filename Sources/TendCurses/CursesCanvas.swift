import CNcurses
import TendScreen

/// Draws cells into the curses window, in the colours that curses has.
struct CursesCanvas {
  /// What curses needs to show a style.
  private struct Rendition {
    let attributes: attr_t
    let pair: Int32
  }

  private struct ColorPair: Equatable {
    let foreground: Int32
    let background: Int32
  }

  let depth: ColorDepth
  private let pairLimit: Int
  /// In the order of their numbers; the first is what the terminal begins with.
  private var pairs = [ColorPair(foreground: -1, background: -1)]
  /// A screen has few styles, and neighbours mostly the same: the newest is asked first.
  private var renditions: [(style: Style, rendition: Rendition)] = []
  private var newest = 0
  private var scratch = [wchar_t](repeating: 0, count: 6)

  init(depth: ColorDepth) {
    self.depth = depth
    pairLimit = depth == .monochrome ? 1 : Int(cn_color_pairs())
  }

  mutating func draw(_ run: FrameDiff.Run) {
    for (offset, cell) in BlankJoin.joined(run.cells).enumerated() where cell.width > 0 {
      draw(cell, column: Int32(run.column + offset), row: Int32(run.row))
    }
  }

  private mutating func draw(_ cell: Cell, column: Int32, row: Int32) {
    let rendition = rendition(of: cell.style)
    var count = 0
    for scalar in cell.text.unicodeScalars.prefix(scratch.count - 1) {
      scratch[count] = wchar_t(scalar.value)
      count += 1
    }
    scratch[count] = 0
    let believed = Int(cn_width(UInt32(bitPattern: scratch[0])))
    guard believed != cell.width else {
      cn_put(row, column, scratch, rendition.attributes, rendition.pair)
      return
    }
    // The C library knows another width, or an older Unicode: a sign of known width keeps the columns.
    for offset in 0..<Int32(cell.width) {
      let stand = [wchar_t(offset == 0 ? 0x3F : 0x20), 0]
      cn_put(row, column + offset, stand, rendition.attributes, rendition.pair)
    }
  }

  private mutating func rendition(of style: Style) -> Rendition {
    if newest < renditions.count, renditions[newest].style == style {
      return renditions[newest].rendition
    }
    if let known = renditions.firstIndex(where: { $0.style == style }) {
      newest = known
      return renditions[known].rendition
    }
    let shown = style.resolved(for: depth)
    let pair = ColorPair(
      foreground: CursesCanvas.number(of: shown.foreground),
      background: CursesCanvas.number(of: shown.background)
    )
    let made = Rendition(
      attributes: CursesCanvas.attributes(shown.attributes),
      pair: self.pair(for: pair)
    )
    newest = renditions.count
    renditions.append((style, made))
    return made
  }

  /// Allots pairs in the order of first use; when all are taken, the terminal's own colours serve.
  private mutating func pair(for wanted: ColorPair) -> Int32 {
    if let known = pairs.firstIndex(of: wanted) { return Int32(known) }
    guard pairs.count < pairLimit else { return 0 }
    let number = Int32(pairs.count)
    guard init_extended_pair(number, wanted.foreground, wanted.background) == OK else { return 0 }
    pairs.append(wanted)
    return number
  }

  private static func number(of color: Color) -> Int32 {
    switch color {
    case .ansi(let number), .indexed(let number): Int32(number)
    case .terminal, .rgb: -1
    }
  }

  private static func attributes(_ wanted: Attributes) -> attr_t {
    var bits: attr_t = 0
    if wanted.contains(.bold) { bits |= cn_bold() }
    if wanted.contains(.dim) { bits |= cn_dim() }
    if wanted.contains(.italic) { bits |= cn_italic() }
    if wanted.contains(.underline) { bits |= cn_underline() }
    if wanted.contains(.reverse) { bits |= cn_reverse() }
    return bits
  }
}
