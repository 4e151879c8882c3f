import Testing

@testable import TendFormats

@Suite struct ContentLineTests {
  private func lines(_ text: String) -> [String] { lines(Array(text.utf8)) }

  private func lines(_ bytes: [UInt8]) -> [String] {
    var reader = ContentLineReader(bytes)
    var found: [String] = []
    while let line = reader.next() {
      let parts = [line.group, line.name, line.parameters, line.value].map(line.text)
      found.append("\(line.number) " + parts.joined(separator: "|"))
    }
    return found
  }

  @Test func aLineHasGroupNameParametersAndValue() {
    #expect(
      lines("item1.tel;TYPE=\"a:b;c,d\";PREF=1:+1;2\n") == [
        "1 item1|tel|TYPE=\"a:b;c,d\";PREF=1|+1;2"
      ]
    )
    #expect(lines(" FN : Ada\n") == ["1 |FN|| Ada"])
    #expect(lines("A:1\n\u{FEFF}B:2\n") == ["1 |A||1", "2 |B||2"])
  }

  @Test func everyLineEndCountsOnce() {
    #expect(
      lines("A:1\r\nB:2\nC:3\rD:4\r\r\nE:5") == ["1 |A||1", "2 |B||2", "3 |C||3"] + [
        "4 |D||4", "5 |E||5",
      ]
    )
  }

  @Test func blankLinesArePassedOver() {
    #expect(lines("\n\r\nA:1\n\n\nB:2\n\n") == ["3 |A||1", "6 |B||2"])
  }

  @Test func foldsAreUndoneBeforeAnythingElse() {
    #expect(lines("NO\n TE;X=\n\ty:a\r\n b\r\n  c\nB:2") == ["1 |NOTE|X=y|ab c", "6 |B||2"])
    let bytes: [UInt8] = Array("FN:\u{C5}".utf8)
    let cut = bytes.dropLast() + [0x0A, 0x20] + bytes.suffix(1)
    #expect(lines(Array(cut)) == ["1 |FN||\u{C5}"])
  }

  @Test func softBreaksGoOnWithoutIndent() {
    #expect(
      lines("FN;ENCODING=QUOTED-PRINTABLE:a=\r\n b=\nc\nN:x=\ny") == [
        "1 |FN|ENCODING=QUOTED-PRINTABLE|a bc", "4 |N||x=", "5 |y||",
      ]
    )
    #expect(
      lines("FN;QUOTED-PRINTABLE:a=\nEND:VCARD") == [
        "1 |FN|QUOTED-PRINTABLE|a=", "2 |END||VCARD",
      ]
    )
    #expect(lines("NOTE:=C3=A9=\n=C3=A8\nB:1") == ["1 |NOTE||=C3=A9=C3=A8", "3 |B||1"])
  }

  @Test func anIndentedFileHasFramesAndAFoldedTextHasNone() {
    #expect(lines(" BEGIN:VCARD\n FN:A\n END:VCARD\n").last == "3 |END||VCARD")
    let long = String(repeating: "x", count: 80)
    #expect(lines("NOTE:\(long)\n END:VCARD\n") == ["1 |NOTE||\(long)END:VCARD"])
    #expect(lines("AGENT:a\n END:VCARD\\n\n") == ["1 |AGENT||aEND:VCARD\\n"])
  }

  @Test func aBlockOfBase64NeedsNoIndent() {
    #expect(
      lines("PHOTO;BASE64:\nAAAA\nBBB=\n\nTEL:1") == ["1 |PHOTO|BASE64|AAAABBB=", "5 |TEL||1"]
    )
    #expect(
      lines("KEY;ENCODING=b:AA\nBB\nTEL:1") == ["1 |KEY|ENCODING=b|AABB", "3 |TEL||1"]
    )
    #expect(lines("NOTE:AA\nBB\n") == ["1 |NOTE||AA", "2 |BB||"])
  }

  @Test func aQuotationMarkThatIsNeverClosedIsText() {
    #expect(lines("TEL;TYPE=\"home:1\nB:2") == ["1 |TEL|TYPE=\"home|1", "2 |B||2"])
  }

  @Test func parametersAreReadAsTheyAreMeant() throws {
    var reader = ContentLineReader(
      Array("ADR;HOME;type=\"A,B\",c;LABEL=\"x^ny^^^'\";E=:v".utf8)
    )
    let first = reader.next()
    let line = try #require(first)
    let list = line.parameterList.map { $0.name + "=" + $0.values.joined(separator: "/") }
    #expect(list == ["=HOME", "type=A,B/c", "LABEL=x\ny^\"", "E="])
    #expect(line.parameter("LABEL") == "x\ny^\"")
    #expect(line.parameter("NONE") == nil)
  }

  @Test(arguments: [
    String(repeating: "A:b\n c\n", count: 20_000),
    String(repeating: "NOTE;QUOTED-PRINTABLE:=\n", count: 20_000),
    "NOTE;QUOTED-PRINTABLE:" + String(repeating: "=41=\n", count: 40_000),
    "PHOTO:" + String(repeating: "AAAA\n", count: 40_000),
    String(repeating: "PHOTO:AAAA\n", count: 20_000),
    String(repeating: "\"", count: 300_000), String(repeating: "X;\"", count: 100_000),
    "A:" + String(repeating: "\n ", count: 100_000), String(repeating: "\r", count: 200_000),
    "NOTE:" + String(repeating: "=C3=A9", count: 50_000) + "=",
  ])
  func workGrowsWithTheLengthAlone(text: String) {
    let bytes = Array(text.utf8)
    var reader = ContentLineReader(bytes)
    while reader.next() != nil {}
    #expect(reader.position == bytes.count)
    #expect(reader.steps <= 8 * bytes.count)
  }
}
