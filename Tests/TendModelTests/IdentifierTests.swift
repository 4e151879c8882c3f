import Foundation
import TendModel
import Testing

@Suite struct IdentifierTests {
  @Test func filesHoldTheBareNumber() throws {
    let data = try JSONEncoder().encode([ContactID(42), ContactID(.max)])
    #expect(String(decoding: data, as: UTF8.self) == "[42,9223372036854775807]")
    #expect(
      try JSONDecoder().decode([ContactID].self, from: data) == [ContactID(42), ContactID(.max)]
    )
  }

  @Test func textIsNoKey() {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([NetworkID].self, from: Data(#"["42"]"#.utf8))
    }
  }

  @Test func keysFollowTheOrderOfCreation() {
    #expect([ContactID(9), ContactID(1), ContactID(10)].sorted().map(\.number) == [1, 9, 10])
  }
}
