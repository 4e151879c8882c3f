import Testing

@testable import TendScreen

struct CellBufferTests {
  private let red = Style(foreground: .ansi(1))

  private func grid(_ columns: Int, _ rows: Int = 1) -> CellBuffer {
    CellBuffer(size: Size(columns: columns, rows: rows))
  }

  @Test func writingPutsOneCharacterInACell() {
    var buffer = grid(6)
    #expect(buffer.write("Ada", column: 1, row: 0, style: red) == 3)
    #expect(buffer.lines == [" Ada"])
    #expect(buffer[1, 0].style == red)
    #expect(buffer[4, 0] == .blank)
  }

  @Test func writingIsClippedAtEveryEdge() {
    var buffer = grid(4, 2)
    #expect(buffer.write("abcdef", column: 2, row: 0, style: .plain) == 2)
    #expect(buffer.write("abcdef", column: -3, row: 1, style: .plain) == 6)
    #expect(buffer.lines == ["  a…", "def"])
    #expect(buffer.write("x", column: 4, row: 0, style: .plain) == 0)
    #expect(buffer.write("x", column: 0, row: 2, style: .plain) == 0)
    #expect(buffer.write("x", column: 0, row: -1, style: .plain) == 0)
    #expect(buffer.write("x", column: 0, row: 0, style: .plain, limit: 0) == 0)
  }

  @Test func limitsCutWithOrWithoutEllipsis() {
    var buffer = grid(10, 2)
    buffer.write("abcdef", column: 0, row: 0, style: .plain, limit: 4)
    buffer.write("abcdef", column: 0, row: 1, style: .plain, limit: 4, ellipsis: false)
    #expect(buffer.lines == ["abc…", "abcd"])
  }

  @Test func aWideCharacterTakesTwoCells() {
    var buffer = grid(4)
    buffer.write("陳", column: 1, row: 0, style: red)
    #expect(buffer[1, 0].width == 2)
    #expect(buffer[2, 0].width == 0)
    #expect(buffer[2, 0].style == red)
    #expect(buffer.lines == [" 陳"])
  }

  @Test func aWideCharacterIsNeverHalved() {
    var edge = grid(4)
    #expect(edge.write("abc陳", column: 0, row: 0, style: .plain, ellipsis: false) == 4)
    #expect(edge.lines == ["abc"])
    edge.write("abc陳", column: 0, row: 0, style: .plain)
    #expect(edge.lines == ["abc…"])
    edge[3, 0] = Cell("陳")
    #expect(edge.lines == ["abc"])
    var left = grid(4)
    left.write("陳x", column: -1, row: 0, style: .plain)
    #expect(left.lines == [" x"])
  }

  @Test func overwritingOneHalfBlanksTheOther() {
    var buffer = grid(6, 3)
    for row in 0..<3 { buffer.write("陳威", column: 1, row: row, style: .plain) }
    buffer.write("x", column: 2, row: 0, style: .plain)
    buffer.write("y", column: 1, row: 1, style: .plain)
    buffer.write("凌", column: 2, row: 2, style: .plain)
    #expect(buffer.lines == ["  x威", " y 威", "  凌"])
    for row in 0..<3 { expectWhole(buffer, row: row) }
  }

  @Test func anyWritesLeaveWholeCharacters() {
    var random = SeededRandom(seed: 3)
    var buffer = grid(12, 4)
    for _ in 0..<2000 {
      let text = ["a", "陳", "陳b威", "e\u{301}", "😀😀", "long text"].randomElement(using: &random)
      buffer.write(
        text ?? "",
        column: Int.random(in: -3...13, using: &random),
        row: Int.random(in: -1...4, using: &random),
        style: red,
        limit: Int.random(in: 0...6, using: &random),
        ellipsis: Bool.random(using: &random)
      )
      buffer.restyle(
        Rect(column: Int.random(in: -2...12, using: &random), row: 0, columns: 3, rows: 4)
      ) {
        Style(foreground: $0.foreground == .ansi(1) ? .ansi(2) : .ansi(1))
      }
    }
    for row in 0..<4 { expectWhole(buffer, row: row) }
  }

