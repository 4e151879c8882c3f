import TendModel
import Testing

@testable import TendStore

/// The quick ways of looking at bytes, against the slow ones.
@Suite struct WordTests {
  @Test func bytesAreJudgedAsTextIsOrNotAtAll() throws {
    let parts = [
      "ada", "Ada", "adam", "two", " ", ", ", "-", "o'brien", "ë", "É", "ß", "ǆ", "ệ", "×", "–",
      "’", "7",
      "e\u{301}", "東", " \u{e000} ",
    ]
    var (sure, hits) = (0, 0)
    for seed in 0..<2000 as Range<UInt64> {
      var chance = FilterWorld.Chance(state: seed)
      func text(_ count: Int) -> String { (0..<count).map { _ in chance.pick(parts) }.joined() }
      let sought = FilterText(text(chance.pick([1, 2, 3])), isPhrase: chance.maybe(50))
      let held = [text(6), text(4)]
      guard !sought.words.isEmpty, let bytes = WordBytes(sought) else { continue }
      var progress = WordBytes.Progress()
      for column in held where !progress.isHit {
        Array(column.utf8).withUnsafeBufferPointer { bytes.look(in: $0, &progress) }
      }
      if progress.isUnsure && !progress.isHit { continue }
      let expected = sought.matches(in: held.joined(separator: " \u{e000} ")) != nil
      #expect(progress.isHit == expected, "seed \(seed): \(sought) in \(held)")
      (sure, hits) = (sure + 1, hits + (expected ? 1 : 0))
    }
    #expect(sure > 200 && hits > 50, "\(sure) sure, \(hits) hits")
  }

  private func score(_ word: String, _ name: String) throws -> Int? {
    let word = try #require(FuzzyWord(FilterText(word)))
    return Array(name.utf8).withUnsafeBufferPointer { text in
      let letters = FuzzyWord.Letters(text)
      let score = word.score(in: text, letters)
      #expect(score == nil || word.mayFit(letters))
      return score
    }
  }

  @Test(arguments: [
    ("kwo", "amara okonkwo", 0), ("jsmth", "john smith", 1), ("jnsm", "john smith", 1),
    ("jhon", "john smith", 2), ("okonkow", "amara okonkwo", 2), ("lindkvist", "bo lindqvist", 2),
    ("smiht", "john smith", 2), ("007", "ada 10079", 0),
  ])
  func aWordFitsAName(word: String, name: String, expected: Int) throws {
    #expect(try score(word, name) == expected)
  }

  @Test(arguments: [
    ("xyz", "john smith"), ("htims", "john smith"), ("oksx", "okonkwo"), ("0007", "ada 0017"),
    ("jth", "john smith"), ("smith", ""),
  ])
  func aWordFitsNotJustAnyName(word: String, name: String) throws {
    #expect(try score(word, name) == nil)
  }

  @Test(arguments: ["ab", "Ada", "o'brien", "two words", "..."])
  func someWordsAreTakenAsTheyAre(word: String) { #expect(FuzzyWord(FilterText(word)) == nil) }

  @Test func aSlipIsNeverMissedByTheLookAtTheLetters() throws {
    let names = ["amara okonkwo", "john smith", "bo lindqvist"]
    for seed in 0..<400 as Range<UInt64> {
      var chance = FilterWorld.Chance(state: seed)
      let name = chance.pick(names)
      var letters = Array(chance.pick(name.split(separator: " ").filter { $0.count > 3 }))
      let place = Int.random(in: 1..<letters.count, using: &chance)
      switch chance.pick([0, 1, 2]) {
      case 0: letters[place] = "x"
      case 1: letters.insert("x", at: place)
      default: letters.swapAt(place, max(1, place - 1))
      }
      guard letters.count > 4 else { continue }
      let word = try #require(FuzzyWord(FilterText(String(letters))))
      let held = Array(name.utf8).withUnsafeBufferPointer { FuzzyWord.Letters($0) }
      #expect(word.mayFit(held), "seed \(seed): \(String(letters))")
      #expect(try score(String(letters), name) != nil, "seed \(seed): \(String(letters))")
    }
  }
}
