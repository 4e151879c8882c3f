import TendModel

extension CardBuilder {
  /// `FN`: of several the preferred one counts, else the first.
  ///
  /// Source: RFC 6350, section 5.3.
  mutating func readFormattedName(_ line: ContentLine, _ contact: inout ImportedContact) {
    let rank = CardTypes(line).preference
    let isBetter = rank > 0 && (nameRank == 0 || rank < nameRank)
    guard contact.name.isEmpty || isBetter else { return }
    let name = text.word(line)
    if name.isEmpty { return }
    contact.name = name
    nameRank = rank
  }

  /// `N`: family, given, additional names, prefixes, suffixes.
  mutating func readName(_ line: ContentLine, _ contact: inout ImportedContact) {
    guard contact.nameParts.joined.isEmpty else { return }
    let parts = text.parts(line, limit: 5)
    func part(_ index: Int) -> String {
      guard index < parts.count else { return "" }
      return list(CardText.oneLine(parts[index]))
    }
    contact.nameParts.family = part(0)
    contact.nameParts.given = part(1)
    contact.nameParts.additional = part(2)
    contact.nameParts.prefix = part(3)
    contact.nameParts.suffix = part(4)
  }

  /// Several values of one part with a comma and a blank between them.
  private func list(_ part: String) -> String {
    if isOld || !part.utf8.contains(0x2C) { return part }
    let values = part.split(separator: ",").map { OutsideText.multiline(String($0)) }
    return values.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  mutating func readNicknames(_ line: ContentLine, _ contact: inout ImportedContact) {
    if isOld {
      if let nickname = word(line) { contact.nameParts.nicknames.append(nickname) }
      return
    }
    for nickname in text.parts(line, separator: UInt8(ascii: ",")) where !nickname.isEmpty {
      contact.nameParts.nicknames.append(CardText.oneLine(nickname))
    }
  }

  /// `ORG`: the organisation and its units; only the first line counts, the others stay in the card.
  mutating func readOrganisation(_ line: ContentLine, _ contact: inout ImportedContact) {
    guard contact.organisation == nil, contact.units.isEmpty else { return }
    let parts = text.parts(line).map(CardText.oneLine)
    if let name = parts.first, !name.isEmpty { contact.organisation = name }
    contact.units = parts.dropFirst().filter { !$0.isEmpty }
  }

  mutating func readNote(_ line: ContentLine, _ contact: inout ImportedContact) {
    lastIsNote = true
    append(text.text(line), to: &contact)
  }

  /// A line that is none, after a note: its writer forgot to fold.
  mutating func readRest(_ line: ContentLine, into contact: inout ImportedContact) {
    let whole = line.name.lowerBound..<line.bytes.endIndex
    if line.bytes[whole.lowerBound] == UInt8(ascii: "#") { return }
    guard lastIsNote else {
      return problems.append(
        ImportProblem(
          line: line.number,
          reason: "this line of a card has no colon; nothing was taken from it"
        )
      )
    }
    append(text.rest(line), to: &contact)
  }

  private func append(_ note: String, to contact: inout ImportedContact) {
    if note.isEmpty { return }
    contact.note = contact.note.isEmpty ? note : contact.note + "\n" + note
  }

  /// So many are sooner looked through than kept in a set.
  private static let fewTopics = 32

  mutating func readCategories(_ line: ContentLine, _ contact: inout ImportedContact) {
    for category in text.parts(line, separator: UInt8(ascii: ",")) {
      let name = MultiValue.unmarked(CardText.oneLine(category)).text
      if name.isEmpty || MultiValue.isEveryone(name) { continue }
      if contact.topics.count < Self.fewTopics {
        if !contact.topics.contains(name) { contact.topics.append(name) }
        continue
      }
      if knownTopics.isEmpty { knownTopics = Set(contact.topics) }
      if knownTopics.insert(name).inserted { contact.topics.append(name) }
    }
  }
}
