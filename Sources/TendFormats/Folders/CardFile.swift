/// A file of cards in pieces: its cards, and what stands between them.
struct CardFile {
  /// The bytes of the pieces, one after the other; together they are the file.
  private(set) var pieces: [[UInt8]] = []
  /// The places of the cards among the pieces.
  private(set) var cards: [Int] = []

  /// Takes a file apart; a card whose `END` is missing ends where the next one begins.
  ///
  /// - Complexity: O(n).
  init(_ bytes: [UInt8]) {
    var reader = ContentLineReader(bytes)
    var start: Int?
    var end = 0
    var depth = 0
    var awaitsAgent = false
    func isCard(_ line: ContentLine) -> Bool {
      line.hasValue && line.matches(line.trimmed(line.value), "VCARD")
    }
    while let line = reader.next() {
      if line.matches(line.name, "BEGIN"), isCard(line) {
        if depth > 0, !awaitsAgent {
          add(bytes[(start ?? end)..<line.place.lowerBound], isCard: true)
          (start, end, depth) = (nil, line.place.lowerBound, 0)
        }
        if depth == 0 {
          add(bytes[end..<line.place.lowerBound], isCard: false)
          start = line.place.lowerBound
        }
        depth += 1
      } else if line.matches(line.name, "END"), isCard(line), depth > 0 {
        depth -= 1
        if depth == 0, let first = start {
          add(bytes[first..<line.place.upperBound], isCard: true)
          (start, end) = (nil, line.place.upperBound)
        }
      }
      awaitsAgent = line.matches(line.name, "AGENT")
      if awaitsAgent, line.matches(line.trimmed(line.value), "BEGIN:VCARD") {
        depth += 1
        awaitsAgent = false
      }
    }
    if let start {
      add(bytes[start...], isCard: true)
    } else {
      add(bytes[end...], isCard: false)
    }
  }

  private mutating func add(_ piece: ArraySlice<UInt8>, isCard: Bool) {
    if piece.isEmpty { return }
    if isCard { cards.append(pieces.count) }
    pieces.append(Array(piece))
  }

  /// The file with other bytes in the place of cards.
  ///
  /// - Parameter changed: The new bytes by the number of the card from 0; nil takes it out.
  /// - Returns: Nil when nothing is left but blanks.
  func bytes(with changed: [Int: [UInt8]?]) -> [UInt8]? {
    var pieces = pieces
    for (number, bytes) in changed { pieces[cards[number]] = bytes ?? [] }
    let all = Array(pieces.joined())
    return all.allSatisfy { $0 <= 0x20 } ? nil : all
  }
}
