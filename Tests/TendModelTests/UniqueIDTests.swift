import Foundation
import TendModel
import Testing

@Suite struct UniqueIDTests {
  @Test func bothCasesNameTheSameRecord() {
    let upper = UniqueID("F47AC10B-58CC-4372-A567-0E02B2C3D479")
    #expect(upper?.text == "f47ac10b-58cc-4372-a567-0e02b2c3d479")
    #expect(upper == UniqueID("f47ac10b-58cc-4372-a567-0e02b2c3d479"))
  }

  @Test(
    arguments: [
      "", "f47ac10b58cc4372a5670e02b2c3d479", "f47ac10b-58cc-4372-a567-0e02b2c3d47",
      "g47ac10b-58cc-4372-a567-0e02b2c3d479", "f47ac10b-58cc-4372-a567-0e02b2c3d479-",
      "{f47ac10b-58cc-4372-a567-0e02b2c3d479}", "f47ac10-b58cc-4372-a567-0e02b2c3d479",
    ])
  func whatIsNoUUIDIsRefused(text: String) {
    #expect(UniqueID(text) == nil)
  }

  @Test func randomBitsMakeAVersionFourUUID() {
    let zeros = UniqueID(randomHigh: 0, randomLow: 0)
    let ones = UniqueID(randomHigh: .max, randomLow: .max)
    #expect(zeros.text == "00000000-0000-4000-8000-000000000000")
    #expect(ones.text == "ffffffff-ffff-4fff-bfff-ffffffffffff")
    #expect(UniqueID(zeros.text) == zeros)
    #expect(UUID(uuidString: ones.text)?.uuidString.lowercased() == ones.text)
  }

  @Test func aSecondAndACounterMakeAVersionSevenUUID() {
    // RFC 9562, appendix A.6, has these: 1,645,557,742 seconds are 017f22e2-79b0 in thousandths.
    let example = UniqueID(second: 1_645_557_742, counter: 0xcc3 << 14, random: 0)
    #expect(example.text.hasPrefix("017f22e2-79b0-7cc3-8000-"))
    let most = UniqueID(second: 0, counter: .max, random: .max)
    #expect(most.text == "00000000-0000-7fff-bfff-ffffffffffff")
  }

  @Test func thoseOfOneSecondSortByTheirCounters() {
    let counters: [UInt32] = [0, 1, 0x3ffe, 0x3fff, 0x4000, 0x4001, 0xf_ffff, 0x3ff_ffff]
    let made = counters.map {
      UniqueID(second: 1_772_409_600, counter: $0, random: .max - UInt64($0))
    }
    #expect(made.map(\.text).sorted() == made.map(\.text))
    let later = UniqueID(second: 1_772_409_601, counter: 0, random: 0)
    #expect(made.allSatisfy { $0.text < later.text })
  }

  @Test func filesHoldItAsText() throws {
    let uid = UniqueID(randomHigh: 1, randomLow: 2)
    let data = try JSONEncoder().encode([uid])
    #expect(String(decoding: data, as: UTF8.self) == "[\"\(uid.text)\"]")
    #expect(try JSONDecoder().decode([UniqueID].self, from: data) == [uid])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([UniqueID].self, from: Data(#"["no"]"#.utf8))
    }
  }
}
