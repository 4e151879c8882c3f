import TendModel
import Testing

@testable import TendFormats

@Suite struct CSVDamageTests {
  @Test func anUnclosedQuoteCostsOneLineNotTheRestOfTheFile() {
    #expect(
      cells("h1,h2,h3\na,\"b,c\nd,e,f\ng,h,i\n")
        == [["h1", "h2", "h3"], ["a", "b", "c"], ["d", "e", "f"], ["g", "h", "i"]]
    )
  }

  @Test func anUnclosedQuoteBeforeAQuotedCellIsEndedAtItsLine() {
    #expect(
      cells("h1,h2,h3\na,\"b,c\nd,\"e, f\",g\n")
        == [["h1", "h2", "h3"], ["a", "b", "c"], ["d", "e, f", "g"]]
    )
  }

  @Test func aFileCutInsideACellKeepsTheLinesOfThatCell() {
    #expect(
      cells("h1,h2,h3\na,b,\"note\nsecond") == [["h1", "h2", "h3"], ["a", "b", "note\nsecond"]]
    )
  }

  @Test func flawsAreNotedWithTheLineOfTheirCell() {
    let bytes = Array("h1,h2,h3\n\"x\n\",\"a\"b,\"\nq,r,s\nu,\"v,w\nx,y,z\n".utf8)
    var reader = CSVReader(bytes, delimiter: 0x2C)
    var record = CSVRecord(bytes)
    var found: [String] = []
    while reader.next(into: &record) {
      found.append(record.flaw.map { "\($0.kind) \($0.line)" } ?? "none \(record.line)")
    }
    #expect(found == ["none 1", "unclosedQuote 3", "none 4", "unclosedQuote 5", "none 6"])
  }

  @Test(arguments: Fixture.allCases)
  func aFixtureCutAtAnyByteGivesNoMoreRecordsThanLines(fixture: Fixture) throws {
    let whole = try fixture.bytes
    for length in 0...whole.count {
      let bytes = Array(whole.prefix(length))
      let lineCount = 1 + bytes.count { $0 == 0x0A }
      for format in [ContactFormat.linkedInConnections, .googleContacts, nil] {
        guard let result = try? ContactFileReader.read(bytes, as: format) else { continue }
        #expect(result.contacts.count <= lineCount)
        #expect(result.contacts.allSatisfy { (1...lineCount).contains($0.line) })
        #expect(result.problems.allSatisfy { (1...lineCount).contains($0.line) })
      }
    }
  }

  @Test func randomBytesNeverStopTheReader() throws {
    let pieces: [[UInt8]] = [
      [0x22], [0x2C], [0x0A], [0x0D], [0x00], [0xFF], [0xC3], [0xE2, 0x80],
      Array("First Name".utf8),
      Array("Last Name,Connected On\n".utf8), [0x3B], [0x09], [0x22, 0x22], [0x41],
    ]
    for seed in UInt64(0)..<300 {
      var random = SeededRandom(seed: seed)
      let bytes = (0..<Int.random(in: 0...60, using: &random)).flatMap { _ in
        pieces.randomElement(using: &random) ?? []
      }
      for format in ContactFormat.allCases {
        _ = try? ContactFileReader.read(bytes, as: format)
      }
      var reader = CSVReader(bytes, delimiter: 0x2C)
      var record = CSVRecord(bytes)
      while reader.next(into: &record) {}
      #expect(reader.position == bytes.count, "seed \(seed)")
      #expect(reader.steps <= 8 * bytes.count + 8, "seed \(seed)")
    }
  }

  @Test(arguments: [
    String(repeating: "a", count: 300_000),
    String(repeating: "\"", count: 300_001),
    String(repeating: "\"\n", count: 150_000),
    String(repeating: "\"a,\n", count: 75_001),
    String(repeating: ",\"\"\"", count: 75_001),
    String(repeating: "\"x\"y\n", count: 60_000),
    "\"" + String(repeating: "a,b,c\n", count: 50_000),
  ])
  func workGrowsWithTheLengthAlone(text: String) {
    let bytes = Array(text.utf8)
    var reader = CSVReader(bytes, delimiter: 0x2C)
    var record = CSVRecord(bytes)
    while reader.next(into: &record) {}
    #expect(reader.position == bytes.count)
    #expect(reader.steps <= 8 * bytes.count)
  }

  @Test func aNameOf64KilobytesIsKept() throws {
    let name = String(repeating: "n", count: 65_536)
    let result = try read("First Name,Last Name,Connected On\n\(name),X,05 May 2025\n")
    #expect(result.contacts.map(\.nameParts.given.utf8.count) == [65_536])
    #expect(result.contacts.first?.connectedOn?.description == "2025-05-05")
  }
}
