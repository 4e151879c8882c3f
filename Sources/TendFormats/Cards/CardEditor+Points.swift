import TendModel

extension CardEditor {
  /// Edits, adds and removes the lines of points; a value that took the place of another is written into its line.
  mutating func editPoints() {
    let (old, new) = (before.pointsByKey, wanted.pointsByKey)
    var gone = before.points.filter { new[CardContent.PointKey($0)] == nil }
    for point in wanted.points {
      if let held = old[CardContent.PointKey(point)] {
        if held != point { change(held, to: point) }
      } else if let place = gone.firstIndex(where: { $0.kind == point.kind }) {
        change(gone.remove(at: place), to: point)
      } else {
        append(point)
      }
    }
    for point in gone {
      for index in indices(saying: point).reversed() { card.remove(at: index) }
    }
  }

  private mutating func change(_ old: ContactPoint, to new: ContactPoint) {
    let found = indices(saying: old)
    guard let index = found.first else { return append(new) }
    // A card may say the same twice, which the contact has once.
    if CardContent.PointKey(old) != CardContent.PointKey(new) {
      for other in found.dropFirst().reversed() { card.remove(at: other) }
    }
    let untouched = card
    if old.value != new.value { setValue(at: index, from: old.value, to: new) }
    if old.label != new.label { relabel(at: index, new) }
    if said(at: index) == [new] { return }
    // The line cannot say it, so that another takes its place.
    card = untouched
    let texts = texts(of: new, version)
    if isHeard(texts, as: new) { card.replaceLine(at: index, with: texts) }
  }

  private mutating func append(_ point: ContactPoint) {
    let texts = texts(of: point, version)
    if isHeard(texts, as: point) { card.appendLines(texts) }
  }

  /// The lines say the point; ones that do not would be added again and again.
  private func isHeard(_ texts: [String], as point: ContactPoint) -> Bool {
    CardContent(lines: texts, version: card.version, without: ownEmails).points
      .contains { CardContent.PointKey($0) == CardContent.PointKey(point) }
  }

  private mutating func setValue(at index: Int, from old: String, to point: ContactPoint) {
    let line = card.lines[index]
    if line.name.uppercased() == "ADR" { return setAddress(at: index, to: point.value) }
    let text = CardText.oneLine(VCardValue.text(of: line))
    // A scheme before the value stays there.
    let scheme = text.hasSuffix(old) ? String(text.dropLast(old.count)) : ""
    let isAddress =
      [.url, .social, .im].contains(point.kind) && !line.rawValue.contains(UInt8(ascii: "\\"))
    if isAddress {
      let plain = (scheme + point.value).replacing("\\", with: "\\\\")
      card.setWritten(at: index, to: Array(plain.replacing("\n", with: " ").utf8))
    } else {
      card.setParts(at: index, to: [scheme + point.value])
    }
  }

  /// Writes the parts of an address that differ; the others keep their bytes.
  private mutating func setAddress(at index: Int, to text: String) {
    func parts(_ address: PostalAddress) -> [String] {
      [
        address.poBox, address.extended, address.street, address.city, address.region,
        address.postalCode, address.country,
      ]
    }
    var bytes = card.opening
    bytes += card.lines[index].raw + Array("\nEND:VCARD\n".utf8)
    var reader = VCardReader(bytes)
    guard let old = reader.readContacts().first?.addresses.first else {
      return card.setParts(at: index, to: ["", "", text, "", "", "", ""])
    }
    let new = parts(old.edited(to: text))
    card.setParts(at: index, to: new, from: parts(old), separator: UInt8(ascii: ";"))
  }

  /// Sets the label where it stands: in the line of the same group, or among the parameters.
  private mutating func relabel(at index: Int, _ point: ContactPoint) {
    if let group = card.lines[index].group?.uppercased(), !point.label.isEmpty,
      let label = indices(of: "X-ABLABEL").first(where: {
        card.lines[$0].group?.uppercased() == group
      })
    {
      return card.setParts(at: label, to: [point.label])
    }
    let texts = texts(of: point, version)
    guard texts.count == 1, let head = texts[0].split(separator: ":").first else { return }
    let types = head.split(separator: ";").dropFirst().first { $0.hasPrefix("TYPE=") }
    card.setTypes(at: index, to: types.map { String($0.dropFirst(5)) } ?? "")
  }

  /// The places of the lines that say a point.
  private func indices(saying point: ContactPoint) -> [Int] {
    let key = CardContent.PointKey(point)
    return card.ownLines.filter { index in
      said(at: index).contains { CardContent.PointKey($0) == key }
    }
  }

  /// The points that a card of this line and the labels of its group would give.
  private func said(at index: Int) -> [ContactPoint] {
    let line = card.lines[index]
    guard let content = line.contentLine, let property = CardProperty.named(content),
      property.isPoint
    else { return [] }
    if property == .addressLabel, hasAddresses { return [] }
    var bytes = card.opening
    bytes += line.raw + [0x0A]
    if let group = line.group?.uppercased() {
      for other in indices(of: "X-ABLABEL") where card.lines[other].group?.uppercased() == group {
        bytes += card.lines[other].raw + [0x0A]
      }
    }
    bytes += Array("END:VCARD\n".utf8)
    return CardContent(card: bytes, without: ownEmails).points
  }

  private var hasAddresses: Bool {
    indices(of: "ADR").contains { index in
      card.lines[index].rawValue.contains { $0 != UInt8(ascii: ";") && $0 > 0x20 }
    }
  }

  /// New lines for a point, in a group that the card does not have yet.
  private func texts(of point: ContactPoint, _ version: VCardWriter.Version) -> [String] {
    var content = CardContent()
    content.points = [point]
    let names: Set<String> = ["FN", "N"]
    var lines = CardLines(content.record(), version).lines.filter { !names.contains($0.name) }
    if lines.contains(where: { !$0.group.isEmpty }) {
      let groups = Set(card.lines.compactMap { $0.group?.lowercased() })
      var number = 1
      while groups.contains("item\(number)") { number += 1 }
      for index in lines.indices { lines[index].group = "item\(number)" }
    }
    return lines.map(\.text)
  }
}

extension CardProperty {
  /// The property says how to reach someone, or a fact that the store keeps beside that.
  fileprivate var isPoint: Bool {
    switch self {
    case .phone, .email, .url, .address, .addressLabel, .related, .relatedName, .agent, .im,
      .social, .anniversary, .labelledDate, .android, .service, .network, .person, .day:
      true
    default: false
    }
  }
}
