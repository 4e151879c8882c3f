import Testing

@testable import TendScreen

struct KeyNotationTests {
  private static let all: [Key] =
    [
      .character("j"), .character("G"), .character(" "), .character("<"), .character(">"),
      .character("-"), .character("é"), .character("|"), .enter, .tab, .backTab, .escape,
      .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
      .function(1), .function(12), .control("s"), .control(" "), .control("\\"), .alt("x"),
      .alt("X"), .alt(" "), .alt("<"),
    ]

  @Test func everyKeyReadsBackFromItsNotation() {
    for key in Self.all {
      #expect(!key.notation.isEmpty && !key.label.isEmpty)
      #expect(Key(notation: key.notation) == key, "\(key.notation)")
    }
    #expect(Set(Self.all.map(\.notation)).count == Self.all.count)
  }

  @Test(arguments: [
    ("j", Key.character("j")), ("space", .character(" ")), ("<C-s>", .control("s")),
    ("C-s", .control("s")), ("ctrl-s", .control("s")), ("Ctrl+S", .control("s")),
    ("<C-S>", .control("s")), ("enter", .enter), ("<CR>", .enter), ("esc", .escape),
    ("tab", .tab), ("S-tab", .backTab), ("<S-Tab>", .backTab), ("pgdn", .pageDown),
    ("PageUp", .pageUp), ("home", .home), ("F1", .function(1)), ("f12", .function(12)),
    ("up", .up), ("A-x", .alt("x")), ("M-X", .alt("X")), ("lt", .character("<")),
    ("C-space", .control(" ")),
  ])
  func commonSpellingsAreUnderstood(notation: String, expected: Key) {
    #expect(Key(notation: notation) == expected)
  }

  @Test func nonsenseIsNoKey() {
    // A loop, because the names of parameterised cases would reach the reader's terminal raw.
    let table: [String] = [
      "", " ", "jj", "C-", "ctrl-xy", "F0", "F64", "Fx", "hyper-x", "<>", "\u{1B}[A", "\u{200E}",
    ]
    for notation in table {
      #expect(Key(notation: notation) == nil)
    }
  }

  @Test(arguments: [
    (Key.enter, "Enter"), (.control("s"), "Ctrl-S"), (.character("j"), "j"),
    (.character(" "), "Space"), (.escape, "Esc"), (.pageDown, "PgDn"), (.backTab, "Shift-Tab"),
    (.alt("x"), "Alt-x"), (.function(5), "F5"), (.up, "Up"),
  ])
  func labelsAreShortAndReadable(key: Key, expected: String) {
    #expect(key.label == expected)
  }
}
