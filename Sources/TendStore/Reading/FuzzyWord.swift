import TendModel

/// A word that is looked for inside of names, with letters left out or slips of the finger.
///
/// All works on folded UTF-8: letters beyond ASCII count as several, which only makes a match less likely.
struct FuzzyWord {
  /// Shorter words fit too much.
  static let shortest = 3
  private static let shortestWithSlips = 4
  private static let shortestWithTwoSlips = 8

  private let bytes: [UInt8]
  private let letters: UInt32

  /// A word; nil when it is too short, quoted, has a capital letter or is more than one word.
  init?(_ text: FilterText) {
    let words = text.words
    guard !text.isPhrase, !text.isCaseSensitive, words.count == 1, words[0].count >= Self.shortest,
      words[0].utf8.count <= 32
    else { return nil }
    bytes = Array(words[0].utf8)
    letters = bytes.reduce(0) { $0 | Self.letter($1) }
  }

  /// A bit for a byte: one for each letter, one for digits, one for the rest.
  static func letter(_ byte: UInt8) -> UInt32 {
    switch byte {
    case 0x61...0x7a: 1 << UInt32(byte - 0x61)
    case 0x30...0x39: 1 << 26
    case 0x80...: 1 << 27
    default: 0
    }
  }

  /// Digits mean just what they are.
  private var isExact: Bool { bytes.count < Self.shortestWithSlips || letters & 1 << 26 != 0 }

  private var mostSlips: Int {
    isExact ? 0 : bytes.count < Self.shortestWithTwoSlips ? 1 : 2
  }

  /// A quick look at the letters of a text; false when it cannot fit.
  func mayFit(_ held: UInt32) -> Bool { (letters & ~held).nonzeroBitCount <= mostSlips }

  /// How badly the word fits a text: 0 it stands within, 1 its letters do in order, 2 a word of it begins so but for
  /// slips; nil when it does not fit.
  func score(in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !text.isEmpty else { return nil }
    if isWithin(text) { return 0 }
    if isExact { return nil }
    if isSubsequence(of: text) { return 1 }
    return hasSlips(in: text) ? 2 : nil
  }

  private static func isOfWord(_ byte: UInt8) -> Bool { letter(byte) != 0 }

  private func isWithin(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count >= bytes.count else { return false }
    for start in 0...text.count - bytes.count where text[start] == bytes[0] {
      var index = 1
      while index < bytes.count, text[start + index] == bytes[index] { index += 1 }
      if index == bytes.count { return true }
    }
    return false
  }

  /// The letters stand in order from the beginning of a word on; after each, at most two are left out, or the rest of
  /// the word.
  ///
  /// One bit for each of the first 64 places says where the letters so far can end.
  private func isSubsequence(of text: UnsafeBufferPointer<UInt8>) -> Bool {
    var starts: UInt64 = 0
    for place in 0..<min(64, text.count)
    where Self.isOfWord(text[place]) && (place == 0 || !Self.isOfWord(text[place - 1])) {
      starts |= 1 << UInt64(place)
    }
    var ends = starts & places(of: bytes[0], in: text)
    for byte in bytes.dropFirst() {
      guard ends != 0 else { return false }
      let later = ~((ends & (~ends &+ 1)) &* 2 &- 1)
      let near = ends << 1 | ends << 2 | ends << 3
      ends = (near | (starts & later)) & places(of: byte, in: text)
    }
    return ends != 0
  }

  private func places(of byte: UInt8, in text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var places: UInt64 = 0
    for place in 0..<min(64, text.count) where text[place] == byte { places |= 1 << UInt64(place) }
    return places
  }

  /// A word of the text begins with the word, but for slips; the first letter is right.
  private func hasSlips(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = 0
    while place < text.count {
      guard Self.isOfWord(text[place]) else {
        place += 1
        continue
      }
      var end = place
      while end < text.count, Self.isOfWord(text[end]) { end += 1 }
      if text[place] == bytes[0], end - place >= bytes.count - mostSlips,
        isNear(UnsafeBufferPointer(rebasing: text[place..<end]))
      {
        return true
      }
      place = end
    }
    return false
  }

  /// The distance to some beginning of a word is within the slips; a swap of neighbours is one.
  private func isNear(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let count = min(word.count, bytes.count + mostSlips)
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * (count + 1)) { cells in
      var (older, previous, current) = (0, count + 1, 2 * (count + 1))
      for column in 0...count { cells[previous + column] = column }
      for row in bytes.indices {
        cells[current] = row + 1
        var least = row + 1
        for column in 0..<count {
          var cost = min(
            cells[previous + column] + (bytes[row] == word[column] ? 0 : 1),
            cells[previous + column + 1] + 1,
            cells[current + column] + 1
          )
          if row > 0, column > 0, bytes[row] == word[column - 1], bytes[row - 1] == word[column] {
            cost = min(cost, cells[older + column - 1] + 1)
          }
          cells[current + column + 1] = cost
          least = min(least, cost)
        }
        if least > mostSlips { return false }
        (older, previous, current) = (previous, current, older)
      }
      return (0...count).contains { cells[previous + $0] <= mostSlips }
    }
  }
}
