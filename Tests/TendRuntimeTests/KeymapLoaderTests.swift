import Foundation
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

  @Test func aChordThatHidesAKeyFurtherAwayIsReported() {
    let (_, problems) = load("[list]\n\"q q\" = \"quit\"\n[today]\n\"% a\" = \"quit\"\n")
    #expect(problems.count == 1)
    #expect(problems[0].contains("\"q q\" hides q, which runs back in global"))
    #expect(load("[today]\n\"g\" = \"quit\"\n").problems.first?.contains("\"g\" hides g ") == true)
    #expect(
      load("[today]\n\"x x\" = \"quit\"\n").problems.first?.contains("runs done in contact") == true
    )
  }

  @Test func aKeyRunsSeveralCommandsUnderANameOfItsOwn() {
    let (keymap, problems) = load(
      """
      [global]
      "F9" = { run = ["journal", "filter"], help = "Look in the journal" }
      "F10" = ["today", "explode"]
      "F11" = ["today", 3]
      """
    )
    #expect(problems.count == 2)
    #expect(problems.contains { $0.contains("there is no command \"explode\"") })
    #expect(
      problems.contains { $0.contains("\"F11\" must be a command line in quotes, or a list") }
    )
    #expect(!keymap.chords(for: "journal").contains("F9"), "it is more than the journal")
  }

  @Test func theExampleOfTheDocumentIsRead() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "docs/KEYS.md"), encoding: .utf8)
    let example = try #require(text.split(separator: "```toml\n").dropFirst().first)
    let (keymap, problems) = load(String(try #require(example.split(separator: "```").first)))
    #expect(problems == [])
    #expect(keymap.chords(for: "archive").contains("D"))
  }

  @Test(arguments: KeymapPreset.allCases)
  func noPresetTakesTheLastKeyOfACommand(preset: KeymapPreset) {
    let (keymap, problems) = load("preset = \"\(preset.rawValue)\"\n")
    #expect(problems == [])
    for command in CommandCatalog.all where !command.keys.isEmpty {
      #expect(!keymap.chords(for: command.name).isEmpty, "\(command.name)")
    }
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
      preset = "emacs"
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
      "keys.toml:1: there is no such preset; there are default, vim, arrows",
      "keys.toml:4: \"Q\": there is no command \"explode\"",
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
