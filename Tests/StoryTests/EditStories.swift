import Foundation
import TendInterface
import TendModel
import TendRuntime
import TendScreen
import TendTesting
import Testing

/// Records edited in forms and as text, given to commands, and changed again.
@Suite struct EditStories {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A program whose editor is a line of the shell, with the file as `$1`.
  private func driver(_ content: Driver.Content, editor: String) throws -> Driver {
    let path = try folder.write("#!/bin/sh\n\(editor)\n", to: "editor", mode: 0o700)
    return try Driver(
      content,
      environment: Environment(["HOME": folder.path, "EDITOR": "sh \(path)"])
    )
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: folder.file(name))), as: UTF8.self)
  }

  @Test func aContactIsEditedAsAText() throws {
    let seen = folder.file("seen")
    let driver = try driver(
      .sample,
      editor: "cp $1 \(seen); sed -i -e 's/^circle: .*/circle: 1/' -e 's/^title:.*/title: Head/' $1"
    )
    driver.press("2 E")
    #expect(driver.message.contains("u undoes"), "\(driver.screen)")
    let name = try driver.contacts[0].name
    let card = try #require(try driver.card(of: name))
    #expect(card.contact.circle == 1)
    #expect(card.contact.title == "Head")
    let text = try text("seen")
    #expect(text.contains("\nname: \(name)\n"))
    #expect(text.contains("# circle can be 1, 2, 3, 4\n"))
    #expect(text.contains("# all that follows is the note\nnote:\n"))
  }

  @Test func aTextThatComesBackEmptyChangesNothing() throws {
    let driver = try driver(.sample, editor: ": > $1")
    driver.press("2 E")
    #expect(driver.message.contains("came back empty"))
    #expect(!driver.message.contains("u undoes"))
  }

  @Test func aMistakeInTheTextOpensTheEditorAgainWithItMarked() throws {
    let (seen, once) = (folder.file("seen"), folder.file("once"))
    let driver = try driver(
      .sample,
      editor: """
        if [ -e \(once) ]; then cp $1 \(seen); sed -i 's/^circle:.*/circle: 2/' $1
        else touch \(once); sed -i 's/^circle:.*/circle: nine/' $1; fi
        """
    )
    driver.press("2 E")
    #expect(try text("seen").hasPrefix("# >>> circle can be 1, 2, 3, 4\n"))
    let name = try driver.contacts[0].name
    #expect(try driver.card(of: name)?.contact.circle == 2)
  }

  @Test func aTextThatIsLeftAsItWasChangesNothing() throws {
    let driver = try driver(.sample, editor: "true")
    let before = try driver.counts.changes
    driver.press("2 E")
    #expect(try driver.counts.changes == before)
    #expect(driver.line(-1).contains("Help"), "no form is left open")
    #expect(driver.message == "Nothing was changed")
  }

  @Test func anEditorThatNeverMendsItsMistakeIsNotOpenedForEver() throws {
    let driver = try driver(.sample, editor: "echo nonsense > $1")
    driver.press("2 E")
    #expect(driver.shows("is no field"), "the form stays, with what is wrong")
  }

  @Test func linesBesideAWrongOneAreKept() throws {
    let lines = #"title: Head\ntitel: Lead\ncircle: nine\ncadence: 30\n"#
    let driver = try driver(.sample, editor: "printf '\(lines)' > $1")
    driver.press("2 E")
    #expect(driver.shows("There is no field for \"titel: Lead\""))
    #expect(driver.shows("Head") && driver.shows("nine"), "\(driver.screen)")
    driver.press("enter")
    #expect(driver.shows("circle can be 1, 2, 3, 4"), "a wrong value is never taken for another")
    driver.press("right enter")
    let name = try driver.contacts[0].name
    let contact = try #require(try driver.card(of: name)).contact
    #expect(contact.title == "Head" && contact.circle == 2)
    #expect(contact.cadence == .days(30))
  }

  @Test func aTextWithoutALineLeavesItsFieldAndSaysSo() throws {
    let driver = try driver(.sample, editor: "sed -i '/^title:/d' $1")
    let before = try driver.counts.changes
    driver.press("2 E")
    #expect(try driver.counts.changes == before)
    #expect(driver.message == "Nothing was changed")
  }

  @Test func tagsAreEditedTogether() throws {
    let driver = try Driver(.contacts(3))
    driver.press("2 t")
    driver.type("alpha")
    driver.press("enter c t")
    driver.type(", beta")
    driver.press("enter")
    let name = try driver.contacts[0].name
    #expect(try driver.card(of: name)?.topics.map(\.name).sorted() == ["alpha", "beta"])
    driver.press("c t")
    driver.press("<C-u>")
    driver.type("beta")
    driver.press("enter")
    #expect(try driver.card(of: name)?.topics.map(\.name) == ["beta"])
  }

  @Test func whoTookPartWhereAndWhyIsEditedInAForm() throws {
    let driver = try Driver(.sample)
    driver.press("5 e tab")
    driver.press("<C-u>")
    driver.type("Amara, Zahra Rez")
    driver.press("tab tab tab tab tab tab right tab right tab")
    driver.press("<C-u>")
    driver.type("pricing")
    driver.press("enter")
    let row = try driver.journal[0]
    #expect(row.contactNames == ["Amara Okonkwo", "Zahra Rezaei"], "\(driver.screen)")
    #expect(row.interaction.purpose == "pricing")
    driver.press("e tab")
    driver.press("<C-u>")
    driver.type("Nobody At All")
    driver.press("enter")
    #expect(driver.shows("there is no contact \"Nobody At All\""))
  }

  @Test func aChangeMadeInAFormCanBeRepeated() throws {
    let driver = try Driver(.contacts(3))
    driver.press("2 .")
    #expect(driver.message == "Nothing to repeat yet")
    driver.press("f")
    driver.type("Send the deck")
    driver.press("enter j .")
    #expect(driver.shows("Follow-up for"), "the form opens for the next contact")
    driver.press("esc")
    driver.press("D y .")
    #expect(driver.shows("Delete") && driver.shows("Sure?"), "it asks again")
  }

  @Test func contactsArePipedToACommandByItsInputAlone() throws {
    let driver = try Driver(.empty)
    driver.press("2 a")
    driver.type("Ada $(touch \(folder.file("hit"))); \"quoted\"")
    driver.press("enter |")
    driver.type("cat > \(folder.file("out")); echo taken; echo more")
    driver.press("enter")
    driver.settle()
    #expect(driver.message == "taken   (2 lines: g m has them)")
    let line = try text("out")
    #expect(line.hasSuffix("\n") && line.contains("\"name\":\"Ada $(touch"))
    #expect(!FileManager.default.fileExists(atPath: folder.file("hit")))
    driver.press("|")
    driver.type("exit 3")
    driver.press("enter")
    driver.settle()
    #expect(driver.message == "exit 3: exit 3", "the command is named")
  }

  @Test func aNetworkThatComesBackHasTheCursor() throws {
    let driver = try Driver(.sample)
    driver.press("3 j j")
    let place = driver.line(1)
    driver.press("D y k k u")
    driver.settle()
    #expect(driver.line(1) == place)
  }

  @Test func keysAndLooksThatAreSavedCountAtOnce() throws {
    let environment = Environment(["HOME": folder.path, "EDITOR": "true"])
    let driver = try Driver(.sample, environment: environment)
    try folder.write("[global]\n\"F9\" = \"journal\"\n", to: ".config/tend/keys.toml")
    driver.advance(milliseconds: 1001)
    #expect(driver.message.contains("were read again"))
    driver.press("F9")
    #expect(driver.line(1).hasPrefix(" Journal"))
    try folder.write("[global]\n\"F9\" = \"nonesuch\"\n", to: ".config/tend/keys.toml")
    driver.advance(milliseconds: 1001)
    #expect(driver.message.contains("keys.toml:2: \"F9\": there is no command"))
    try folder.write("theme = \"nord\"\n", to: ".config/tend/config.toml")
    driver.advance(milliseconds: 1001)
    #expect(driver.state.theme.name == "nord")
  }

  @Test func whatWasSaidBeforeDoesNotStandUnderAForm() throws {
    let driver = try driver(.sample, editor: "true")
    driver.press("2 E")
    #expect(driver.message == "Nothing was changed")
    driver.press("e")
    #expect(!driver.shows("Nothing was changed"))
    #expect(driver.state.message == nil)
  }
}
