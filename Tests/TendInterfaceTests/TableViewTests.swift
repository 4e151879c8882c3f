import TendScreen
import Testing

@testable import TendInterface

@Suite struct TableViewTests {
  private func header(_ cells: [String], columns: Int, isWide: Bool = false) -> [String] {
    let table = TableView(
      columns: [
        TableColumn("NAME", nil), TableColumn("ONLY", 4, isNumber: true),
        TableColumn("MORE", 4, from: 40, isNumber: true),
      ],
      theme: .plain,
      hasWideColumns: isWide
    )
    var cursor = ListCursor()
    cursor.resize(total: 1, visible: 1)
    var buffer = CellBuffer(size: Size(columns: columns, rows: 2), style: .plain)
    let rect = Rect(Size(columns: columns, rows: 2))
    table.draw(in: rect, cursor: cursor, on: &buffer) { _ in
      TableView.Row(cells: cells, style: .plain)
    }
    return buffer.lines
  }

  @Test func aNumberIsNeverCutToAnother() {
    let lines = header(["A long name of a network that goes on", "10000", "1234567"], columns: 40)
    #expect(lines[1].hasSuffix("10000 1234567"), "\(lines)")
    #expect(lines[1].contains("…"), "the name gives way")
  }

  @Test func withWideColumnsFewerAreShown() {
    #expect(header(["A", "1", "2"], columns: 50)[0].hasSuffix("ONLY MORE"))
    #expect(header(["A", "1", "2"], columns: 50, isWide: true)[0].hasSuffix("ONLY"))
  }
}
