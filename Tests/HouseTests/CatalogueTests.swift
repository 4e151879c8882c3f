import Foundation
import ProgramTesting
import TendInterface
import Testing

/// The catalogue of the dashboard's commands and the documents that come from it.
@Suite struct CatalogueTests {
  @Test func everyCommandHasATitleAndASentenceOfHelp() {
    for command in CommandCatalog.all {
      #expect(!command.title.isEmpty, "\(command.name)")
      #expect(
        command.help.count > 10 && command.help.hasSuffix("."),
        "\(command.name): \(command.help)"
      )
    }
  }

  @Test func everyNameIsThereOnceAndCanBeTyped() {
    let names = CommandCatalog.all.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(name.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" }, "\(name)")
    }
  }

  @Test func noDefaultKeyIsWrongOrTakenTwice() {
    var keymap = Keymap()
    var taken: [String: String] = [:]
    for command in CommandCatalog.all {
      for keys in command.keys {
        let place = "\(command.context.rawValue): \(keys)"
        #expect(taken[place] == nil, "\(place) is \(taken[place] ?? "") and \(command.name)")
        taken[place] = command.name
        let conflict = keymap.bind(keys, to: Invocation(command.name), in: command.context)
        #expect(conflict == nil, "\(command.name): \(conflict?.description ?? "")")
      }
    }
  }

  @Test func everyDefaultKeyReachesItsCommand() {
    for command in CommandCatalog.all where !command.keys.isEmpty {
      let count = Keymap.standard.chords(for: command.name).count
      #expect(count >= 1, "\(command.name)")
    }
  }

  @Test func keysDocumentIsWhatTheProgramWrites() throws {
    let written = try ProgramHome().tend("keys", "--markdown").output
    let kept = try String(contentsOf: House.root.appending(path: "docs/KEYS.md"), encoding: .utf8)
    #expect(kept == written, "run tend keys --markdown > docs/KEYS.md")
  }

  @Test func everyKindOfJSONIsDescribed() throws {
    let document = try String(
      contentsOf: House.root.appending(path: "docs/JSON.md"),
      encoding: .utf8
    )
    let expression = try Regex("static let kind = \"([a-z]+)\"", as: (Substring, Substring).self)
    let kinds = try House.files("Sources/tend").flatMap { file in
      file.lines.compactMap { $0.firstMatch(of: expression).map { String($0.output.1) } }
    }
    #expect(kinds.count >= 10)
    for kind in kinds { #expect(document.contains("`\(kind)`"), "\(kind)") }
  }
}
