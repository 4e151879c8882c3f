import TendScreen
import Testing

@testable import TendInterface

@Suite struct TextFieldTests {
  private func edited(_ text: String, _ keys: Key...) -> TextField {
    var field = TextField(text)
    for key in keys { _ = field.take(key) }
    return field
  }

  @Test func readlineKeysMoveAndDelete() {
    #expect(edited("one two", .control("w")).text == "one ")
    #expect(edited("one two", .control("u")).text.isEmpty)
    #expect(edited("one two", .control("a"), .control("k")).text.isEmpty)
    #expect(edited("one two", .alt("b"), .control("k")).text == "one ")
    #expect(edited("one two", .home, .alt("d")).text == " two")
    #expect(edited("ab", .left, .character("x")).text == "axb")
    #expect(edited("ab", .home, .backspace).text == "ab")
    #expect(edited("ab", .end, .delete).text == "ab")
  }

  @Test func hostileTextIsNeutralisedOnItsWayIn() {
    var field = TextField()
    field.insert("a\u{1b}]52;c;x\u{7}\u{202e}b\nc")
    #expect(!field.text.unicodeScalars.contains { $0.value < 32 || $0.value == 0x202e })
    #expect(field.text.hasPrefix("a"))
  }

  @Test func theCaretIsSeenInATextThatIsTooLong() {
    var buffer = CellBuffer(size: Size(columns: 10, rows: 1))
    let field = TextField("abcdefghijklmnop")
    let caret = field.draw(on: &buffer, column: 2, row: 0, columns: 6, style: .plain)
    #expect((2..<8).contains(caret.column))
    #expect(buffer.text(row: 0).contains("p"))
  }

  @Test func aKeyWithoutMeaningIsNotTaken() {
    var field = TextField("a")
    let isTaken = field.take(.function(5))
    #expect(!isTaken)
    #expect(field.text == "a")
  }

  @Test func whatLiesBeforeIsSaidToBeThere() {
    let field = TextField("abcdefghij")
    var buffer = CellBuffer(size: Size(columns: 6, rows: 1), style: .plain)
    let caret = field.draw(on: &buffer, column: 0, row: 0, columns: 6, style: .plain)
    #expect(buffer.lines[0] == "…ghij")
    #expect(caret.column == 5)
  }
}
