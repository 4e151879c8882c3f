import TendModel
import Testing

@testable import TendFormats

@Suite struct VCardDamageTests {
  @Test(arguments: CardSample.allCases)
  func aSampleCutAtAnyByteIsStillRead(sample: CardSample) throws {
    let whole = try sample.bytes
    let all = try readCards(whole).contacts.count
    for length in 0...whole.count {
      let bytes = Array(whole.prefix(length))
      let lineCount = 1 + bytes.count { $0 == 0x0A }
      let result = try readCards(bytes)
      #expect(result.contacts.count <= all)
      #expect(result.problems.allSatisfy { (1...lineCount).contains($0.line) })
      #expect(VCard(bytes).bytes == bytes)
    }
  }

  @Test func randomBytesNeverStopTheReader() throws {
    for seed in UInt64(0)..<500 {
      var random = SeededRandom(seed: seed)
      let bytes = CardPieces.bytes(&random)
      let result = try readCards(bytes)
      #expect(result.contacts.count <= bytes.count / 11, "seed \(seed)")
    }
  }

  @Test(arguments: [
    String(repeating: "BEGIN:VCARD\n", count: 20_000),
    "BEGIN:VCARD\n" + String(repeating: "BEGIN:VCARD\nEND:VCARD\n", count: 10_000),
    String(repeating: "BEGIN:VCARD\nAGENT:\n", count: 10_000)
      + String(repeating: "END:VCARD\n", count: 10_000),
    "BEGIN:VCARD\nNOTE:" + String(repeating: "x", count: 300_000),
    "BEGIN:VCARD\nN:" + String(repeating: ";", count: 300_000),
    "BEGIN:VCARD\nTEL" + String(repeating: ";a=\"b,c\"", count: 40_000) + ":1",
    "BEGIN:VCARD\nNOTE:" + String(repeating: "a\\,", count: 100_000),
  ])
  func hugeCardsAreReadInOnePass(text: String) throws {
    #expect(try !readCards(text).contacts.isEmpty)
  }

  @Test func aNoteOf300KilobytesIsKept() throws {
    let note = String(repeating: "n", count: 300_000)
    #expect(try readCard("NOTE:" + note).note == note)
  }

  @Test func readingMayBeStopped() throws {
    let text = String(repeating: "BEGIN:VCARD\nFN:A\nEND:VCARD\n", count: 3000)
    let error = #expect(throws: FormatError.self) {
      try ContactFileReader.read(Array(text.utf8)) { done, total in done < total / 2 }
    }
    #expect(error?.code == .cancelled)
  }
}
