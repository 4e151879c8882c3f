import Foundation
import ProgramTesting
import Testing

/// The forms in which the program writes a store.
@Suite struct ExportCommandTests {
  private let home: ProgramHome

  init() throws { home = try ProgramHome() }

  @Test(arguments: ["vcard", "jcard", "csv", "google"])
  func contactsComeBack(format: String) throws {
    try home.tend("add", "Ada Okafor", "--birthday=1985-04-12")
    let file = home.path("export.out")
    let result = try home.tend("export", "--format", format, "-o", file)
    #expect(result.code == 0, "\(result.errors)")
    let read = try home.tend("import", "--dry-run", "--json", file)
    #expect(read.code == 0, "\(read.errors)")
    #expect(read.output.contains("Ada Okafor") && read.output.contains("1985-04-12"))
  }

  @Test(arguments: [
    ("graphml", "<graphml"), ("gexf", "<gexf"), ("dot", "graph tend {"), ("markdown", "# Networks"),
  ])
  func theRestIsWritten(format: String, mark: String) throws {
    try home.tend("add", "Ada Okafor")
    let result = try home.tend("export", "--format", format)
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output.contains(mark) && result.output.contains("Ada Okafor"))
  }

  @Test(arguments: ["vcard", "jcard", "csv", "google", "graphml", "gexf", "dot", "markdown", "ics"])
  func aPartIsWhatAFilterOrANetworkLeaves(format: String) throws {
    for (name, birthday) in [("Ada Okafor", "1985-04-12"), ("Bo Lindqvist", "1990-05-01")] {
      try home.tend("add", name, "--birthday", birthday)
    }
    try home.tend("networks", "add", "Guild")
    try home.tend("networks", "join", "Guild", "Ada")
    try home.tend("log", "call with Ada and Bo yesterday")
    try home.tend("tie", "Ada", "Bo")
    for part in [["--network", "Guild"], ["--filter", "net:guild"]] {
      let result = try home.together([["export", "--format", format] + part])[0]
      #expect(result.code == 0, "\(result.errors)")
      #expect(result.output.contains("Ada Okafor") && !result.output.contains("Bo Lindqvist"))
    }
  }

  @Test func aPartOfTheStoreIsNoDocumentOfIt() throws {
    try home.tend("add", "Ada Okafor")
    let json = try home.tend("export", "--filter", "ada")
    #expect(json.code == 64 && json.errors.contains("choose another --format"))
    let wrong = try home.tend("export", "--format", "csv", "--filter", "due:someday(")
    #expect(wrong.code == 64 && wrong.errors.contains("^"))
  }

  @Test func theVersionOfCardsIsChosen() throws {
    try home.tend("add", "Ada Okafor")
    #expect(try home.tend("export", "--format", "vcard").output.contains("VERSION:3.0"))
    let newer = try home.tend("export", "--format", "vcard", "--vcard-version", "4.0")
    #expect(newer.output.contains("VERSION:4.0"))
  }
}
