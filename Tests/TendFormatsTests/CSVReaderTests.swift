import TendModel
import Testing

@testable import TendFormats

@Suite struct CSVReaderTests {
  @Test(arguments: [
    ("a,b,c\n", [["a", "b", "c"]]),
    ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
    ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
    ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
    ("a,b\r\r\nc,d", [["a", "b"], ["c", "d"]]),
    ("\n\na\n\n\nb\n", [["a"], ["b"]]),
    (",,\n", [["", "", ""]]),
    ("a,\n,b", [["a", ""], ["", "b"]]),
    ("a,", [["a", ""]]),
    ("", []),
    ("\n", []),
    ("\r\n\r", []),
  ])
  func plainCellsEndAtDelimitersAndAnyLineEnd(text: String, rows: [[String]]) {
    #expect(cells(text) == rows)
  }

  @Test(arguments: [
    ("\"a,b\",c", [["a,b", "c"]]),
    ("\"a\"\"b\"", [["a\"b"]]),
    ("\"\"", [[""]]),
    ("\"\"\"\"", [["\""]]),
    ("\"a\nb\",c\nd", [["a\nb", "c"], ["d"]]),
    ("\"a\r\nb\"\r\nc", [["a\r\nb"], ["c"]]),
    ("\"a\"\"\",\"\"\"b\"", [["a\"", "\"b"]]),
    ("x,\"\",y", [["x", "", "y"]]),
  ])
  func quotedCellsHoldDelimitersLineEndsAndDoubledQuotes(text: String, rows: [[String]]) {
    #expect(cells(text) == rows)
  }

  @Test(arguments: [
    ("5\" disk,b", [["5\" disk", "b"]]),
    ("Robert \"Bob\" Smith,x", [["Robert \"Bob\" Smith", "x"]]),
    (" \"a,b\"", [[" \"a", "b\""]]),
    ("\"a\" ,b", [["a ", "b"]]),
    ("\"a\"bc,d", [["abc", "d"]]),
    ("\"He said \"hi\" there\",d", [["He said hi\" there\"", "d"]]),
    ("a\u{301},\u{301}b", [["a\u{301}", "\u{301}b"]]),
  ])
  func quotesOutOfPlaceAreText(text: String, rows: [[String]]) {
    #expect(cells(text) == rows)
  }

  @Test func otherDelimitersLeaveCommasAlone() {
    #expect(cells("a,b;c\n\"d;e\";f", delimiter: ";") == [["a,b", "c"], ["d;e", "f"]])
    #expect(cells("a\tb", delimiter: "\t") == [["a", "b"]])
  }

  @Test func recordsKnowTheLineOnWhichTheyStart() {
    let bytes = Array("a\n\n\"b\nc\r\nd\"\ne\rf".utf8)
    var reader = CSVReader(bytes, delimiter: 0x2C)
    var record = CSVRecord(bytes)
    var lines: [Int] = []
    while reader.next(into: &record) { lines.append(record.line) }
    #expect(lines == [1, 3, 6, 7])
  }

  @Test func writtenTablesReadBackAsTheyWere() {
    let alphabet = ["a", "\"", ",", "\n", "\r", "\r\n", " ", "é", "\u{301}", "名", "\u{0}", ";"]
    for seed in UInt64(0)..<200 {
      var random = SeededRandom(seed: seed)
      let width = Int.random(in: 1...6, using: &random)
      let table = (0..<Int.random(in: 1...8, using: &random)).map { _ in
        (0..<width).map { _ in
          (0..<Int.random(in: 0...6, using: &random)).map { _ in
            alphabet.randomElement(using: &random) ?? ""
          }.joined()
        }
      }
      let lineEnd = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
      let text = table.map { row in
        row.map { "\"" + doublingQuotes($0) + "\"" }.joined(separator: ",") + lineEnd
      }.joined()
      #expect(
        cells(text).map { $0.map { Array($0.utf8) } } == table.map { $0.map { Array($0.utf8) } },
        "seed \(seed)"
      )
    }
  }

  /// By scalars, because a combining mark would hide a quote before it from a search for characters.
  private func doublingQuotes(_ text: String) -> String {
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      output.append(scalar)
      if scalar == "\"" { output.append(scalar) }
    }
    return String(output)
  }
}
