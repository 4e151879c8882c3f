import Foundation
import ProgramTesting
import Testing

/// `tend sync` as a program.
@Suite struct SyncCommandTests {
  private let home: ProgramHome

  init() throws { home = try ProgramHome() }

  private func card(_ name: String, _ phone: String = "+1") -> String {
    "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:\(name)\r\nFN:\(name)\r\nTEL:\(phone)\r\nX-KEEP:1\r\nEND:VCARD\r\n"
  }

  private func folder(_ name: String, _ cards: [String: String]) throws -> String {
    let path = home.path(name)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (file, text) in cards { _ = try home.write(text, to: name + "/" + file) }
    return path
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: home.path(name), encoding: .utf8)
  }

  @Test func bothSidesComeTogetherAndTheFolderIsRemembered() throws {
    let none = try home.tend("sync")
    #expect(none.code == 1 && none.errors.contains("No folder is remembered"))
    let path = try folder("cards", ["ada.vcf": card("Ada")])
    try home.tend("add", "Bob Roe")
    #expect(try home.tend("sync", path, "--dry-run").output.contains("here 1 would be added"))
    #expect(try home.tend("sync", "--list").output.contains("No folder"))
    let first = try home.tend("sync", path, "--json").json
    let entry = try #require((first["folders"] as? [[String: Any]])?.first)
    #expect(first["kind"] as? String == "sync" && first["dryRun"] as? Bool == false)
    #expect(entry["added"] as? Int == 1 && entry["filesAdded"] as? Int == 1)
    #expect(try home.tend("sync").output.contains("both sides agree"))

    try home.tend("edit", "Ada", "--phone", "+2")
    #expect(try home.tend("sync").output.contains("in the folder 1 changed"))
    #expect(try text("cards/ada.vcf") == card("Ada", "+2"))
    let list = try home.tend("sync", "--list", "--json").json
    #expect((list["folders"] as? [[String: Any]])?.first?["path"] as? String == path)
    try home.tend("sync", "cards", "--forget")
    #expect(try home.tend("sync", "--list").output.contains("No folder"))
    #expect(try home.tend("find", "Ada").output.contains("Ada"))
  }

  @Test func aConflictIsShownAndSettled() throws {
    let path = try folder("cards", ["ada.vcf": card("Ada")])
    try home.tend("sync", path)
    try home.tend("edit", "Ada", "--phone", "+2")
    _ = try home.write(card("Ada", "+3"), to: "cards/ada.vcf")
    let shown = try home.tend("sync")
    #expect(shown.code == 1 && shown.errors.isEmpty, "somebody has to decide")
    #expect(shown.output.contains("conflict: Ada, TEL in ada.vcf"))
    #expect(shown.output.contains("store:  +2") && shown.output.contains("folder: +3"))
    #expect(try home.tend("sync", "--resolve", "store").code == 0)
    #expect(try text("cards/ada.vcf") == card("Ada", "+2"))
  }

  @Test func muchIsNotDeletedUnasked() throws {
    let path = try folder("cards", ["a.vcf": card("A"), "b.vcf": card("B"), "c.vcf": card("C")])
    try home.tend("sync", path)
    for name in ["a", "b", "c"] {
      try FileManager.default.removeItem(atPath: home.path("cards/\(name).vcf"))
    }
    let stopped = try home.tend("sync")
    #expect(stopped.code == 1 && stopped.errors.contains("--allow-deletes"))
    #expect(try home.tend("find", "A").output.contains("A"))
    try FileManager.default.removeItem(atPath: path)
    let gone = try home.tend("sync", "--allow-deletes")
    #expect(gone.code == 1 && gone.errors.contains("cannot be read"))
    #expect(try home.tend("info", "--json").output.contains("\"contacts\" : 3"))
  }

  @Test func followUpsAreFilesOfTheirOwn() throws {
    let path = try folder("tasks", [:])
    try home.tend("add", "Ada")
    try home.tend("follow-up", "Ada", "Send the deck", "--due", "2030-01-02")
    #expect(try home.tend("sync", path, "--follow-ups").output.contains("in the folder 1 new"))
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: path).first)
    let written = try text("tasks/" + name)
    #expect(written.contains("DUE;VALUE=DATE:20300102"))
    _ = try home.write(written.replacing("20300102", with: "20300109"), to: "tasks/" + name)
    #expect(try home.tend("sync").output.contains("here 1 changed"))
    #expect(try home.tend("follow-ups", "--json").output.contains("2030-01-09"))
    let other = try home.tend("sync", path, "--name", " ")
    #expect(other.code == 64)
  }

  /// The cards that are written are read by vobject, where it is installed.
  @Test func anotherLibraryReadsTheCards() throws {
    let probe = try home.shell("python3 -c 'import vobject'")
    if probe.code != 0 { return }
    try home.tend("add", "Zoë, Roe; the \"2nd\"", "--phone", "+49 1", "--email", "z@x.example")
    let path = try folder("cards", ["ada.vcf": card("Ada")])
    try home.tend("sync", path)
    let read = try home.shell(
      """
      python3 -c 'import vobject, glob
      for f in glob.glob("\(path)/*.vcf"): print(vobject.readOne(open(f).read()).fn.value)'
      """
    )
    #expect(read.output.contains("Zoë, Roe; the \"2nd\"") && read.output.contains("Ada"))
  }
}
