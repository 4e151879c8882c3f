import TendModel
import Testing

@testable import TendFormats

@Suite struct SampleFileTests {
  @Test(arguments: SampleFile.allCases)
  func theContentTellsTheFormat(sample: SampleFile) throws {
    let bytes = try sample.bytes
    #expect(try FormatDetector.detect(bytes) == sample.format)
    let result = try ContactFileReader.read(bytes)
    #expect(result.format == sample.format)
    #expect(result.problems == [])
    #expect(try ContactFileReader.read(bytes, as: sample.format) == result)
  }

  /// Long files are cut at every fifth byte only, which still meets each kind of place.
  @Test(arguments: SampleFile.allCases)
  func aSampleCutAnywhereIsReadOrRefused(sample: SampleFile) throws {
    let whole = try sample.bytes
    let most = try ContactFileReader.read(whole).contacts.count
    for length in stride(from: 0, to: whole.count, by: whole.count > 1500 ? 5 : 1) {
      let bytes = Array(whole.prefix(length))
      do throws(FormatError) {
        let result = try ContactFileReader.read(bytes, as: sample.format)
        #expect(result.contacts.count <= max(1, most))
        _ = ContractWriter.bytes(result)
      } catch {
        #expect(!error.description.isEmpty)
      }
    }
  }

  @Test(arguments: SampleFile.allCases)
  func aSampleWithAChangedByteIsReadOrRefused(sample: SampleFile) throws {
    let whole = try sample.bytes
    var random = SeededRandom(seed: UInt64(whole.count))
    for _ in 0..<60 {
      var bytes = whole
      for _ in 0..<3 {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255,
          using: &random
        )
      }
      do throws(FormatError) {
        _ = try ContactFileReader.read(bytes)
      } catch {
        #expect(!error.description.isEmpty)
      }
    }
  }

  @Test func randomBytesAfterAZipMarkNeverStopTheReader() {
    for seed in UInt64(0)..<200 {
      var random = SeededRandom(seed: seed)
      var bytes: [UInt8] = [0x50, 0x4B, 3, 4]
      bytes += (0..<40).map { _ in UInt8.random(in: 0...255, using: &random) }
      bytes += [0x50, 0x4B, 5, 6] + (0..<18).map { _ in UInt8.random(in: 0...3, using: &random) }
      let error = #expect(throws: FormatError.self) { try ContactFileReader.read(bytes) }
      #expect([.badArchive, .unknownFormat].contains(error?.code))
    }
  }
}
