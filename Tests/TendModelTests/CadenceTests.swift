import Foundation
import TendModel
import Testing

@Suite struct CadenceTests {
  private static let words: [(String, Cadence)] = [
    ("inherited", .inherited), ("ambient", .ambient), ("event-only", .eventOnly), ("1", .days(1)),
    ("45", .days(45)), ("3650", .days(3650)),
    ("quiet", .quiet), ("30..60", .days(30, longest: 60)), ("7..7", .days(7, longest: 7)),
  ]

  @Test(arguments: words)
  func eachWordReadsBack(word: String, cadence: Cadence) throws {
    #expect(Cadence(word) == cadence)
    #expect(cadence.text == word)
    let data = try JSONEncoder().encode([cadence])
    #expect(String(decoding: data, as: UTF8.self) == "[\"\(word)\"]")
    #expect(try JSONDecoder().decode([Cadence].self, from: data) == [cadence])
  }

  @Test(arguments: [
    "", "0", "-7", "3651", "weekly", "7 days", "1.5", "Ambient",
    "30..", "..30", "60..30", "30...60", "30.60", "30..3651", "0..9",
  ])
  func anythingElseIsRefused(word: String) {
    #expect(Cadence(word) == nil)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Cadence].self, from: Data("[\"\(word)\"]".utf8))
    }
  }

  @Test func anOuterCircleIsSeenLessOften() {
    let days = (1...4).map(Cadence.circleDays)
    #expect(days == [7, 30, 90, 365])
  }
}
