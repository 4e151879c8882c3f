import TendScreen
import Testing

@testable import tend

/// Tables on the command line.
@Suite struct TextTableTests {
  private var table: TextTable {
    var table = TextTable(["id", "name", "note"])
    table.add(["id:1", "Ada Okafor of Halden", String(repeating: "word ", count: 12) + "end"])
    table.add(["id:2", "李 伟", ""])
    return table
  }

  @Test func withoutALimitTheLastCellIsWhole() {
    let lines = table.lines(within: nil)
    #expect(lines[0] == "ID    NAME                  NOTE")
    #expect(lines[1].hasSuffix("word end"))
    #expect(lines[2] == "id:2  李 伟")
  }

  @Test(arguments: [80, 60, 40]) func noLineIsWiderThanTheTerminal(columns: Int) {
    let lines = table.lines(within: columns)
    #expect(lines.allSatisfy { TextWidth.columns(of: $0) <= columns })
    #expect(lines[1].hasSuffix("…"))
    #expect(lines[1].hasPrefix("id:1  Ada"))
  }

  @Test func columnsStayWideEnoughToBeRead() {
    let lines = table.lines(within: 5)
    #expect(lines[1] == "id:1  Ada Okafo…  word word…")
  }

  @Test func ofAShortRowTheLastCellTakesTheRoomOfTheOthers() {
    var table = TextTable(["a", "b", "c"])
    table.add(["one", String(repeating: "x", count: 30)])
    table.add(["one", "two", String(repeating: "y", count: 60)])
    let lines = table.lines(within: 60)
    #expect(lines[1].hasSuffix(String(repeating: "x", count: 30)))
    #expect(lines.allSatisfy { $0.count <= 60 })
  }

  @Test func aColumnThatIsNeverCutStaysWhole() {
    var table = TextTable(["name", "path"], uncut: [1])
    let path = String(repeating: "/folder", count: 12)
    table.add([String(repeating: "李", count: 20), path])
    let line = table.lines(within: 50)[1]
    #expect(line.hasSuffix("  " + path))
    #expect(TextWidth.columns(of: String(line.dropLast(path.count))) <= 12)
  }

  @Test(arguments: [
    (40, ["NAME           DUE  STAGE   PURPOSE", "Board mentors  12   growth  meet once"]),
    (26, ["NAME           DUE  STAGE", "Board mentors  12   growth"]),
    (20, ["NAME           DUE", "Board mentors  12"]),
  ])
  func aNarrowTerminalDoesWithoutWhatIsExpendable(limit: Int, lines: [String]) {
    var table = TextTable(
      ["name", "due", "stage", "purpose"],
      uncut: [0],
      expendable: [3, 2]
    )
    table.add(["Board mentors", "12", "growth", "meet once"])
    #expect(table.lines(within: limit) == lines)
  }
}
