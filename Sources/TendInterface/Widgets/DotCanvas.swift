import TendScreen

/// Lines as dots of braille, two columns and four rows of them to a cell.
///
/// Where a terminal has only ASCII, a cell with dots becomes a colon.
struct DotCanvas {
  private let rect: Rect
  private var cells: [UInt8]

  /// An empty canvas over a part of the screen.
  init(_ rect: Rect) {
    self.rect = rect
    cells = Array(repeating: 0, count: max(0, rect.columns * rect.rows))
  }

  /// The dots of a cell by row, left and right; Unicode 16, chapter 21.1, numbers them in this order.
  private static let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]

  private mutating func set(_ x: Int, _ y: Int) {
    guard x >= 0, y >= 0, x < rect.columns * 2, y < rect.rows * 4 else { return }
    cells[y / 4 * rect.columns + x / 2] |= Self.bits[y % 4][x % 2]
  }

  /// Draws a line between two cells, by Bresenham 1965; every `step`-th dot of it.
  ///
  /// Cells are counted from the corner of the canvas.
  mutating func line(from: Position, to: Position, step: Int = 1) {
    var (x, y) = (from.column * 2 + 1, from.row * 4 + 2)
    let (endX, endY) = (to.column * 2 + 1, to.row * 4 + 2)
    let (width, height) = (abs(endX - x), -abs(endY - y))
    let (right, down) = (x < endX ? 1 : -1, y < endY ? 1 : -1)
    var error = width + height
    var count = 0
    while true {
      if count.isMultiple(of: max(1, step)) { set(x, y) }
      count += 1
      if x == endX, y == endY { return }
      let twice = 2 * error
      if twice >= height {
        error += height
        x += right
      }
      if twice <= width {
        error += width
        y += down
      }
    }
  }

  /// Writes the cells that have dots.
  func draw(on buffer: inout CellBuffer, style: Style) {
    for (index, dots) in cells.enumerated() where dots != 0 {
      guard let scalar = Unicode.Scalar(0x2800 + UInt32(dots)) else { continue }
      buffer.write(
        String(Character(scalar)),
        column: rect.column + index % rect.columns,
        row: rect.row + index / rect.columns,
        style: style
      )
    }
  }
}
