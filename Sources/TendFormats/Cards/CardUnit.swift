import TendModel

/// A property of a card with the labels of its group: what one side of a merge can change without the other.
struct CardUnit {
  /// The place of its line.
  let index: Int
  /// The places of the labels that belong to it.
  let labels: [Int]
  /// The name in upper case.
  let name: String
  /// What it is called: its labels and types.
  let label: String
  /// What it is called with all other parameters, in the form in which they are compared.
  let caption: String
  /// What it says, in the form in which it is compared.
  let value: String

  /// Two units say the same.
  func isSame(as other: CardUnit) -> Bool {
    name == other.name && value == other.value && caption == other.caption
  }

  /// A card has it once, so that two different ones cannot both stand.
  var isSingle: Bool { Self.single.contains(name) }

  private static let single: Set<String> = [
    "FN", "N", "BDAY", "ANNIVERSARY", "ORG", "TITLE", "ROLE", "NOTE", "PHOTO", "LOGO", "UID",
    "KIND",
    "GENDER", "X-ABSHOWAS", "X-ADDRESSBOOKSERVER-KIND", "SORT-STRING", "X-PHONETIC-FIRST-NAME",
    "X-PHONETIC-LAST-NAME",
  ]

  /// What a reader of the card would call it; for people to read.
  var title: String { label.isEmpty ? name : "\(name) (\(label))" }

  /// What says nothing of the contact, or is merged by its items.
  private static let others: Set<String> = [
    "BEGIN", "END", "VERSION", "PRODID", "REV", "X-ABLABEL", "CATEGORIES", "NICKNAME",
  ]

  /// The units of a card in the order of their lines; a label of a group of its own is left to the line it stands in.
  static func all(of card: VCard) -> [CardUnit] {
    let own = card.ownLines
    var labels: [String: [Int]] = [:]
    for index in own where card.lines[index].name.uppercased() == "X-ABLABEL" {
      if let group = card.lines[index].group { labels[group.uppercased(), default: []] += [index] }
    }
    return own.compactMap { index in
      let line = card.lines[index]
      let name = line.name.uppercased()
      guard !others.contains(name), let content = line.contentLine, content.hasValue else {
        return nil
      }
      let found = line.group.flatMap { labels[$0.uppercased()] } ?? []
      let (label, others) = caption(content, found.map { VCardValue.text(of: card.lines[$0]) })
      return CardUnit(
        index: index,
        labels: found,
        name: name,
        label: label,
        caption: label + others,
        value: value(name, card, index, content)
      )
    }
  }

  /// How a value is written says nothing of it.
  private static func caption(
    _ line: ContentLine,
    _ labels: [String]
  ) -> (label: String, others: String) {
    var types: Set<String> = []
    var others: [String] = []
    line.eachParameter { parameter in
      if VCard.isAboutEncoding(parameter, of: line) || line.matches(parameter.name, "VALUE") {
        return true
      }
      if parameter.name.isEmpty || line.matches(parameter.name, "TYPE") {
        line.eachValue(of: parameter, insideQuotes: true) {
          types.insert(line.text($0).lowercased())
        }
      } else if line.matches(parameter.name, "PREF") {
        types.insert("pref")
      } else {
        others.append(line.text(parameter.name).uppercased() + "=" + line.text(parameter.value))
      }
      return true
    }
    types.subtract(["internet", "voice", ""])
    let label = (labels + types.sorted()).joined(separator: ", ")
    return (label, others.sorted().map { ";" + $0 }.joined())
  }

  private static func value(
    _ name: String,
    _ card: VCard,
    _ index: Int,
    _ content: ContentLine
  ) -> String {
    switch name {
    case "N", "ADR", "ORG":
      var parts = card.parts(at: index, separator: UInt8(ascii: ";")).map(CardText.oneLine)
      while parts.last?.isEmpty == true { parts.removeLast() }
      return parts.joined(separator: "; ")
    case "PHOTO", "LOGO", "KEY", "SOUND":
      return String(decoding: card.lines[index].rawValue.filter { $0 > 0x20 }, as: UTF8.self)
    case "BDAY", "ANNIVERSARY", "X-ABDATE":
      return CardDate.parsed(VCardValue.text(of: card.lines[index])).text
    case "UID":
      return ImportedContact.comparable(uid: VCardValue.text(of: card.lines[index]))
    case "TEL":
      let text = CardText.oneLine(VCardValue.text(of: card.lines[index]))
      return CardBuilder.begins(text, with: "tel:") ? String(text.dropFirst(4)) : text
    default:
      return VCardValue.text(of: card.lines[index])
    }
  }
}
