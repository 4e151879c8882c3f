import TendModel
import Testing

@testable import TendFormats

@Suite struct LooseDateTests {
  @Test(arguments: [
    ("05 May 2025", "2025-05-05"), ("5 May 2025", "2025-05-05"), ("05-May-25", "2025-05-05"),
    ("17 Oct 2018", "2018-10-17"), ("May 5, 2025", "2025-05-05"), ("5. Mai 2025", "2025-05-05"),
    ("Sept 3, 2024", "2024-09-03"), ("05 déc. 2025", "2025-12-05"),
    ("5 de mayo de 2025", "2025-05-05"),
    ("2025-05-05", "2025-05-05"), ("2025/05/05", "2025-05-05"),
    ("2025-05-05T08:30:00Z", "2025-05-05"),
    ("20250505", "2025-05-05"), ("05.12.2025", "2025-12-05"), ("5.12.25", "2025-12-05"),
    ("11/22/16, 8:30 AM", "2016-11-22"), ("22/11/16", "2016-11-22"), ("5/22/16", "2016-05-22"),
    ("1/2/99", "1999-01-02"), ("05-05-2025", "2025-05-05"), ("2025年5月6日", "2025-05-06"),
    ("29 Feb 2024", "2024-02-29"), ("  05 May 2025 ", "2025-05-05"),
  ])
  func knownShapesGiveADay(text: String, day: String) {
    #expect(LooseDate(text)?.day(.monthFirst)?.description == day)
  }

  @Test(arguments: [
    "", "May", "2025", "soon", "05 Foo 2025", "5 May", "31 Feb 2025", "2025-13-01",
    "99999999999999999999",
    "1 2 3", "5/5/123", "#####", "32.01.2025",
  ])
  func whatIsNoDateGivesNothing(text: String) {
    #expect(LooseDate(text)?.day(.monthFirst) == nil)
  }

  @Test func numbersAloneNeedAnOrder() throws {
    let date = try #require(LooseDate("3/4/2025"))
    #expect(date.needsOrder)
    #expect(date.provenOrder == nil)
    #expect(date.day(.monthFirst)?.description == "2025-03-04")
    #expect(date.day(.dayFirst)?.description == "2025-04-03")
  }

  @Test func aNumberAbove12ProvesTheOrder() {
    #expect(LooseDate("13/4/2025")?.provenOrder == .dayFirst)
    #expect(LooseDate("4/13/2025")?.provenOrder == .monthFirst)
    #expect(LooseDate("13.4.2025")?.provenOrder == nil)
    #expect(LooseDate("13/4/2025")?.day(.monthFirst)?.description == "2025-04-13")
  }

  @Test func theExportShapeIsReadFromBytes() {
    let bytes = Array("x05 May 2025".utf8)
    #expect(LooseDate.exportDay(bytes, from: 1, to: 12)?.description == "2025-05-05")
    #expect(LooseDate.exportDay(bytes, from: 0, to: 11) == nil)
    #expect(LooseDate.exportDay(Array("31 Feb 2025".utf8), from: 0, to: 11) == nil)
    #expect(LooseDate.exportDay(Array("3x Feb 2025".utf8), from: 0, to: 11) == nil)
  }
}
