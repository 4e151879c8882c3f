import TendModel
import Testing

@testable import TendFormats

@Suite struct DecodedTextTests {
  private func decode(_ bytes: [UInt8], _ hint: String? = nil) throws -> (String, String) {
    let text = try DecodedText(bytes, encodingHint: hint)
    return (String(decoding: text.bytes, as: UTF8.self), text.encoding)
  }

  private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let high = UInt8(unit >> 8)
      let low = UInt8(unit & 0xFF)
      return bigEndian ? [high, low] : [low, high]
    }
  }

  @Test func byteOrderMarksDecideAndDisappear() throws {
    #expect(try decode([0xEF, 0xBB, 0xBF] + Array("né".utf8)) == ("né", "utf-8"))
    let little = [0xFF, 0xFE] + utf16("né😀", bigEndian: false)
    #expect(try decode(little) == ("né😀", "utf-16le"))
    let big = [0xFE, 0xFF] + utf16("né😀", bigEndian: true)
    #expect(try decode(big) == ("né😀", "utf-16be"))
  }

  @Test func utf16WithoutAMarkShowsByItsZeros() throws {
    let text = "First Name,Last Name\nZoë,Li\n"
    #expect(try decode(utf16(text, bigEndian: false)) == (text, "utf-16le"))
    #expect(try decode(utf16(text, bigEndian: true)) == (text, "utf-16be"))
  }

  @Test func aHalfCharacterAtTheEndIsLeftOut() throws {
    #expect(try decode(Array("Zoë名".utf8).dropLast()) == ("Zoë", "utf-8"))
    #expect(try decode([0xFF, 0xFE, 0x41, 0x00, 0x42]) == ("A", "utf-16le"))
  }

  @Test func whatIsNoUTF8IsWindows1252() throws {
    #expect(try decode([0x5A, 0x6F, 0xEB]) == ("Zoë", "windows-1252"))
    #expect(try decode([0x93, 0x80, 0x94, 0x20, 0x8C]) == ("“€” Œ", "windows-1252"))
  }

  @Test func eachLineOfAMixedFileIsReadAsWhatItIs() throws {
    let bytes = Array("Zoë\n".utf8) + [0x5A, 0x6F, 0xEB, 0x0A] + Array("名\n".utf8)
    #expect(try decode(bytes).0 == "Zoë\nZoë\n名\n")
  }

  @Test(arguments: ["windows-1252", "CP1252", "latin1", "ISO-8859-1", "latin_1"])
  func aHintOverridesValidUTF8(name: String) throws {
    #expect(try decode(Array("ë".utf8), name) == ("Ã«", "windows-1252"))
  }

  @Test func nulBytesAreNoText() throws {
    #expect(try decode(Array("a,\u{0}b\u{0}\u{0}\n".utf8)) == ("a,b\n", "utf-8"))
  }

  @Test func foundationKnowsFurtherEncodings() throws {
    #expect(try decode([0x82, 0xA0], "shift_jis").0 == "あ")
    #expect(try decode([0xCF, 0xF0], "windows-1251").0 == "Пр")
    #expect(try decode([0xB1], "iso-8859-2").0 == "ą")
  }

  @Test func anUnknownEncodingIsNamed() {
    let error = #expect(throws: FormatError.self) { try decode([0x41], "ebcdic") }
    #expect(error?.code == .unknownEncoding)
    #expect(error?.description.contains("\"ebcdic\" is not known; use one of utf-8") == true)
  }
}
