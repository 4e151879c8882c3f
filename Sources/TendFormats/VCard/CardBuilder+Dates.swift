import TendModel

extension CardBuilder {
  mutating func readBirthday(_ line: ContentLine, _ contact: inout ImportedContact) {
    guard contact.birthday == nil, let date = date(line) else { return }
    contact.birthday = date
  }

  mutating func readAnniversary(_ line: ContentLine, _ contact: inout ImportedContact) {
    guard contact.anniversary == nil, let date = date(line) else { return }
    contact.anniversary = date
  }

  /// `X-ABDATE`: what it is stands in the label of its group.
  mutating func readLabelledDate(_ line: ContentLine, _ contact: inout ImportedContact) {
    guard let date = date(line) else { return }
    if line.hasGroup {
      grouped.append(Grouped(key: line.groupKey, target: .date(date)))
    } else {
      Self.add(date, label: CardTypes(line).label, to: &contact)
    }
  }

  mutating func readDay(
    _ line: ContentLine,
    _ label: String,
    _ contact: inout ImportedContact
  ) {
    guard let date = date(line) else { return }
    contact.points.append(ContactPoint(.date, date.text, label: label))
  }

  /// Adds a day by its label; the anniversary has a place of its own.
  static func add(_ date: PartialDate, label: String, to contact: inout ImportedContact) {
    if label.lowercased() == "anniversary", contact.anniversary == nil {
      contact.anniversary = date
    } else {
      contact.points.append(ContactPoint(.date, date.text, label: label))
    }
  }

  /// A month alone, `--04`, or a time alone, `T102200`, which RFC 6350 (4.3.1, 4.3.4) allows and no birthday here can hold.
  private static func isOtherTime(_ words: String) -> Bool {
    let bytes = Array(words.utf8)
    func areDigits(_ rest: ArraySlice<UInt8>) -> Bool {
      !rest.isEmpty && rest.allSatisfy { (0x30...0x39).contains($0) }
    }
    if words.hasPrefix("--"), bytes.count == 4 { return areDigits(bytes[2...]) }
    return bytes.first == UInt8(ascii: "T") && areDigits(bytes.dropFirst().prefix(2))
  }

  /// The date of a line; nil when it is empty.
  private mutating func date(_ line: ContentLine) -> PartialDate? {
    guard let words = word(line) else { return nil }
    var omitted: Int?
    if !line.parameters.isEmpty, let year = line.parameter("X-APPLE-OMIT-YEAR") {
      omitted = Int(year)
    }
    let date = CardDate.parsed(words, omittedYear: omitted)
    if case .text = date, line.parameter("VALUE")?.lowercased() != "text", !Self.isOtherTime(words)
    {
      problems.append(
        ImportProblem(
          line: line.number,
          reason: "\"\(words.prefix(40))\" is no date; it was kept as text"
        )
      )
    }
    return date
  }
}
