import TendModel
import Testing

@testable import TendFormats

/// The beginning of tables whose columns the user has to say.
@Suite struct TableSampleTests {
  private func sample(_ text: String, _ hints: ReaderHints = ReaderHints()) throws -> TableSample? {
    try TableSampleReader.read(Array(text.utf8), hints: hints)
  }

  @Test func aHeaderOfUnknownWordsIsATableAllTheSame() throws {
    let table = try #require(try sample("Alpha;Beta\nAda;x\nBo;\"y;z\"\n"))
    #expect(table.mapping.header == ["Alpha", "Beta"])
    #expect(table.rows == [["Ada", "x"], ["Bo", "y;z"]])
  }

  @Test func whereNamesSayNothingTheValuesDo() throws {
    let table = try #require(
      try sample("Alpha,Beta,Gamma,Note\nAda Okafor,ada@x.example,+44 20 7946 0001,tea\n")
    )
    #expect(table.mapping.columns.map { $0?.field } == [.name, .email, .phone, .note])
  }

  @Test func whatIsUnderstoodIsGuessed() throws {
    let table = try #require(try sample("Name,Mail,Shoe size\nAda,ada@x.example,38\n"))
    #expect(table.mapping.columns.map { $0?.field } == [.name, .email, nil])
  }

  @Test func theUsersOwnWordsGoBeforeTheGuess() throws {
    let table = try #require(
      try sample("Name,Mail\nAda,ada@x.example\n", ReaderHints(mapping: "1=organisation"))
    )
    #expect(table.mapping.columns.map { $0?.field } == [.organisation, nil])
  }

  @Test(arguments: [
    "Dear Ada, thank you for the letter\nI was glad, and so on, and on\nYours\nMe\n",
    "BEGIN:VCALENDAR\nEND:VCALENDAR\n", "only one column\nand no other\n",
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nA,B,,,,,01 Jan 2026\n",
  ])
  func whatIsNoTableOrAKnownOneIsNone(text: String) throws {
    #expect(try sample(text) == nil)
  }

  @Test func chosenColumnsReadTheTable() throws {
    let text = "Alpha,Beta\nAda Okafor,ada@x.example\n"
    var mapping = try #require(try sample(text)).mapping
    mapping.columns = [FieldColumn(.name), FieldColumn(.email, label: "Work")]
    var hints = ReaderHints()
    hints.columns = mapping
    let result = try ContactFileReader.read(Array(text.utf8), hints: hints)
    #expect(result.contacts.map(\.name) == ["Ada Okafor"])
    #expect(result.contacts.first?.points.map(\.label) == ["Work"])
    hints.columns?.columns = [FieldColumn(.name), FieldColumn(.name)]
    let twice = try ContactFileReader.read(Array(text.utf8), hints: hints)
    #expect(twice.contacts.first?.extra == [ExtraField(name: "Beta", value: "ada@x.example")])
    #expect(throws: FormatError.self) {
      try ContactFileReader.read(Array("Gamma,Delta\n1,2\n".utf8), hints: hints)
    }
  }
}
