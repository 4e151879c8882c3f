import TendModel
import Testing

@testable import TendFormats

@Suite struct ContactFileReaderTests {
  @Test(arguments: [
    (Fixture.linkedInConnections, ContactFormat.linkedInConnections), (.googleOld, .googleContacts),
    (.googleNew, .googleContacts),
  ])
  func theContentTellsTheFormat(fixture: Fixture, format: ContactFormat) throws {
    #expect(try FormatDetector.detect(try fixture.bytes) == format)
  }

  @Test func utf16CopiesAreDetectedToo() throws {
    let text = String(decoding: try Fixture.googleOld.bytes, as: UTF8.self)
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let result = try ContactFileReader.read(bytes)
    #expect(result.format == .googleContacts)
    #expect(result.encoding == "utf-16le")
    #expect(result.contacts == (try ContactFileReader.read(try Fixture.googleOld.bytes)).contacts)
  }

  @Test(arguments: [
    ("", FormatError.Code.emptyFile, "the file is empty"),
    (" \n\r\n", .emptyFile, "the file is empty"),
    ("\u{FEFF}", .emptyFile, "the file is empty"), ("PK\u{3}\u{4}x", .badArchive, "cut off"),
    ("a,b,c\n1,2,3\n", .unknownFormat, "tend reads Connections.csv"),
  ])
  func whatCannotBeReadSaysWhatCan(text: String, code: FormatError.Code, words: String) {
    let error = #expect(throws: FormatError.self) { try read(text) }
    #expect(error?.code == code)
    #expect(error?.description.contains(words) == true)
  }

  @Test func aDeclaredFormatMakesDoWithAPoorerHeader() throws {
    let text = "First Name,Last Name,Company\nAda,Lovelace,Engines\n"
    #expect(try read(text, as: .linkedInConnections).contacts.map(\.organisation) == ["Engines"])
    let error = #expect(throws: FormatError.self) {
      try read("a,b\n1,2\n", as: .linkedInConnections)
    }
    #expect(error?.code == .headerNotFound)
    #expect(error?.description.contains("First Name, Last Name, URL and Connected On") == true)
  }

  @Test(arguments: [
    (Fixture.linkedInConnections, ContactFormat.googleContacts, "linkedin"),
    (.googleOld, .linkedInConnections, "google"), (.googleNew, .tendDocument, "google"),
  ])
  func aFileOfAnotherFormatIsNamed(fixture: Fixture, declared: ContactFormat, found: String) throws
  {
    let bytes = try fixture.bytes
    let error = #expect(throws: FormatError.self) {
      try ContactFileReader.read(bytes, as: declared)
    }
    #expect(error?.code == .otherFormat)
    #expect(error?.subject == found)
    #expect(error?.description.contains("this looks like \(found)") == true)
    #expect(throws: Never.self) {
      try FormatDetector.confirm(bytes, is: try FormatDetector.detect(bytes))
    }
  }

  @Test(arguments: [ContactFormat.linkedInConnections, .googleContacts])
  func aDeclaredEmptyFileHasNoContacts(format: ContactFormat) throws {
    let result = try read("", as: format)
    #expect(result.contacts == [])
    #expect(result.problems.map(\.line) == [1])
  }

  @Test func aHeaderAloneHasNoContactsAndNoProblems() throws {
    let result = try read("First Name,Last Name,Connected On\n")
    #expect(result.contacts == [])
    #expect(result.problems == [])
  }

  @Test func aPartOfAStoreIsNone() {
    let error = #expect(throws: FormatError.self) { try read("{\"format\": \"tend\"}") }
    #expect(error?.code == .malformedDocument)
    #expect(throws: Never.self) { try FormatDetector.detect(Array(" {}".utf8)) }
  }

  @Test func progressCountsBytesAndMayStop() throws {
    let rows = String(repeating: "Ada,Lovelace,05 May 2025\n", count: 2000)
    let bytes = Array(("First Name,Last Name,Connected On\n" + rows).utf8)
    var reports: [Int] = []
    let result = try ContactFileReader.read(bytes) { done, total in
      #expect(total == bytes.count)
      reports.append(done)
      return true
    }
    #expect(result.contacts.count == 2000)
    #expect(reports == reports.sorted())
    #expect(reports.last == bytes.count)
    #expect(reports.count > 2)
    let error = #expect(throws: FormatError.self) {
      try ContactFileReader.read(bytes) { done, _ in done < bytes.count / 2 }
    }
    #expect(error?.code == .cancelled)
  }

  @Test func hostileCellsAreNeutralised() throws {
    let result = try read(
      "First Name,Last Name,Connected On\nA\u{1B}[31mda,Love\u{0}lace,05 May 2025\n"
    )
    let name = try #require(result.contacts.first).name
    #expect(!name.unicodeScalars.contains { $0.value < 0x20 })
    #expect(name.hasPrefix("A"))
    #expect(name.hasSuffix("lace"))
  }
}
