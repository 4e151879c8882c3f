/// Lists of neighbours: a row for each person, with everyone after the first tied to the first.
enum AdjacencyList {
  /// The ties of rows that can only be such lists, a person without any in a row of its own; nil for all others.
  ///
  /// Rows of ties are all of one width; and of a list of neighbours everyone has one row.
  ///
  /// - Complexity: O(cells).
  static func ties(in rows: [[String]]) -> [[String]]? {
    let widths = Set(rows.map(\.count))
    guard widths.count > 1, (widths.max() ?? 0) > 2 else { return nil }
    let people = Set(rows.map { $0[0] })
    guard people.count == rows.count,
      rows.allSatisfy({ $0.allSatisfy { people.contains($0) } })
    else { return nil }
    return rows.flatMap { row in
      row.count == 1 ? [row] : row.dropFirst().map { [row[0], $0] }
    }
  }
}
