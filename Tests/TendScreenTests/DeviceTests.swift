import Testing

@testable import TendScreen

struct DeviceTests {
  @Test func clipboardTextIsBase64BetweenItsMarks() {
    #expect(
      ClipboardSequence.sequence(for: "Ada", insideTmux: false) == "\u{1B}]52;c;QWRh\u{07}"
    )
    #expect(ClipboardSequence.sequence(for: "Ad", insideTmux: false).hasSuffix(";QWQ=\u{07}"))
    #expect(ClipboardSequence.sequence(for: "A", insideTmux: false).hasSuffix(";QQ==\u{07}"))
    #expect(ClipboardSequence.sequence(for: "é\u{1B}", insideTmux: false).hasSuffix(";w6kb\u{07}"))
  }

  @Test func tmuxGetsTheSequenceWrapped() {
    #expect(
      ClipboardSequence.sequence(for: "Ada", insideTmux: true)
        == "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;QWRh\u{07}\u{1B}\\"
    )
  }

  @Test func longTextIsCutAtACharacter() {
    let sequence = ClipboardSequence.sequence(
      for: "x" + String(repeating: "é", count: 60_000),
      insideTmux: false
    )
    let encoded = sequence.dropFirst("\u{1B}]52;c;".count).dropLast()
    #expect(encoded.count <= ClipboardSequence.encodedLimit)
    #expect(encoded.count > ClipboardSequence.encodedLimit - 8)
    // An odd byte first, so that the limit falls inside the last é, which is then left out whole.
    #expect(encoded.hasSuffix("w6k="))
  }

  @Test func aHeadlessTerminalAnswersWhatItWasFed() {
    let terminal = HeadlessTerminal(size: Size(columns: 10, rows: 2))
    #expect(terminal.nextEvent() == nil)
    terminal.feed(.key(.enter))
    terminal.feed(.resized(Size(columns: 20, rows: 4)))
    #expect(terminal.nextEvent() == .key(.enter))
    #expect(terminal.size.columns == 10)
    #expect(terminal.nextEvent() == .resized(Size(columns: 20, rows: 4)))
    #expect(terminal.size.columns == 20)
    #expect(terminal.nextEvent() == nil)
  }

  @Test func aHeadlessTerminalKeepsWhatItIsTold() {
    let terminal = HeadlessTerminal(size: Size(columns: 4, rows: 1))
    var frame = CellBuffer(size: terminal.size)
    frame.write("Ada", column: 0, row: 0, style: .plain)
    terminal.present(frame)
    terminal.copyToClipboard("ada@analytical.example")
    terminal.stop()
    terminal.repaint()
    #expect(terminal.screen.lines == ["Ada"])
    #expect(terminal.frames == 1 && terminal.stops == 1 && terminal.repaints == 1)
    #expect(terminal.copied == ["ada@analytical.example"])
    #expect(terminal.nextEvent() == .resumed)
    terminal.leave()
    #expect(!terminal.isEntered)
    terminal.enter()
    #expect(terminal.isEntered)
    terminal.close()
    #expect(!terminal.isEntered)
  }
}
