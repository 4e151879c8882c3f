import TendInterface
import TendTesting
import Testing

@testable import TendRuntime

@Suite struct KeymapLoaderTests {
  private func load(_ toml: String) -> (keymap: Keymap, problems: [String]) {
    let (keymap, problems) = KeymapLoader.load(toml, path: "keys.toml")
    return (keymap, problems.map(\.description))
  }

  @Test func aKeyRunsACommandLineInItsPlace() {
    let (keymap, problems) = load(
      """
      preset = "default"
      ["global"]
      "<C-s>" = "export ~/backup.json"
      "F5" = "repaint"
      [contact-page]
      "g x" = { run = "archive", help = "Archive" }
      """
    )
    #expect(problems == [])
    #expect(keymap.chords(for: "repaint").contains("F5"))
    #expect(keymap.chords(for: "archive").contains("g x"))
  }

  @Test func aDefaultIsReplacedOrTakenAway() {
    let (keymap, problems) = load("[global]\nu = \"redo\"\n\"<C-r>\" = \"unbound\"\n")
    #expect(problems == [])
    #expect(keymap.chords(for: "undo").isEmpty)
    #expect(keymap.chords(for: "redo") == ["u"])
  }

  @Test func aChordThatIsTakenApartMakesRoomForAShorterOne() {
    let (keymap, problems) = load(
      "[contact]\ns = \"snooze-week\"\n\"s d\" = \"unbound\"\n\"s w\" = \"unbound\"\n"
        + "\"s m\" = \"unbound\"\n\"s s\" = \"unbound\"\n"
    )
    #expect(problems == [])
    #expect(keymap.chords(for: "snooze-week") == ["s"])
  }

  @Test func eachMistakeIsSaidWithItsLineAndCostsOnlyItself() {
    let (keymap, problems) = load(
      """
      preset = "vim"
      [global]
      "F6" = "repaint"
      "Q" = "explode now"
      "hyper-x" = "undo"
      "F7" = 3
      "C-y" = "unbound"
      [list]
      "g" = "undo"
      [kitchen]
      "x" = "undo"
      """
    )
    #expect(keymap.chords(for: "repaint").contains("F6"))
    #expect(keymap.chords(for: "quit") == ["Q"])
    #expect(problems.count == 7)
    for start in [
      "keys.toml:1: the only preset", "keys.toml:4: \"Q\": there is no command \"explode\"",
      "keys.toml:5: there is no key \"hyper-x\"", "keys.toml:6: \"F7\" must be a command line",
      "keys.toml:7: \"C-y\" has no meaning in global", "keys.toml:9: \"g\" begins longer chords",
      "keys.toml:10: \"kitchen\" is no place for keys",
    ] {
      #expect(problems.contains { $0.hasPrefix(start) }, "\(start)")
    }
  }

  @Test func aFileThatIsNoTOMLLeavesTheDefaults() {
    let (keymap, problems) = load("[global]\n\"x\" = \n")
    #expect(keymap.chords(for: "undo") == ["u"])
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("keys.toml:2") == true)
  }
}
