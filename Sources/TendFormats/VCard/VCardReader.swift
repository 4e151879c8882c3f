import TendModel

/// Reads the contacts of a vCard file: versions 2.1, 3.0 and 4.0, also mixed, and what real programs make of them.
///
/// One bad card or line never stops the file. What the model has no field for stays in the lines of the card.
///
/// Source: vCard 2.1 (versit 1996), RFC 2426, RFC 6350, RFC 6868, RFC 9554.
struct VCardReader {
  private static let cardsPerReport = 512
  /// How many cards may be open at once; a file without any `END` has no more use for the older ones.
  private static let openCardLimit = 32

  private let text: CardText
  private var lines: ContentLineReader
  private var open: [CardBuilder] = []
  private var contacts: [ImportedContact] = []
  private var problems: [ImportProblem] = []
  /// What stands outside of all cards was told since the last one began.
  private var isOutsideTold = false
  /// The name of the first card with each identifier.
  private var names: [String: String] = [:]

  /// A reader of bytes in which each byte of ASCII is a letter of its own.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - fallback: The charset of lines that declare none and are no UTF-8.
  ///   - isUTF8: The whole file is UTF-8; nil to find out.
  init(_ bytes: [UInt8], fallback: Charset = .windows1252, isUTF8: Bool? = nil) {
    let bytes = CardIndent.removed(bytes)
    text = CardText(
      fallback: fallback,
      isUTF8: isUTF8 ?? (String(validating: bytes, as: UTF8.self) != nil)
    )
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    lines = ContentLineReader(bytes, position: bytes.starts(with: mark) ? mark.count : 0)
  }

  /// Reads all cards.
  ///
  /// - Parameter progress: Called now and then with the bytes done and their total; false stops.
  /// - Returns: Contacts and problems in the file's order.
  /// - Throws: `FormatError` with `cancelled`.
  mutating func readAll(
    progress: (Int, Int) -> Bool
  ) throws(FormatError) -> (contacts: [ImportedContact], problems: [ImportProblem]) {
    let total = lines.bytes.count
    while let line = lines.next() {
      guard line.hasValue else {
        readRest(line)
        continue
      }
      guard let property = CardProperty.named(line) else {
        passOver(line)
        continue
      }
      switch property {
      case .begin where isCard(line):
        begin(line)
        guard contacts.count.isMultiple(of: Self.cardsPerReport) else { continue }
        guard progress(line.place.upperBound, total) else { throw FormatError.cancelled }
        if contacts.count == Self.cardsPerReport { reserve(line.place.upperBound) }
      case .end where isCard(line):
        end(line)
      default:
        read(line, property)
      }
    }
    while let card = open.popLast() { close(card, at: total, isComplete: false) }
    guard progress(total, total) else { throw FormatError.cancelled }
    return (contacts, problems.sorted { $0.line < $1.line })
  }

  /// The first cards tell how many there will be, so that the array need not grow.
  private mutating func reserve(_ done: Int) {
    let share = Double(lines.bytes.count) / Double(max(1, done))
    contacts.reserveCapacity(Int(share * Double(contacts.count) * 1.02))
  }

  private func isCard(_ line: ContentLine) -> Bool {
    line.matches(line.trimmed(line.value), "VCARD")
  }

  private mutating func begin(_ line: ContentLine) {
    isOutsideTold = false
    let isAgent = open.last?.awaitsAgent == true
    if let last = open.indices.last {
      open[last].awaitsAgent = false
      if !isAgent, contacts[open[last].slot].card.isEmpty {
        problems.append(
          ImportProblem(
            line: open[last].line,
            reason: "this card has no END before the next one begins; what it has was taken"
          )
        )
        keepLines(of: open[last], to: line.place.lowerBound)
      }
    }
    if open.count == Self.openCardLimit {
      open[0].finish(&contacts[open[0].slot])
      problems += open[0].problems
      open.removeFirst()
    }
    var card = CardBuilder(
      text: text,
      start: line.place.lowerBound,
      line: line.number,
      slot: contacts.count,
      isAgent: isAgent
    )
    card.isOld = line.age == .old
    open.append(card)
    contacts.append(ImportedContact(line: line.number, name: ""))
  }

  private mutating func end(_ line: ContentLine) {
    guard let card = open.popLast() else { return }
    close(card, at: line.place.upperBound, isComplete: true)
  }

  private mutating func close(_ card: CardBuilder, at end: Int, isComplete: Bool) {
    // Where the next card began inside this one, that was told.
    let isTold = !contacts[card.slot].card.isEmpty
    card.finish(&contacts[card.slot])
    keepApart(card.slot)
    problems += card.problems
    if contacts[card.slot].card.isEmpty || isComplete { keepLines(of: card, to: end) }
    if !isComplete, !isTold {
      problems.append(
        ImportProblem(
          line: card.line,
          reason: "this card has no END, the file may have been cut off; what it has was taken"
        )
      )
    }
    guard card.isAgent, let outer = open.last else { return }
    // The card of an agent is a value of the card around it.
    let agent = contacts.remove(at: card.slot)
    if agent.name.isEmpty { return }
    contacts[outer.slot].points.append(ContactPoint(.relation, agent.name, label: "Agent"))
  }

  /// Takes the key from a card that has the identifier of another one but another name.
  private mutating func keepApart(_ slot: Int) {
    let contact = contacts[slot]
    guard let uid = contact.key?.key else { return }
    guard let name = names[uid] else {
      names[uid] = contact.name
      return
    }
    if name == contact.name { return }
    contacts[slot].key = nil
    problems.append(
      ImportProblem(
        line: contact.line,
        reason: "this card has the UID of another contact, \"\(name.prefix(40))\"; both were taken"
      )
    )
  }

  private mutating func keepLines(of card: CardBuilder, to end: Int) {
    contacts[card.slot].card = Array(lines.bytes[card.start..<end])
  }

  private mutating func read(_ line: ContentLine, _ property: CardProperty) {
    guard let last = open.indices.last else { return noteOutside(line) }
    if property == .agent, isCard(after: line) {
      // The nested card begins on the line of its property.
      open[last].awaitsAgent = true
      return begin(line)
    }
    open[last].read(line, property, into: &contacts[open[last].slot])
  }

  /// Says once for each stretch of lines that they belong to no card, as where a BEGIN is damaged.
  private mutating func noteOutside(_ line: ContentLine) {
    if isOutsideTold { return }
    isOutsideTold = true
    problems.append(
      ImportProblem(
        line: line.number,
        reason:
          "this line and those after it are in no card, a BEGIN may be damaged; they were left out"
      )
    )
  }

  /// The value is `BEGIN:VCARD` and nothing more.
  private func isCard(after line: ContentLine) -> Bool {
    line.matches(line.trimmed(line.value), "BEGIN:VCARD")
  }

  private mutating func passOver(_ line: ContentLine) {
    guard let last = open.indices.last else { return }
    open[last].awaitsAgent = false
    open[last].lastIsNote = false
  }

  private mutating func readRest(_ line: ContentLine) {
    guard let last = open.indices.last, !line.name.isEmpty else { return }
    open[last].readRest(line, into: &contacts[open[last].slot])
  }
}