  @Test func hostileTextLeavesNoUnsafeCell() {
    for glyphs in [GlyphSet.unicode, .ascii] {
      for (name, text) in HostileText.corpus {
        var buffer = grid(200, 1)
        buffer.glyphs = glyphs
        buffer.write(text, column: 0, row: 0, style: .plain)
        for column in 0..<200 {
          let scalars = buffer[column, 0].text.unicodeScalars
          #expect(scalars.count <= CellScanner.scalarLimit, "\(name)")
          #expect(!scalars.contains(where: HostileText.isUnsafe), "\(name)")
          #expect(glyphs == .unicode || scalars.allSatisfy { $0.value < 0x7F }, "\(name)")
        }
        expectWhole(buffer, row: 0)
      }
    }
  }

  @Test func cellsMadeByHandAreSafeToo() {
    #expect(Cell("\u{1B}[2J").text == SafeText.placeholder)
    #expect(Cell("").text == " ")
    #expect(Cell("陳").width == 2)
  }

  @Test func fillingStaysInsideTheGrid() {
    var buffer = grid(3, 2)
    buffer.fill(Rect(column: 1, row: -4, columns: 99, rows: 5), style: red, text: "=")
    #expect(buffer.lines == [" ==", ""])
    buffer.fill(Rect(column: 0, row: 0, columns: 3, rows: 2), style: red, text: "陳")
    #expect(buffer.lines == ["", ""])
    #expect(buffer[2, 1].style == red)
  }

  @Test func restylingKeepsTheText() {
    var buffer = grid(5)
    buffer.write("a陳b", column: 0, row: 0, style: .plain)
    buffer.restyle(Rect(column: 1, row: 0, columns: 1, rows: 1)) { _ in red }
    #expect(buffer.lines == ["a陳b"])
    #expect((0..<5).map { buffer[$0, 0].style == red } == [false, true, true, false, false])
  }

  @Test func boxesHaveCornersAndATitle() {
    var buffer = grid(10, 3)
    buffer.box(buffer.bounds, style: .plain, title: "Networks", titleStyle: red)
    #expect(buffer.lines == ["┌ Netwo… ┐", "│        │", "└────────┘"])
    #expect(buffer[2, 0].style == red)
    buffer.box(Rect(column: 0, row: 0, columns: 1, rows: 3), style: red)
    #expect(buffer[0, 0].style == .plain)
  }

  @Test func asciiKeepsColumnsAndReadability() {
    var buffer = grid(12, 3)
    buffer.glyphs = .ascii
    buffer.box(Rect(column: 0, row: 0, columns: 12, rows: 3), style: .plain)
    buffer.write("Zoë Ł 陳…", column: 1, row: 1, style: .plain)
    #expect(buffer.lines == ["+----------+", "|Zoe L ??~ |", "+----------+"])
  }

  @Test func outsideReadsAsBlank() {
    var buffer = grid(2)
    buffer[5, 5] = Cell("x")
    #expect(buffer[5, 5] == .blank)
    #expect(buffer[-1, 0] == .blank)
    #expect(buffer.text(row: 9).isEmpty)
  }

  /// Every wide character has its right half in its own style, and no half stands alone.
  private func expectWhole(_ buffer: CellBuffer, row: Int) {
    var column = 0
    while column < buffer.size.columns {
      let cell = buffer[column, row]
      #expect(cell.width > 0, "a right half alone at \(column), \(row)")
      if cell.width == 2 {
        let right = buffer[column + 1, row]
        #expect(column + 1 < buffer.size.columns)
        #expect(right.width == 0 && right.text.isEmpty && right.style == cell.style)
      }
      column += max(1, cell.width)
    }
  }
}
