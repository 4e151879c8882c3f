import Testing

@testable import TendScreen

struct BlankJoinTests {
  private let loud = Style(foreground: .ansi(1), attributes: .bold)

  private func cells(_ pieces: (String, Style)...) -> [Cell] {
    pieces.flatMap { text, style in text.map { Cell(String($0), style: style) } }
  }

  @Test func aShortGapTakesTheStyleBeforeIt() {
    let joined = BlankJoin.joined(cells(("!", loud), ("  ", .plain), ("9d", loud)))
    #expect(joined == cells(("!  9d", loud)))
  }

  @Test(arguments: [
    Style(background: .ansi(4)), Style(attributes: .underline), Style(attributes: .reverse),
  ])
  func aGapThatShowsItsStyleKeepsIt(gap: Style) {
    let before = cells(("a", loud), (" ", gap), ("b", loud))
    #expect(BlankJoin.joined(before) == before)
    let turned = cells(("a", gap), (" ", loud), ("b", gap))
    #expect(BlankJoin.joined(turned) == turned)
  }

  @Test func whatMayBeErasedKeepsItsStyle() {
    let atTheEnd = cells(("a", loud), ("   ", .plain))
    #expect(BlankJoin.joined(atTheEnd) == atTheEnd)
    let long = cells(("a", loud), ("         ", .plain), ("b", loud))
    #expect(BlankJoin.joined(long) == long)
  }

  @Test func aGapAtTheStartAndWideCharactersStay() {
    let indented = cells(("  ", .plain), ("a", loud))
    #expect(BlankJoin.joined(indented) == indented)
    var buffer = CellBuffer(size: Size(columns: 5, rows: 1))
    buffer.write("최", column: 0, row: 0, style: loud)
    buffer.write("b", column: 3, row: 0, style: loud)
    let joined = BlankJoin.joined(Array(buffer.row(0)))
    #expect(joined[0..<2] == buffer.row(0)[0..<2])
    #expect(joined[2].style == loud)
  }
}
