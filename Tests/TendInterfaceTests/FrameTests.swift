import TendModel
import TendScreen
import Testing

@testable import TendInterface

@Suite struct FrameTests {
  static let sizes = [(80, 24), (40, 10), (140, 45), (200, 60), (79, 23)]

  @Test(arguments: sizes) func everyViewFillsItsScreenAndNoMore(columns: Int, rows: Int) {
    for key in ["1", "2", "3", "5"] {
      var bench = Bench(columns, rows)
      bench.press(key)
      let frame = AppView.draw(bench.state)
      #expect(frame.size == Size(columns: columns, rows: rows))
      #expect(frame.lines[0].contains("1 Today") || frame.lines[0].contains("1"))
      #expect(!frame.lines[rows - 1].isEmpty, "no hints in view \(key)")
    }
  }

  @Test func todayAnswersWhoWhyNowAndWhatLastWithoutASecondKey() {
    let bench = Bench()
    let row = bench.lines.first { $0.contains("Ada Okafor") } ?? ""
    #expect(row.contains("10d ago"))
    #expect(row.contains("meant every 30"))
    #expect(bench.screen.contains("asked about pricing"))
  }

  @Test func aWideScreenShowsThreePanes() {
    let bench = Bench(140, 45)
    #expect(bench.screen.contains("Networks (1)"))
    #expect(bench.lines[2].contains("WHO"))
    #expect(bench.screen.contains("person0@works.example"))
  }

  @Test(arguments: [(39, 24), (80, 9), (1, 1), (12, 3)])
  func aScreenTooSmallSaysSoAndStillTakesQ(columns: Int, rows: Int) {
    var bench = Bench(columns, rows)
    #expect(bench.lines.count == rows)
    if columns >= 20, rows >= 3 { #expect(bench.screen.contains("tend needs 40x10")) }
    bench.press("q")
    #expect(bench.other == [.quit])
  }

  @Test func anEmptyStoreSaysTheNextKey() {
    let bench = Bench(names: [])
    // The canned day's list is made of the contacts, so it is empty as well.
    #expect(bench.screen.contains(":import FILE"))
    #expect(bench.screen.contains(":demo"))
  }

  @Test func theCursorOfTheTerminalRestsOnTheFocusedRow() {
    var bench = Bench()
    bench.press("2 j")
    let frame = AppView.draw(bench.state)
    let row = bench.lines.firstIndex { $0.contains("Bo Lindqvist") }
    #expect(frame.cursor?.row == row)
  }

  @Test func asciiTerminalsGetNothingElse() {
    var bench = Bench(names: ["Zoë 山田"])
    bench.press("2")
    let frame = AppView.draw(bench.state, glyphs: .ascii)
    #expect(frame.lines.allSatisfy { $0.unicodeScalars.allSatisfy(\.isASCII) })
    #expect(frame.lines.contains { $0.contains("Zoe") })
  }

  @Test func hostileNamesNeverReachTheScreen() {
    let hostile =
      "Eve\u{1b}]52;c;AAAA\u{7}\u{9b}31m\u{202e}evil" + String(repeating: "x", count: 65_536)
    var bench = Bench(names: [hostile])
    for key in ["1", "2", "5"] {
      bench.press(key)
      let frame = AppView.draw(bench.state)
      for line in frame.lines {
        #expect(TextWidth.columns(of: line) <= 80)
        #expect(
          !line.unicodeScalars.contains {
            $0.value < 32 || (0x7f...0x9f).contains($0.value) || $0.value == 0x202e
          }
        )
      }
    }
  }

  @Test func helpListsTheKeysOfWhereOneStands() {
    var bench = Bench()
    bench.press("2 ?")
    #expect(bench.screen.contains("Keys"))
    bench.type("snooze a month")
    #expect(bench.screen.contains("s m"))
    bench.press("enter")
    #expect(bench.store.written.count == 1)
  }

  @Test func resizingKeepsTheCursorOnItsContact() {
    var bench = Bench(140, 45)
    bench.press("2 j j j")
    bench.send(.resized(Size(columns: 40, rows: 10)))
    #expect(bench.state.contacts.current?.id == ContactID(4))
    #expect(bench.screen.contains("Dana Ruiz"))
  }

  @Test func aSearchOfTheHelpThatFindsNothingSaysSo() {
    var bench = Bench()
    bench.press("2 ?")
    bench.type("zzzqqq")
    #expect(bench.screen.contains("No command here fits \"zzzqqq\""))
  }
}
