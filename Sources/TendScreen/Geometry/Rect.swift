/// A rectangle of cells.
public struct Rect: Hashable, Sendable {
  /// Leftmost column.
  public var column: Int
  /// Topmost row.
  public var row: Int
  /// Width in columns, never negative.
  public var columns: Int
  /// Height in rows, never negative.
  public var rows: Int

  /// Makes a rectangle; negative extents become zero.
  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// Makes a rectangle of the given size at the top left.
  public init(_ size: Size) {
    self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  /// Whether it holds no cell.
  public var isEmpty: Bool { columns == 0 || rows == 0 }

  /// The first column right of it.
  public var endColumn: Int { column + columns }

  /// The first row below it.
  public var endRow: Int { row + rows }

  /// Its extent without its place.
  public var size: Size { Size(columns: columns, rows: rows) }

  /// Whether the cell lies inside.
  public func contains(_ position: Position) -> Bool {
    position.column >= column && position.column < endColumn
      && position.row >= row && position.row < endRow
  }

  /// Answers the cells that both rectangles share.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(column, other.column)
    let above = max(row, other.row)
    return Rect(
      column: left,
      row: above,
      columns: min(endColumn, other.endColumn) - left,
      rows: min(endRow, other.endRow) - above
    )
  }

  /// Takes the same margin off all four sides.
  public func inset(by margin: Int) -> Rect {
    inset(columns: margin, rows: margin)
  }

  /// Takes a margin off left and right, and another off top and bottom.
  public func inset(columns horizontal: Int, rows vertical: Int) -> Rect {
    let horizontal = min(horizontal, columns / 2 + columns % 2)
    let vertical = min(vertical, rows / 2 + rows % 2)
    return Rect(
      column: column + horizontal,
      row: row + vertical,
      columns: columns - 2 * horizontal,
      rows: rows - 2 * vertical
    )
  }

  /// Answers the first `count` rows.
  public func top(_ count: Int) -> Rect {
    Rect(column: column, row: row, columns: columns, rows: clipped(count, to: rows))
  }

  /// Answers the last `count` rows.
  public func bottom(_ count: Int) -> Rect {
    droppingTop(rows - clipped(count, to: rows))
  }

  /// Answers the first `count` columns.
  public func left(_ count: Int) -> Rect {
    Rect(column: column, row: row, columns: clipped(count, to: columns), rows: rows)
  }

  /// Answers the last `count` columns.
  public func right(_ count: Int) -> Rect {
    droppingLeft(columns - clipped(count, to: columns))
  }

  /// Answers what is left without the first `count` rows.
  public func droppingTop(_ count: Int) -> Rect {
    let dropped = clipped(count, to: rows)
    return Rect(column: column, row: row + dropped, columns: columns, rows: rows - dropped)
  }

  /// Answers what is left without the last `count` rows.
  public func droppingBottom(_ count: Int) -> Rect {
    top(rows - clipped(count, to: rows))
  }

  /// Answers what is left without the first `count` columns.
  public func droppingLeft(_ count: Int) -> Rect {
    let dropped = clipped(count, to: columns)
    return Rect(column: column + dropped, row: row, columns: columns - dropped, rows: rows)
  }

  /// Answers what is left without the last `count` columns.
  public func droppingRight(_ count: Int) -> Rect {
    left(columns - clipped(count, to: columns))
  }

  /// Centres a rectangle of the wanted size, no larger than this one.
  public func centered(columns wantedColumns: Int, rows wantedRows: Int) -> Rect {
    let width = clipped(wantedColumns, to: columns)
    let height = clipped(wantedRows, to: rows)
    return Rect(
      column: column + (columns - width) / 2,
      row: row + (rows - height) / 2,
      columns: width,
      rows: height
    )
  }

  private func clipped(_ count: Int, to limit: Int) -> Int {
    min(max(0, count), limit)
  }
}
