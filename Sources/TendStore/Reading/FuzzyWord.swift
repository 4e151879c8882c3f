import TendModel

/// A word that is looked for inside of names, with letters left out or slips of the finger.
///
/// All works on folded UTF-8: letters beyond ASCII count as several, which only makes a match less likely.
struct FuzzyWord {
  /// Shorter words fit too much.
  static let shortest = 3
  /// A given name in Chinese, Japanese or Korean, which stands behind the family name without a blank.
  private static let shortestIdeographic = 2
  private static let shortestWithSlips = 4
  private static let shortestWithTwoSlips = 8

  /// The letters of a text by which one sees at once that a word cannot fit it.
  struct Letters {
    /// A bit for each letter that it has.
    private(set) var all: UInt32 = 0
    /// A bit for each letter that begins a word of it.
    private(set) var initials: UInt32 = 0

    init(_ text: UnsafeBufferPointer<UInt8>) {
      var isInWord = false
      for byte in text {
        let letter = FuzzyWord.letter(byte)
        all |= letter
        if !isInWord { initials |= letter }
        isInWord = letter != 0
      }
    }
  }

  private let bytes: [UInt8]
  private let letters: UInt32
  /// None in a short word, and none where there are digits, which mean just what they are.
  private let mostSlips: Int

  private var isExact: Bool { mostSlips == 0 }

  /// A word; nil when it is too short, quoted, has a capital letter or is more than one word.
  init?(_ text: FilterText) {
    let words = text.words
    guard !text.isPhrase, !text.isCaseSensitive, words.count == 1,
      words[0].count
        >= (FoldedText.isIdeographic(words[0]) ? Self.shortestIdeographic : Self.shortest),
      words[0].utf8.count <= 32
    else { return nil }
    bytes = Array(words[0].utf8)
    letters = bytes.reduce(0) { $0 | Self.letter($1) }
    mostSlips =
      bytes.count < Self.shortestWithSlips || letters & 1 << 26 != 0
      ? 0 : bytes.count < Self.shortestWithTwoSlips ? 1 : 2
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

  /// A quick look at the letters of a text; false when it cannot fit.
  ///
  /// A text that lacks some has to begin a word with the right letter.
  func mayFit(_ held: Letters) -> Bool {
    let missing = letters & ~held.all
    if missing == 0 { return true }
    return missing.nonzeroBitCount <= mostSlips && held.initials & Self.letter(bytes[0]) != 0
  }

  /// How badly the word fits a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - held: The letters of the text.
  /// - Returns: 0 when it stands within, 1 when its letters do in order, 2 when a word of the text begins so but for
  ///   slips; nil when it does not fit.
  func score(in text: UnsafeBufferPointer<UInt8>, _ held: Letters) -> Int? {
    let hasAllLetters = letters & ~held.all == 0
    if hasAllLetters, isWithin(text) { return 0 }
    if isExact || held.initials & Self.letter(bytes[0]) == 0 { return nil }
    if hasAllLetters, isSubsequence(of: text) { return 1 }
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
