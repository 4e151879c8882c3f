import Testing

@testable import TendScreen

struct RectTests {
  private let rect = Rect(column: 2, row: 3, columns: 10, rows: 6)

  @Test func endsLieJustOutside() {
    #expect(rect.endColumn == 12)
    #expect(rect.endRow == 9)
    #expect(rect.contains(Position(column: 11, row: 8)))
    #expect(!rect.contains(Position(column: 12, row: 8)))
  }

  @Test func negativeExtentsBecomeEmpty() {
    #expect(Rect(column: 0, row: 0, columns: -4, rows: 2).isEmpty)
    #expect(Size(columns: -1, rows: 5) == Size(columns: 0, rows: 5))
  }

  @Test func partsAreClipped() {
    #expect(rect.top(2) == Rect(column: 2, row: 3, columns: 10, rows: 2))
    #expect(rect.bottom(2) == Rect(column: 2, row: 7, columns: 10, rows: 2))
    #expect(rect.left(3) == Rect(column: 2, row: 3, columns: 3, rows: 6))
    #expect(rect.right(3) == Rect(column: 9, row: 3, columns: 3, rows: 6))
    #expect(rect.top(99) == rect)
    #expect(rect.right(99) == rect)
    #expect(rect.bottom(-1).isEmpty)
  }

  @Test func droppingIsTheRestOfTaking() {
    for count in [-1, 0, 1, 4, 6, 10, 99] {
      #expect(rect.top(count).rows + rect.droppingTop(count).rows == rect.rows)
      #expect(rect.bottom(count).rows + rect.droppingBottom(count).rows == rect.rows)
      #expect(rect.left(count).columns + rect.droppingLeft(count).columns == rect.columns)
      #expect(rect.right(count).columns + rect.droppingRight(count).columns == rect.columns)
      #expect(rect.droppingTop(count).endRow == rect.endRow)
      #expect(rect.droppingLeft(count).endColumn == rect.endColumn)
    }
  }

  @Test func insetNeverTurnsInsideOut() {
    #expect(rect.inset(by: 1) == Rect(column: 3, row: 4, columns: 8, rows: 4))
    #expect(rect.inset(by: 50).isEmpty)
    #expect(rect.inset(columns: 2, rows: 0) == Rect(column: 4, row: 3, columns: 6, rows: 6))
  }

  @Test func centeringStaysInside() {
    #expect(rect.centered(columns: 4, rows: 2) == Rect(column: 5, row: 5, columns: 4, rows: 2))
    #expect(rect.centered(columns: 40, rows: 20) == rect)
  }

  @Test func intersectionIsWhatBothHold() {
    #expect(
      rect.intersection(Rect(column: 0, row: 0, columns: 4, rows: 4))
        == Rect(column: 2, row: 3, columns: 2, rows: 1)
    )
    #expect(rect.intersection(Rect(column: 50, row: 0, columns: 4, rows: 4)).isEmpty)
  }

  @Test func splittingFollowsTheWeights() {
    let parts = Rect(column: 1, row: 0, columns: 11, rows: 5).split(columns: [1, 1, 2], gap: 1)
    #expect(parts.map(\.column) == [1, 4, 7])
    #expect(parts.map(\.columns) == [2, 2, 5])
    #expect(parts.allSatisfy { $0.rows == 5 })
  }

  @Test func splitPartsAndGapsFillTheWhole() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<300 {
      let length = Int.random(in: 0...120, using: &random)
      let weights = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        Int.random(in: 1...9, using: &random)
      }
      let gap = Int.random(in: 0...2, using: &random)
      let whole = Rect(column: 3, row: 4, columns: 7, rows: length)
      let parts = whole.split(rows: weights, gap: gap)
      let gaps = gap * (weights.count - 1)
      #expect(parts.map(\.rows).reduce(0, +) == max(0, length - gaps))
      #expect(parts.allSatisfy { $0.row >= whole.row && $0.endRow <= whole.endRow })
      guard length >= gaps else { continue }
      for (upper, lower) in zip(parts, parts.dropFirst()) {
        #expect(lower.row == upper.endRow + gap)
      }
    }
  }

  @Test func splittingWithoutWeightGivesEmptyParts() {
    #expect(rect.split(columns: [0, 0], gap: 0).allSatisfy { $0.isEmpty })
    #expect(rect.split(columns: [], gap: 3).isEmpty)
  }
}
