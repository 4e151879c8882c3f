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

  @Test func theVersionOfCardsIsChosen() throws {
    try home.tend("add", "Ada Okafor")
    #expect(try home.tend("export", "--format", "vcard").output.contains("VERSION:3.0"))
    let newer = try home.tend("export", "--format", "vcard", "--vcard-version", "4.0")
    #expect(newer.output.contains("VERSION:4.0"))
  }
}
