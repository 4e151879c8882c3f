import Testing

@testable import TendScreen

struct SafeTextTests {
  @Test func plainTextStaysAsItIs() {
    #expect(SafeText.neutralised("Ada Lovelace, 1815") == "Ada Lovelace, 1815")
    #expect(SafeText.neutralised("Zoë 陳威凌 Ω") == "Zoë 陳威凌 Ω")
  }

  @Test func nothingATerminalObeysIsLeft() {
    for (name, text) in HostileText.corpus {
      let safe = SafeText.neutralised(text)
      #expect(!safe.unicodeScalars.contains(where: HostileText.isUnsafe), "\(name)")
      #expect(SafeText.neutralised(safe) == safe, "\(name) changes when made safe twice")
    }
  }

  @Test func controlsBecomeAVisibleSign() {
    #expect(SafeText.neutralised("a\u{1B}[31mb") == "a\u{FFFD}[31mb")
    #expect(SafeText.neutralised("\u{9B}0m") == "\u{FFFD}0m")
    #expect(SafeText.neutralised("a\u{7F}") == "a\u{FFFD}")
  }

  @Test func lineEndsAndTabsBecomeOneSpace() {
    #expect(SafeText.neutralised("a\r\nb\nc\td\re\u{2028}f") == "a b c d e f")
  }

  @Test func multilineKeepsLineEndsOnly() {
    #expect(SafeText.multiline("a\r\nb\rc\nd\te\u{1B}") == "a\nb\nc\nd e\u{FFFD}")
    #expect(SafeText.multiline("\u{202E}one\n\ntwo") == "one\n\ntwo")
  }

  @Test func directionMarksVanish() {
    #expect(SafeText.neutralised("\u{202E}live\u{202C}\u{200F}!") == "live!")
  }

  @Test func emojiSequencesFoldToTheirFirstEmoji() {
    #expect(SafeText.neutralised("👩🏽\u{200D}💻 x") == "👩 x")
    #expect(SafeText.neutralised("👨\u{200D}👩\u{200D}👧\u{200D}👦|") == "👨|")
    #expect(SafeText.neutralised("❤\u{FE0F}") == "❤")
    #expect(SafeText.neutralised("a🏽") == "a" + "🏽".unicodeScalars.map { String($0) }.joined())
  }

  @Test func flagsFoldToTheirLetters() {
    #expect(SafeText.neutralised("🇩🇪🇫🇷") == "DEFR")
  }

  @Test func marksAreBounded() {
    let safe = SafeText.neutralised("Z" + String(repeating: "\u{335}", count: 5000) + "x")
    #expect(safe.unicodeScalars.count == CellScanner.scalarLimit + 1)
    #expect(safe.unicodeScalars.last == "x")
  }

  @Test func marksWithoutABaseAreLeftOut() {
    #expect(SafeText.neutralised("\u{301}\u{302}a") == "a")
  }

  /// A quadratic reader would need hours for this.
  @Test(.timeLimit(.minutes(1)))
  func hugeTextTakesLinearTime() {
    for unit in ["\u{301}", "👩\u{200D}", "\u{202E}", "🇩", "\u{1100}", "\u{1B}]", "é陳"] {
      let huge = String(repeating: unit, count: 300_000)
      let safe = SafeText.neutralised(huge)
      #expect(safe.utf8.count <= huge.utf8.count * 3)
    }
  }
}
