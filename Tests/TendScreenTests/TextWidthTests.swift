import Testing

@testable import TendScreen

struct TextWidthTests {
  @Test func columnsAreCountedAsDrawn() {
    // A loop, because the names of parameterised cases would reach the reader's terminal raw.
    let table: [(String, Int)] = [
      ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("陳", 2), ("ｱ", 1), ("ア", 2), ("Ａ", 2),
      ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("　", 2), ("😀", 2), ("👩🏽\u{200D}💻", 2),
      ("🇩🇪", 2), ("❤", 1), ("❤\u{FE0F}", 1), ("1\u{FE0F}\u{20E3}", 1), ("⚡", 2), ("✓", 1), ("─", 1),
      ("█", 1), ("\u{200B}", 0), ("\u{202E}", 0), ("\t", 1), ("a\nb", 3), ("\u{1B}", 1),
      ("ส\u{0E34}", 1),
      ("א", 1), ("𠀀", 2), ("🫠", 2), ("\u{E0B0}", 1), ("क\u{093F}", 2),
    ]
    for (text, expected) in table {
      #expect(TextWidth.columns(of: text) == expected)
      var buffer = CellBuffer(size: Size(columns: 20, rows: 1))
      #expect(buffer.write(text, column: 0, row: 0, style: .plain) == expected)
    }
  }

  @Test func aCharacterIsMeasuredLikeItsText() {
    #expect(TextWidth.columns(of: Character("陳")) == 2)
    #expect(TextWidth.columns(of: Character("x")) == 1)
  }

  @Test func truncationSaysSo() {
    // A loop, because the names of parameterised cases would reach the reader's terminal raw.
    let table: [(String, Int, String)] = [
      ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("abcdef", 1, "…"), ("abcdef", 0, ""),
      ("abcdef", -3, ""), ("陳威凌", 6, "陳威凌"), ("陳威凌", 5, "陳威…"), ("陳威凌", 4, "陳…"),
      ("陳", 1, "…"), ("", 3, ""), ("a\u{1B}bcd", 3, "a\u{FFFD}…"),
    ]
    for (text, limit, expected) in table {
      #expect(TextWidth.truncated(text, to: limit) == expected)
    }
  }

  @Test func truncationCanBeSilent() {
    #expect(TextWidth.truncated("abcdef", to: 3, ellipsis: "") == "abc")
    #expect(TextWidth.truncated("a陳", to: 2, ellipsis: "") == "a")
  }

  @Test func paddingGivesExactlyTheWidth() {
    #expect(TextWidth.padded("ab", to: 4) == "ab  ")
    #expect(TextWidth.padded("陳威", to: 4) == "陳威")
    #expect(TextWidth.padded("陳威凌", to: 4) == "陳… ")
    for width in 0..<12 {
      #expect(TextWidth.columns(of: TextWidth.padded("a陳b威c凌", to: width)) == width)
    }
  }

  @Test func wrappingBreaksBetweenWords() {
    #expect(
      TextWidth.wrapped("Send the deck after lunch", columns: 9) == [
        "Send the", "deck", "after", "lunch",
      ]
    )
    #expect(TextWidth.wrapped("", columns: 5) == [""])
    #expect(TextWidth.wrapped("a\n\nb", columns: 5) == ["a", "", "b"])
  }

  @Test func wrappingCutsLongWords() {
    #expect(TextWidth.wrapped("abcdefgh ij", columns: 3) == ["abc", "def", "gh", "ij"])
    #expect(TextWidth.wrapped("陳威凌", columns: 3) == ["陳", "威", "凌"])
    #expect(TextWidth.wrapped("陳a", columns: 1) == ["?", "a"])
  }

  @Test func noWrappedLineIsTooWide() {
    for (name, text) in HostileText.corpus {
      for columns in [1, 2, 7, 40] {
        let lines = TextWidth.wrapped(text, columns: columns)
        #expect(!lines.isEmpty, "\(name)")
        #expect(lines.allSatisfy { TextWidth.columns(of: $0) <= columns }, "\(name) at \(columns)")
      }
    }
  }
}
