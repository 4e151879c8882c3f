import TendAnalytics
import TendScreen

/// Where the groups of a map stand: in boxes along the edge, the first at the top and the others clockwise.
struct EgoMapPlan {
  /// The groups that are seen, by their places in the map.
  private(set) var groups: [Int] = []
  /// The box of each.
  private(set) var boxes: [Rect] = []
  /// How many contacts are named.
  private(set) var namedCount = 0

  private static let narrowestBox = 18
  private static let widestBox = 30

  /// So many boxes beside and below each other, with their size.
  private struct Grid {
    let across: Int
    let down: Int
    let columns: Int
    let rows: Int

    var boxCount: Int { 2 * (across + down) - 4 }

    init(_ across: Int, _ down: Int, _ rect: Rect) {
      (self.across, self.down) = (across, down)
      columns = min(widestBox, (rect.columns - across + 1) / across)
      // Between two rows of boxes stays a line, for the one in the middle.
      rows = max(1, down == 2 ? (rect.rows - 1) / 2 : (rect.rows - down + 1) / down)
    }

    /// The cells along the edge, clockwise from the middle of the top.
    var cells: [(x: Int, y: Int)] {
      let edge =
        (0..<across).map { ($0, 0) } + (1..<down).map { (across - 1, $0) }
        + (0..<across - 1).reversed().map { ($0, down - 1) }
        + (1..<down - 1).reversed().map { (0, $0) }
      let first = (across - 1) / 2
      return Array(edge[first...] + edge[..<first])
    }
  }

  /// The plan that shows most: of two names that are cut as much as of one in full, of a group as much as of two names.
  init(_ map: EgoMap, _ rect: Rect) {
    let widths = map.groups.map { group in
      group.members.map { 2 + TextWidth.columns(of: map.names[$0.id] ?? "") }
    }
    var best: (grid: Grid, seen: [Int], value: Int)?
    for across in 2...max(2, (rect.columns + 1) / (Self.narrowestBox + 1)) {
      for down in 2...max(2, (rect.rows + 1) / 4) {
        let grid = Grid(across, down, rect)
        let seen = map.seen(most: grid.boxCount)
        let value = seen.reduce(0) { value, group in
          widths[group].prefix(grid.rows - 1).reduce(value + 4) {
            $0 + ($1 <= grid.columns ? 2 : 1)
          }
        }
        if let best, (value, grid.columns) <= (best.value, best.grid.columns) { continue }
        best = (grid, seen, value)
      }
    }
    guard let best else { return }
    let (grid, cells) = (best.grid, best.grid.cells)
    groups = best.seen
    namedCount = best.seen.reduce(0) { $0 + min(map.groups[$1].members.count, grid.rows - 1) }
    boxes = groups.enumerated().map { index, group in
      let (x, y) = cells[index * cells.count / groups.count]
      let rows = min(grid.rows, map.groups[group].members.count + 1)
      // The boxes of an edge lie at it, so that the ring is as wide as its place.
      let free = grid.rows - rows
      let shift = y == 0 ? 0 : y == grid.down - 1 ? free : free / 2
      return Rect(
        column: rect.column + x * (rect.columns - grid.columns) / (grid.across - 1),
        row: rect.row + y * (rect.rows - grid.rows) / (grid.down - 1) + shift,
        columns: grid.columns,
        rows: rows
      )
    }
  }
}
