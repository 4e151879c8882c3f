/// One unfolded line of a vCard or iCalendar file: `[group.]NAME[;parameters]:value`, as places in its bytes.
///
/// Source: RFC 6350, section 3.3; RFC 5545, section 3.1.
struct ContentLine {
  /// What is known of the version of the card that a line belongs to.
  enum Age: Hashable {
    /// Version 2.1.
    case old
    /// A later version, or no card at all.
    case current
    /// A card that names no version.
    case unsaid
  }

  /// The bytes in which the places lie: those of the file, or a copy without the folds.
  let bytes: [UInt8]
  /// The number of the line in the file, from 1.
  let number: Int
  /// The bytes of the file that the line takes, its end and all folds included.
  var place: Range<Int>
  /// What stands before the point; empty without a group.
  var group: Range<Int>
  /// The name, without the group and blanks.
  var name: Range<Int>
  /// All parameters, without the first semicolon and the colon.
  var parameters: Range<Int>
  /// What follows the colon; empty when there is none.
  var value: Range<Int>
  /// There is a colon; a line without is no property.
  var hasValue: Bool
  /// The name without case, as a number.
  var nameKey: UInt64
  /// The group without case, as a number; 0 without a group.
  var groupKey: UInt64
  /// The version of its card.
  var age = Age.current

  /// The line has a group.
  var hasGroup: Bool { !group.isEmpty }

  /// A part as text; what is no UTF-8 becomes U+FFFD.
  func text(_ part: Range<Int>) -> String { String(decoding: bytes[part], as: UTF8.self) }

  /// A part is a word of ASCII, which is given in upper case, whatever the part's own case.
  func matches(_ part: Range<Int>, _ word: StaticString) -> Bool {
    guard part.count == word.utf8CodeUnitCount else { return false }
    var index = part.lowerBound
    return word.withUTF8Buffer { letters in
      for letter in letters {
        if Self.upper(bytes[index]) != letter { return false }
        index += 1
      }
      return true
    }
  }

  /// A letter of ASCII in upper case; every other byte as it is.
  @inline(__always)
  static func upper(_ byte: UInt8) -> UInt8 {
    byte >= 0x61 && byte <= 0x7A ? byte & 0xDF : byte
  }

  /// A name as a number, without regard to its case, as `nameKey` has it.
  ///
  /// Source: Fowler, Noll, Vo: FNV-1a, 64 bits.
  static func key(_ name: some Sequence<UInt8>) -> UInt64 {
    var key = firstKey
    for byte in name { key = next(key, byte) }
    return key
  }

  static let firstKey: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  static func next(_ key: UInt64, _ byte: UInt8) -> UInt64 {
    (key ^ UInt64(upper(byte))) &* 0x100_0000_01B3
  }
}
