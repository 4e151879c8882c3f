/// Finds what differs between two frames.
public enum FrameDiff {
  /// Neighbouring cells of one row that have to be drawn again.
  public struct Run: Hashable, Sendable {
    /// The row they are in.
    public let row: Int
    /// Column of the first one.
    public let column: Int
    /// What they become, from left to right; right halves of wide characters are included.
    public let cells: [Cell]

    /// Makes a run.
    public init(row: Int, column: Int, cells: [Cell]) {
      self.row = row
      self.column = column
      self.cells = cells
    }
  }

  /// Answers what turns the old frame into the new one, from top left to bottom right.
  ///
  /// - Parameters:
  ///   - old: What the screen shows; nil, or a frame of another size, means that nothing is known.
  ///   - new: What it is to show.
  /// - Returns: The runs of changed cells; all rows where nothing is known.
  public static func runs(from old: CellBuffer?, to new: CellBuffer) -> [Run] {
    guard let old, old.size == new.size else {
      guard new.size.columns > 0 else { return [] }
      return (0..<new.size.rows).map { Run(row: $0, column: 0, cells: Array(new.row($0))) }
    }
    return (0..<new.size.rows).flatMap { row in
      runs(from: old.row(row), to: new.row(row), row: row)
    }
  }

  /// Both slices have the same indices, because both frames have the same size.
  private static func runs(
    from old: ArraySlice<Cell>,
    to new: ArraySlice<Cell>,
    row: Int
  ) -> [Run] {
    guard old != new else { return [] }
    var runs: [Run] = []
    var start: Int?
    for index in new.indices {
      if old[index] != new[index] {
        start = start ?? index
      } else if let first = start {
        runs.append(
          Run(row: row, column: first - new.startIndex, cells: Array(new[first..<index]))
        )
        start = nil
      }
    }
    if let first = start {
      runs.append(Run(row: row, column: first - new.startIndex, cells: Array(new[first...])))
    }
    return runs
  }
}
