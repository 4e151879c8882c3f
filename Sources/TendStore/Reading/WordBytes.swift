import TendModel

/// Looks for the words of a text in bytes as the database keeps them, without making strings.
///
/// It judges as `FilterText` does, but of Latin letters alone: of others it says that it cannot tell.
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

  /// Whether a text may hold some of the words, or the whole of a phrase.
  func mayHold(_ text: String) -> Bool {
    var text = text
    var progress = Progress()
    text.withUTF8 { look(in: $0, &progress) }
    return progress.isHit || progress.isUnsure || progress.found != 0
  }

  /// Goes through one column, adding to what was found in those before it.
  func look(in text: UnsafeBufferPointer<UInt8>, _ progress: inout Progress) {
    // The bit of each count of words of the phrase that the last words can be.
    var open: UInt64 = 1
    var place = 0
    while place < text.count, !progress.isHit {
      let (start, first) = (place, Self.sign(text, place))
      place += first.count
      switch first.kind {
      case .space: continue
      case .end:
        open = 1
        continue
      case .unknown:
        progress.isUnsure = true
        return
      case .letter, .foreignLetter: break
      }
      var isASCII = first.kind == .letter
      scan: while place < text.count {
        let next = Self.sign(text, place)
        switch next.kind {
        case .letter: break
        case .foreignLetter: isASCII = false
        case .space, .end: break scan
        case .unknown:
          // It may be a mark upon the last letter.
          progress.isUnsure = true
          return
        }
        place += next.count
      }
      let word = UnsafeBufferPointer(rebasing: text[start..<place])
      if isASCII {
        take(word, &open, &progress)
      } else if mayBegin(word[0]) {
        folded(word).withUnsafeBufferPointer { take($0, &open, &progress) }
      } else {
        open = 1
      }
    }
  }

  private enum Kind {
    case letter, foreignLetter, space, end, unknown
  }

  /// What stands at a place, and how many bytes it takes.
  private static func sign(
    _ text: UnsafeBufferPointer<UInt8>,
    _ place: Int
  ) -> (kind: Kind, count: Int) {
    let byte = text[place]
    if byte < 0x80 { return (isOfWord(byte) ? .letter : .space, 1) }
    guard place + 1 < text.count else { return (.unknown, 1) }
    let second = text[place + 1]
    // U+00C0 to U+024F but for the signs of multiplication and division.
    if (0xc3...0xc8).contains(byte) || byte == 0xc9 && second <= 0x8f {
      return (byte == 0xc3 && (second == 0x97 || second == 0xb7) ? .space : .foreignLetter, 2)
    }
    guard place + 2 < text.count else { return (.unknown, 1) }
    switch (byte, second, text[place + 2]) {
    // U+E000, which stands between the notes of two interactions, and U+E001, behind which a text is held again.
    case (0xee, 0x80, 0x80...0x81): return (.end, 3)
    // U+1E00 to U+1EFF.
    case (0xe1, 0xb8...0xbb, _): return (.foreignLetter, 3)
    // U+2010 to U+2027: dashes, quotation marks, bullets, dots.
    case (0xe2, 0x80, 0x90...0xa7): return (.space, 3)
    default: return (.unknown, 1)
    }
  }

  private func folded(_ word: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let text = String(decoding: word, as: UTF8.self)
    return Array(TextWords(text, keepingCase: isCaseSensitive).words.map(\.text).joined().utf8)
  }

  /// Whether one of the words begins with a byte; of a letter beyond ASCII that is not known.
  private func mayBegin(_ byte: UInt8) -> Bool {
    byte >= 0x80 || words.contains { $0[0] == (isCaseSensitive ? byte : Self.lower(byte)) }
  }

  private func take(
    _ word: UnsafeBufferPointer<UInt8>,
    _ open: inout UInt64,
    _ progress: inout Progress
  ) {
    if isPhrase { step(word, &open, &progress) } else { mark(word, &progress) }
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
      let byte = isCaseSensitive ? word[index] : Self.lower(word[index])
      if byte != sought[index] { return false }
    }
    return true
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (0x41...0x5a).contains(byte) ? byte + 0x20 : byte
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    (0x61...0x7a).contains(byte) || (0x41...0x5a).contains(byte) || (0x30...0x39).contains(byte)
  }
}
