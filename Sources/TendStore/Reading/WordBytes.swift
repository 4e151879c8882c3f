import TendModel

/// Looks for the words of a text in bytes as the database keeps them, without making strings.
///
/// It judges as `FilterText` does, but of ASCII alone: of other letters it says that it cannot tell.
struct WordBytes {
  /// What was found of the words of a text so far.
  struct Progress {
    /// A bit for each word that was found.
    fileprivate var found: UInt64 = 0
    /// The whole text was found.
    fileprivate(set) var isHit = false
    /// There are letters that cannot be judged here.
    fileprivate(set) var isUnsure = false
  }

  private let words: [[UInt8]]
  private let isPhrase: Bool
  private let isCaseSensitive: Bool

  /// The words of a text; nil when they are not ASCII or too many.
  init?(_ text: FilterText) {
    words = text.words.map { Array($0.utf8) }
    isPhrase = text.isPhrase
    isCaseSensitive = text.isCaseSensitive
    guard (1..<64).contains(words.count), words.joined().allSatisfy({ $0 < 0x80 }) else {
      return nil
    }
  }

  /// Goes through one column, adding to what was found in those before it.
  func look(in text: UnsafeBufferPointer<UInt8>, _ progress: inout Progress) {
    // The bit of each count of words of the phrase that the last words can be.
    var open: UInt64 = 1
    var place = 0
    while place < text.count, !progress.isHit {
      let byte = text[place]
      if byte >= 0x80 {
        guard isSeparator(text, place) else {
          progress.isUnsure = true
          return
        }
        open = 1
        place += 3
        continue
      }
      guard Self.isOfWord(byte) else {
        place += 1
        continue
      }
      var end = place
      while end < text.count, Self.isOfWord(text[end]) { end += 1 }
      if end < text.count, text[end] >= 0x80, !isSeparator(text, end) {
        progress.isUnsure = true
        return
      }
      let word = UnsafeBufferPointer(rebasing: text[place..<end])
      if isPhrase { step(word, &open, &progress) } else { mark(word, &progress) }
      place = end
    }
  }

  /// U+E000, which stands between the notes of two interactions.
  private func isSeparator(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    place + 2 < text.count && text[place] == 0xee && text[place + 1] == 0x80
      && text[place + 2] == 0x80
  }

  private func mark(_ word: UnsafeBufferPointer<UInt8>, _ progress: inout Progress) {
    for (index, sought) in words.enumerated() where progress.found & (1 << UInt64(index)) == 0 {
      if begins(word, sought) { progress.found |= 1 << UInt64(index) }
    }
    progress.isHit = progress.found == (1 << UInt64(words.count)) - 1
  }

  private func step(
    _ word: UnsafeBufferPointer<UInt8>,
    _ open: inout UInt64,
    _ progress: inout Progress
  ) {
    var next: UInt64 = 1
    for (index, sought) in words.enumerated() where open & (1 << UInt64(index)) != 0 {
      guard begins(word, sought) else { continue }
      if index == words.count - 1 {
        progress.isHit = true
      } else if word.count == sought.count {
        next |= 1 << UInt64(index + 1)
      }
    }
    open = next
  }

  private func begins(_ word: UnsafeBufferPointer<UInt8>, _ sought: [UInt8]) -> Bool {
    guard word.count >= sought.count else { return false }
    for index in sought.indices {
      var byte = word[index]
      if !isCaseSensitive, (0x41...0x5a).contains(byte) { byte += 0x20 }
      if byte != sought[index] { return false }
    }
    return true
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    (0x61...0x7a).contains(byte) || (0x41...0x5a).contains(byte) || (0x30...0x39).contains(byte)
  }
}
