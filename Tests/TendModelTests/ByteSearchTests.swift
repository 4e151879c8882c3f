import Testing

@testable import TendModel

@Suite struct ByteSearchTests {
  @Test(arguments: [
    ("https://linkedin.com/in/ada", "linkedin.com/", 8),
    ("aab", "ab", 1), ("aaab", "aab", 1), ("ab", "ab", 0), ("Zoë @ home", "@", 5),
    ("ab", "abc", nil), ("", "a", nil), ("abab", "", 0), ("e\u{301}", "\u{301}", 1),
  ])
  func aTextIsFoundWhereItStandsFirst(text: String, part: String, place: Int?) {
    let range = text.byteRange(of: part)
    #expect(range.map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) } == place)
    #expect(range.map { String(text.utf8[$0]) == part } ?? true)
    #expect(text.containsBytes(part) == (place != nil))
  }

  @Test func aPartOfATextIsSearchedAlone() throws {
    let text = "one, two, three"
    let rest = text.dropFirst(4)
    let range = try #require(rest.byteRange(of: ", "))
    #expect(text[range.upperBound...] == "three")
  }

  @Test func everyPlaceOfRandomTextsIsFound() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<2000 {
      let letters = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        ["a", "b", "é"].randomElement(using: &random) ?? "a"
      }
      let part = ["a", "ab", "ba", "aab", "é", "aé"].randomElement(using: &random) ?? "a"
      let text = letters.joined()
      let expected = text.unicodeScalars.indices.first {
        String(text.unicodeScalars[$0...]).utf8.starts(with: part.utf8)
      }
      #expect(text.byteRange(of: part)?.lowerBound == expected)
    }
  }
}
