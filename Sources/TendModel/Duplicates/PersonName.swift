/// A person's name taken apart for comparison: what distinguishes people, without titles and degrees.
struct PersonName: Hashable, Sendable {
  /// Which sex a form of address tells.
  enum Address: Sendable { case male, female }

  /// Given and middle names in order.
  var given: [NameWord] = []
  /// The family name without particles, a double name in its words.
  var family: [NameWord] = []
  /// Names that the card gives as others for the given one.
  var nicknames: [NameWord] = []
  /// Jr., Sr., III; nil when not said.
  var generation: Generation?
  /// By the form of address; nil when there is none.
  var address: Address?
  /// The card is that of several people, as a family.
  var isHousehold = false
  /// What is said of the person beside the name, as of the son or the assistant of another one.
  var hints: Set<String> = []
  /// The second given name is joined to the first by a hyphen.
  var isGivenJoined = false

  /// There is nothing to compare: no name, or words such as Unknown.
  var isPlaceholder: Bool {
    let words = given + family
    return words.allSatisfy { NameVocabulary.placeholders.contains($0.plain) }
  }

  /// Given and family name are both there, neither as an initial.
  var isFull: Bool {
    guard let first = given.first, let last = family.first else { return false }
    return !first.isInitial && !last.isInitial
  }

  /// Takes a name apart.
  ///
  /// - Parameters:
  ///   - name: The name as shown, read when the parts say nothing.
  ///   - parts: The parts of the name; those in the wrong field are put right.
  init(_ name: String, _ parts: NameParts) {
    nicknames = parts.nicknames.flatMap { NameText.words($0) }.map(\.word)
    noteAside(of: name)
    if parts.given.isEmpty && parts.family.isEmpty {
      read(name)
    } else {
      read(parts)
      // The whole name in one field is as good as no parts.
      if parts.family.isEmpty || parts.given.isEmpty { readOne(parts, name) }
    }
    if NameText.isHousehold(name) { isHousehold = true }
  }

  /// Notes what a name says in brackets, and of another person before or behind a stroke.
  private mutating func noteAside(of name: String) {
    let aside = NameText.aside(of: name)
    for word in aside {
      generation = generation ?? Generation(word: word.bare)
      if NameVocabulary.kinWords.contains(word.bare) { hints.insert(word.bare) }
    }
    if let stroke = name.firstIndex(of: "/"),
      NameText.words(String(name[stroke...])).count > 1
    {
      hints.insert("/")
    }
  }

  private mutating func readOne(_ parts: NameParts, _ name: String) {
    let only = parts.family.isEmpty ? parts.given : parts.family
    let isWhole = only.containsBytes(",") || parts.family.isEmpty && given.count > 1
    guard isWhole, parts.additional.isEmpty else { return }
    (given, family) = ([], [])
    read(only)
  }

  private mutating func read(_ parts: NameParts) {
    for word in NameText.words(parts.prefix) { noteTitle(word.word.plain) }
    for word in NameText.words(parts.suffix) {
      generation = generation ?? Generation(word: word.bare)
    }
    let givenText = NameText.withoutAside(parts.given)
    nicknames += givenText.aside.map(\.word)
    let givenWords = trimmed(NameText.words(givenText.rest + " " + parts.additional))
    given = givenWords.map(\.word)
    isGivenJoined = Self.isJoined(givenWords[...])
    let familyWords = trimmed(NameText.words(NameText.withoutAside(parts.family).rest))
    family = Self.withoutParticles(familyWords.map(\.word))
  }

  /// Reads `Given Family`, `Family, Given`, with titles, degrees and suffixes.
  private mutating func read(_ text: String) {
    let (rest, aside) = NameText.withoutAside(text)
    nicknames += aside.map(\.word)
    var pieces = rest.split(separator: ",").map { NameText.words(String($0)) }
    pieces.removeAll(where: \.isEmpty)
    // What follows a comma is either the given name or degrees.
    pieces = pieces.enumerated().compactMap { index, words in
      guard index > 0 else { return words }
      let left = words.filter { word in
        if let found = Generation(word: word.bare), word.bare != "i" {
          generation = generation ?? found
          return false
        }
        return !NameVocabulary.degrees.contains(word.bare) || word.bare.utf8.count < 2
      }
      return left.isEmpty ? nil : left
    }
    guard let first = pieces.first else { return }
    if pieces.count > 1 {
      family = Self.withoutParticles(trimmed(first).map(\.word))
      let words = trimmed(pieces[1])
      given = words.map(\.word)
      isGivenJoined = Self.isJoined(words[...])
      // In `Berg, Anna von` the particle went along.
      while given.count > 1, let last = given.last, NameVocabulary.particles.contains(last.plain) {
        given.removeLast()
      }
      return
    }
    let words = trimmed(first)
    guard let last = words.last else { return }
    if words.count == 1 {
      if address != nil { family = [last.word] } else { given = [last.word] }
      return
    }
    // A double name joined by a hyphen is one family name.
    var start = words.count - 1
    while start > 1, words[start].isJoined { start -= 1 }
    family = Self.withoutParticles(words[start...].map(\.word))
    given = words[..<start].map(\.word)
    isGivenJoined = Self.isJoined(words[..<start])
    while given.count > 1, let last = given.last, NameVocabulary.particles.contains(last.plain) {
      given.removeLast()
    }
  }

  private static func isJoined(_ given: ArraySlice<NameText.Word>) -> Bool {
    given.dropFirst().first?.isJoined ?? false
  }

  /// The words without titles before and degrees and suffixes after, which are noted.
  private mutating func trimmed(_ all: [NameText.Word]) -> [NameText.Word] {
    var words = all[...]
    while words.count > 1, let first = words.first, isTitle(first) {
      noteTitle(first.bare)
      words.removeFirst()
    }
    while words.count > 1, let last = words.last {
      if last.bare != "i", words.count > 2 || last.hasDot || last.bare.utf8.count > 2,
        let found = Generation(word: last.bare)
      {
        generation = generation ?? found
      } else if !isDegree(last, of: words.count) {
        break
      }
      words.removeLast()
    }
    return Array(words)
  }

  private func isTitle(_ word: NameText.Word) -> Bool {
    let bare = word.bare
    if word.hasDot && (bare == "sr" || bare == "m") { return true }
    return NameVocabulary.titles.contains(bare) || NameVocabulary.maleTitles.contains(bare)
      || NameVocabulary.femaleTitles.contains(bare)
  }

  /// A short degree may be a family name, as in Jack Ma: it needs capitals or dots, and two words before it.
  private func isDegree(_ word: NameText.Word, of count: Int) -> Bool {
    guard NameVocabulary.degrees.contains(word.bare) else { return false }
    return word.bare.utf8.count > 2 || count > 2 && (word.hasDot || word.isCapitals)
  }

  private mutating func noteTitle(_ word: String) {
    if NameVocabulary.maleTitles.contains(word) { address = address ?? .male }
    if NameVocabulary.femaleTitles.contains(word) { address = address ?? .female }
  }

  /// The words without particles, unless nothing else is there.
  private static func withoutParticles(_ words: [NameWord]) -> [NameWord] {
    let rest = words.filter { !NameVocabulary.particles.contains($0.plain) }
    return rest.isEmpty ? words : rest
  }
}
