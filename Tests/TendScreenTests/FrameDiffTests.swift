import Testing

@testable import TendScreen

struct FrameDiffTests {
  private let size = Size(columns: 16, rows: 5)

  @Test func equalFramesHaveNoRuns() {
    let buffer = CellBuffer(size: size)
    #expect(FrameDiff.runs(from: buffer, to: buffer).isEmpty)
  }

  @Test func onlyChangedCellsAreInARun() {
    let old = CellBuffer(size: size)
    var new = old
    new.write("ab", column: 3, row: 1, style: .plain)
    new.write("c", column: 9, row: 1, style: .plain)
    #expect(
      FrameDiff.runs(from: old, to: new) == [
        FrameDiff.Run(row: 1, column: 3, cells: [Cell("a"), Cell("b")]),
        FrameDiff.Run(row: 1, column: 9, cells: [Cell("c")]),
      ]
    )
  }

  @Test func aNewStyleIsAChange() {
    var new = CellBuffer(size: size)
    new.restyle(Rect(column: 15, row: 4, columns: 1, rows: 1)) { _ in Style(attributes: .bold) }
    let runs = FrameDiff.runs(from: CellBuffer(size: size), to: new)
    #expect(runs.map(\.row) == [4])
    #expect(runs.map(\.column) == [15])
  }

  @Test func theCursorAloneIsNoChangeOfCells() {
    var new = CellBuffer(size: size)
    new.cursor = Position(column: 1, row: 1)
    #expect(FrameDiff.runs(from: CellBuffer(size: size), to: new).isEmpty)
  }

  @Test func anUnknownOrOtherScreenIsDrawnInFull() {
    let new = CellBuffer(size: size)
    let smaller = CellBuffer(size: Size(columns: 4, rows: 4))
    for old in [nil, smaller] {
      let runs = FrameDiff.runs(from: old, to: new)
      #expect(runs.count == 5)
      #expect(runs.allSatisfy { $0.column == 0 && $0.cells.count == 16 })
    }
    #expect(FrameDiff.runs(from: nil, to: CellBuffer(size: Size(columns: 0, rows: 3))).isEmpty)
  }

  @Test func applyingTheRunsGivesTheNewFrame() {
    for seed in UInt64(0)..<200 {
      var random = SeededRandom(seed: seed)
      let old = randomFrame(&random)
      let new = randomFrame(&random, from: Bool.random(using: &random) ? old : nil)
      var patched = old
      for run in FrameDiff.runs(from: old, to: new) {
        for (offset, cell) in run.cells.enumerated() {
          patched[run.column + offset, run.row] = cell
        }
      }
      #expect(patched == new, "seed \(seed)")
    }
  }

  private func randomFrame(
    _ random: inout SeededRandom,
    from start: CellBuffer? = nil
  ) -> CellBuffer {
    var buffer = start ?? CellBuffer(size: size)
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      let text = ["ab", "陳威", "x陳", "😀", " ", "e\u{301}zz"].randomElement(using: &random)
      buffer.write(
        text ?? "",
        column: Int.random(in: -1...16, using: &random),
        row: Int.random(in: 0...4, using: &random),
        style: Style(foreground: .ansi(UInt8.random(in: 0...2, using: &random)))
      )
    }
    return buffer
  }
}
