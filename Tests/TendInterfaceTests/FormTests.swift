import TendModel
import TendScreen
import Testing

@testable import TendInterface

@Suite struct FormTests {
  @Test func aBlankNameIsRefusedAtItsField() {
    var bench = Bench()
    bench.press("2 a enter")
    #expect(bench.store.written.isEmpty)
    #expect(bench.screen.contains("must not be blank"))
    bench.type("Zoë Example")
    bench.press("<C-s>")
    guard case .addContact(let draft) = bench.store.written.first else {
      Issue.record("nothing was added")
      return
    }
    #expect(draft.contact.name == "Zoë Example")
    #expect(draft.contact.createdOn == CannedStore.today)
  }

  @Test func onlyChangedFieldsAreWritten() {
    var bench = Bench()
    bench.press("2 e tab")
    bench.press("<C-u>")
    bench.type("Northwind")
    bench.press("enter")
    #expect(
      bench.store.written == [.editContacts([ContactID(1)], [.organisation("Northwind")])]
    )
  }

  @Test func anUnchangedFormWritesNothing() {
    var bench = Bench()
    bench.press("2 e enter")
    #expect(bench.store.written.isEmpty)
  }

  @Test func leavingAChangedFormAsksAndNoKeepsWhatWasTyped() {
    var bench = Bench()
    bench.press("2 a")
    bench.type("Zoë")
    bench.press("esc")
    #expect(bench.screen.contains("Leave without saving?"))
    bench.press("n")
    #expect(bench.screen.contains("Zoë"))
    bench.press("esc y")
    #expect(!bench.screen.contains("Zoë"))
    #expect(bench.store.written.isEmpty)
  }

  @Test func aDayThatIsNoneIsNamed() {
    var bench = Bench()
    bench.press("I tab tab")
    bench.press("<C-u>")
    bench.type("soonish")
    bench.press("enter")
    #expect(bench.screen.contains("\"soonish\" is no day"))
    #expect(bench.store.written.isEmpty)
  }

  @Test func nothingIsLoggedInTheFuture() {
    var bench = Bench()
    bench.press("I tab tab")
    bench.press("<C-u>")
    bench.type("tomorrow")
    bench.press("enter")
    #expect(bench.screen.contains("has not come yet"))
  }

  @Test func choicesTurnWithLeftAndRight() {
    var bench = Bench()
    bench.press("I tab right right enter")
    guard case .log(let interaction, _, _, _) = bench.store.written.first else {
      Issue.record("nothing was logged")
      return
    }
    #expect(interaction.channel == .video)
    #expect(interaction.space == .remote)
  }

  @Test func aFollowUpForSeveralContactsIsOneChange() {
    var bench = Bench()
    bench.press("2 space space f")
    bench.type("send the deck")
    bench.press("enter")
    guard case .several(let changes) = bench.store.written.first else {
      Issue.record("not one change")
      return
    }
    #expect(changes.count == 2)
    #expect(bench.store.written.count == 1)
  }

  @Test func severalLinesAreEditedInTheEditorAlone() {
    var bench = Bench()
    bench.press("I <C-o>")
    #expect(bench.other == [.terminal(.edit(.formField, ""))])
    bench.send(.edited(.formField, "first\nsecond"))
    bench.type("x")
    bench.press("enter")
    guard case .log(let interaction, _, _, _) = bench.store.written.first else {
      Issue.record("nothing was logged")
      return
    }
    #expect(interaction.note == "first\nsecond")
  }

  @Test func anEmailWithoutAnAtIsRefused() {
    var bench = Bench()
    bench.press("2 e tab tab tab tab <C-u>")
    bench.type("nonsense")
    bench.press("enter")
    #expect(bench.screen.contains("is no e-mail address"))
  }

  /// The words of a form on a screen of 80 columns, without its lines and borders.
  private static func words(_ bench: Bench) -> String {
    bench.lines.map { $0.dropFirst(3).prefix(74) }.joined(separator: " ")
      .split { $0.isWhitespace || $0 == "│" }.joined(separator: " ")
  }

  @Test func aLongMistakeIsSaidWhole() {
    var bench = Bench()
    bench.press("2 a")
    bench.type("Zoë")
    while case .form(let form) = bench.state.overlay, form.fields[form.focus].name != "birthday" {
      bench.press("tab")
    }
    bench.type("31 feb")
    bench.press("enter")
    #expect(Self.words(bench).contains("apr 1985, 1985 or 1985-04-12"))
    #expect(bench.store.written.isEmpty)
  }

  @Test(arguments: [
    ("every 2nd tue", "write every other tue, or every 2nd tue of the month"),
    ("every 0 days", "nothing repeats every 0 days; write a number from 1 to"),
    ("weekly until soon", "it is not said on what day it ends; write until 24 dec"),
    ("now and then", "monthly on the 1st or every mon and thu"),
  ])
  func aRecurrenceThatIsNoneIsExplainedAsInALogLine(text: String, words: String) {
    var bench = Bench()
    bench.press("2 f")
    bench.type("call")
    bench.press("tab tab tab <C-u>")
    bench.type(text)
    let row = bench.lines.firstIndex { $0.contains("Repeats") }
    bench.press("enter")
    #expect(bench.store.written.isEmpty)
    #expect(bench.lines.firstIndex { $0.contains("Repeats") } == row, "the fields stay in place")
    #expect(Self.words(bench).contains(words))
  }

  @Test func aPlaceholderIsToldFromAValueWithoutColours() {
    var bench = Bench()
    bench.press("2 a")
    #expect(bench.screen.contains("(such as Finance)"))
    let blue = Theme(
      name: "blue",
      styles: ["base": Style(foreground: .ansi(4))],
      signs: [:],
      glyphSet: .unicode
    )
    var colourful = Bench(themes: [blue])
    colourful.press("2 a")
    #expect(colourful.screen.contains("such as Finance"))
    #expect(!colourful.screen.contains("(such as Finance)"))
  }
}
