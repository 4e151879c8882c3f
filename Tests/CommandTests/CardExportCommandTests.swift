import Foundation
import ProgramTesting
import Testing

@Suite struct CardExportCommandTests {
  private let home: ProgramHome

  init() throws { home = try ProgramHome() }

  private static let cards = [
    """
    BEGIN:VCARD\r
    VERSION:3.0\r
    PRODID:-//Some Phone//EN\r
    UID:a-1\r
    N:Okafor;Ada;;;\r
    FN:Ada Okafor\r
    item1.TEL;type=CELL;X-OWN="a:b":+1 555 0100\r
    item1.X-ABLabel:Boat\r
    X-KEEP;P=q:as \r
     it is\r
    END:VCARD\r

    """,
    """
    begin:vcard
    version:4.0
    uid:b-2
    fn:Bob Roe
    n:Roe;Bob;;;
    categories:rowing
    tel;pref=1:+1 555 0101
    end:vcard

    """,
  ]

  @Test func anEditChangesOneLineOfTheExportedCards() throws {
    let all = Self.cards.joined()
    let file = try home.write(all, to: "in.vcf")
    #expect(try home.tend("import", file, "--yes").code == 0)
    func exported() throws -> String {
      let result = try home.tend("export", "--format", "vcard")
      #expect(result.code == 0, "\(result.errors)")
      return result.output
    }
    func sorted(_ text: String) -> [String] {
      text.utf8.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }.sorted()
    }
    #expect(sorted(try exported()) == sorted(all))
    #expect(try home.tend("edit", "Ada Okafor", "--phone", "+1 555 0199").code == 0)
    #expect(
      sorted(try exported()) == sorted(all.replacing("\":+1 555 0100", with: "\":+1 555 0199"))
    )
    let file2 = home.path("out.vcf")
    #expect(try home.tend("export", "--format", "vcard", "-o", file2).code == 0)
    let again = try home.tend("import", file2, "--yes")
    #expect(again.code == 0, "\(again.errors)")
    #expect(try home.tend("export", "--format", "vcard").output.contains("+1 555 0199"))
  }
}
