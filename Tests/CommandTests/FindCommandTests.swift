import Foundation
import ProgramTesting
import Testing

/// `tend find` and `tend views`, as a user gives them.
@Suite struct FindCommandTests {
  private let home: ProgramHome

  init() throws {
    home = try ProgramHome()
    try home.tend("add", "Amara Okonkwo", "--org", "Contoso", "--circle", "1", "--topic", "pricing")
    try home.tend("add", "John Smith", "--org", "Northwind", "--circle", "2")
    try home.tend("log", "John", "--channel", "call", "--note", "asked about a workshop in Oslo")
  }

  private func names(_ arguments: String...) throws -> [String] {
    let json = try home.together([["find"] + arguments + ["--json"]])[0].json
    let contacts = json["contacts"] as? [[String: Any]] ?? []
    return contacts.compactMap { $0["name"] as? String }
  }

  @Test func fieldsAndWordsNarrowTheList() throws {
    #expect(try names() == ["Amara Okonkwo", "John Smith"])
    #expect(try names("org:contoso") == ["Amara Okonkwo"])
    #expect(try names("circle:1..2", "-#pricing") == ["John Smith"])
    #expect(try names("-org:contoso") == ["John Smith"])
    #expect(try names("(oslo or #pricing) last:1w") == ["John Smith"])
    #expect(try names("kwo") == ["Amara Okonkwo"])
    #expect(try names("no:interaction") == ["Amara Okonkwo"])
  }

  @Test func whatMatchedElsewhereIsShown() throws {
    let output = try home.tend("find", "oslo").output
    #expect(output.contains("FOUND"))
    #expect(
      output.contains("log: …about a workshop in Oslo") || output.contains("workshop in Oslo")
    )
    #expect(try !home.tend("find", "amara").output.contains("FOUND"))
  }

  @Test func aMistakeIsMarkedUnderItsColumn() throws {
    let result = try home.tend("find", "amara", "orgg:contoso")
    #expect(result.code == 64)
    #expect(
      result.errors.contains(
        """
        there is no field "orgg"; did you mean org:?
          amara orgg:contoso
                ^^^^
        """
      ),
      "\(result.errors)"
    )
    let unfinished = try home.tend("find", "(amara")
    #expect(unfinished.code == 64)
    #expect(unfinished.errors.contains("this ( is not closed"))
    #expect(try home.tend("find", "--frob").code == 64)
  }

  @Test func viewsAreListedAndUsed() throws {
    let listed = try home.tend("views")
    #expect(listed.code == 0, "\(listed.errors)")
    #expect(listed.output.contains("In no network"))
    let views = try home.tend("views", "--json").json["views"] as? [[String: Any]] ?? []
    #expect(views.map { $0["key"] as? String } == ["F1", "F2", "F3", "F4", "F5", "F6"])
    #expect(views.first?["filter"] as? String == "no:network")
    #expect(try names("--view", "never") == ["Amara Okonkwo", "John Smith"])
    #expect(try names("--view", "F1", "john") == ["John Smith"])
    let unknown = try home.tend("find", "--view", "nothing")
    #expect(unknown.code == 1)
    #expect(unknown.errors.contains("There is no view \"nothing\"; there are \"In no network\""))
  }

  @Test func whatEndsTheOptionsIsNoWord() throws {
    #expect(try home.tend("find", "--", "amara").output.contains("Amara Okonkwo"))
    #expect(try home.tend("find", "\"amara").code == 64)
  }
}
