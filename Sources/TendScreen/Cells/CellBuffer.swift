/// A grid of cells: one frame of the screen as a value.
///
/// A wide character always has its right half beside it, in the same style: writing over one half
/// blanks the other. Whatever lies outside the grid is ignored.
public struct CellBuffer: Hashable, Sendable {
  /// Columns and rows, fixed for its life.
  public let size: Size
  /// Where the hardware cursor rests; nil hides it.
  public var cursor: Position?
  /// Which characters may appear; set it before drawing.
  public var glyphs: GlyphSet = .unicode

  private var cells: [Cell]

  /// Makes a grid of blanks.
  public init(size: Size, style: Style = .plain) {
    self.size = size
    cells = Array(repeating: .blank(style), count: size.columns * size.rows)
  }

  /// The whole grid as a rectangle.
  public var bounds: Rect { Rect(size) }

  /// The cell at a place; outside the grid it reads as blank and writes are ignored.
  ///
  /// Writing the right half of a wide character alone is ignored, too.
  public subscript(column: Int, row: Int) -> Cell {
    get {
      guard let index = index(column, row) else { return .blank }
      return cells[index]
    }
    set {
      place(newValue, column: column, row: row)
    }
  }

  /// Changes how the cells of a rectangle look, and leaves their text.
  ///
  /// A wide character belongs to the rectangle that holds its left half.
  public mutating func restyle(_ rect: Rect, _ transform: (Style) -> Style) {
    let rect = rect.intersection(bounds)
    guard !rect.isEmpty else { return }
    for row in rect.row..<rect.endRow {
      for column in rect.column..<rect.endColumn {
        let index = row * size.columns + column
        guard cells[index].width > 0 else { continue }
        cells[index].style = transform(cells[index].style)
        if cells[index].width == 2 { cells[index + 1].style = cells[index].style }
      }
    }
  }

  /// The text of a row, without trailing blanks.
  public func text(row: Int) -> String {
    guard row >= 0, row < size.rows else { return "" }
    let start = row * size.columns
    var end = start + size.columns
    while end > start, cells[end - 1].text == " " { end -= 1 }
    return cells[start..<end].reduce(into: "") { $0 += $1.text }
  }

  /// The text of all rows, without trailing blanks.
  public var lines: [String] {
    (0..<size.rows).map { text(row: $0) }
  }

  /// The cells of one row that exists.
  func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  mutating func place(_ cell: Cell, column: Int, row: Int) {
    guard cell.width > 0 else { return }
    var cell = cell
    if glyphs == .ascii, !SafeText.isPlain(cell.text) {
      let substitute = ASCIIGlyphs.substitute(for: cell.text)
      if cell.width == 2 {
        let half = Cell(text: substitute, width: 1, style: cell.style)
        set(half, column: column, row: row)
        set(half, column: column + 1, row: row)
        return
      }
      cell = Cell(text: substitute, width: 1, style: cell.style)
    }
    set(cell, column: column, row: row)
  }

  private mutating func set(_ cell: Cell, column: Int, row: Int) {
    guard cell.width == 2 else {
      guard let index = index(column, row) else { return }
      separate(index)
      cells[index] = cell
      return
    }
    guard let left = index(column, row), let right = index(column + 1, row) else {
      // Half a wide character would shift the rest of the line: the half inside stays blank.
      set(.blank(cell.style), column: column, row: row)
      set(.blank(cell.style), column: column + 1, row: row)
      return
    }
    separate(left)
    separate(right)
    cells[left] = cell
    cells[right] = .rightHalf(cell.style)
  }

  /// Blanks the other half of the wide character that a write is about to break.
  private mutating func separate(_ index: Int) {
    if cells[index].width == 0 {
      cells[index - 1] = .blank(cells[index - 1].style)
    } else if cells[index].width == 2 {
      cells[index + 1] = .blank(cells[index + 1].style)
    }
  }

  private func index(_ column: Int, _ row: Int) -> Int? {
    guard column >= 0, column < size.columns, row >= 0, row < size.rows else { return nil }
    return row * size.columns + column
  }
}
