import TendModel

/// What a kept card says beyond the fields of a contact, in the terms that vCard and jCard share.
///
/// Addresses are among it: the card knows their parts, the contact only their line.
struct KeptCardLines {
  private(set) var lines: [CardLine] = []

  /// Properties that a contact's own fields say already.
  private static let known: Set<String> = [
    "BEGIN", "END", "VERSION", "FN", "N", "NICKNAME", "ORG", "TITLE", "BDAY", "ANNIVERSARY", "TEL",
    "EMAIL", "URL", "LABEL", "IMPP", "RELATED", "SOCIALPROFILE", "NOTE", "CATEGORIES", "KIND",
    "UID",
    "X-ABDATE", "X-ABRELATEDNAMES", "X-SOCIALPROFILE", "X-ABSHOWAS", "X-ADDRESSBOOKSERVER-KIND",
    "X-AIM", "X-ICQ", "X-JABBER", "X-MSN", "X-YAHOO", "X-SKYPE", "X-SKYPE-USERNAME",
    "X-GOOGLE-TALK",
    "X-QQ", "X-GADUGADU", "X-GROUPWISE", "X-TWITTER", "X-ANNIVERSARY", "X-SPOUSE", "X-MANAGER",
    "X-ASSISTANT", "X-ANDROID-CUSTOM", "AGENT",
  ]
  private static let label = "X-ABLABEL"
  /// The types of RFC 6350, section 5, that are not text by default.
  private static let kinds: [String: CardLine.Kind] = [
    "SOURCE": .uri, "PHOTO": .uri, "LOGO": .uri, "SOUND": .uri, "KEY": .uri, "GEO": .uri,
    "FBURL": .uri, "CALADRURI": .uri, "CALURI": .uri, "MEMBER": .uri, "REV": .timestamp,
    "LANG": .languageTag,
  ]
  private static let texts: Set<String> = [
    "ROLE", "TZ", "PRODID", "XML", "MAILER", "SORT-STRING", "CLASS",
  ]
  private static let structured: Set<String> = ["ADR", "GENDER", "CLIENTPIDMAP"]
  /// Parameters that tell how the bytes of a value are written down.
  private static let writing: Set<String> = ["ENCODING", "CHARSET"]
  private static let pictures: Set<String> = ["PHOTO", "LOGO", "SOUND", "KEY"]

  /// The lines of a card of version 3.0 or 4.0.
  ///
  /// - Parameters:
  ///   - card: One card.
  ///   - taken: The groups, in lower case, that other lines have; those of these lines get other names.
  ///   - version: The version in which the lines are to be written.
  init(_ card: VCard, besides taken: Set<String>, _ version: VCardWriter.Version) {
    let own = card.ownLines.filter { !card.lines[$0].name.isEmpty }
    func name(_ index: Int) -> String { card.lines[index].name.uppercased() }
    func group(_ index: Int) -> String { card.lines[index].group?.lowercased() ?? "" }
    let rest = own.filter { !Self.known.contains(name($0)) && name($0) != Self.label }
    let groups = Set(rest.map(group)).subtracting([""])
    for index in own
    where rest.contains(index) || name(index) == Self.label && groups.contains(group(index)) {
      var line = Self.line(card, index)
      if version == .v3, Self.pictures.contains(line.name) { line = Self.written(asOld: line) }
      if line.name == "GEO" { line = Self.position(line, version) }
      if version == .v3, card.version.hasPrefix("4"), line.name == "ADR" {
        // Older versions know seven parts.
        line.parts = CardAddressParts(line.parts.map { $0.first ?? "" }).older.map { [$0] }
      }
      line.group = card.lines[index].group ?? ""
      if taken.contains(group(index)) { line.group += "-kept" }
      lines.append(line)
    }
  }

  private static func line(_ card: VCard, _ index: Int) -> CardLine {
    let held = card.lines[index]
    let name = held.name.uppercased()
    var line = CardLine(name, VCardValue.text(of: held), kind: kind(held))
    if structured.contains(name) {
      let parts = card.parts(at: index, separator: UInt8(ascii: ";"))
      line.parts = parts.map { [$0] }
    } else if let data = data(held) {
      (line.kind, line.parts) = (.uri, [[data]])
    } else if line.kind == .uri || line.kind == .unknown {
      line.parts = [[String(decoding: held.rawValue, as: UTF8.self)]]
    }
    line.parameters = held.parameters.filter { !writing.contains($0.name.uppercased()) }.map {
      CardLine.Parameter(name: $0.name.isEmpty ? "TYPE" : $0.name, values: $0.values)
    }
    return line
  }

  /// A place on the globe as a version writes it; a value that names none stays.
  private static func position(_ line: CardLine, _ version: VCardWriter.Version) -> CardLine {
    guard let position = CardPosition(line.parts[0].first ?? "") else { return line }
    var written = CardLine("GEO", position.written(version), kind: version == .v4 ? .uri : .unknown)
    written.parameters = line.parameters.filter { $0.name.uppercased() != "VALUE" }
    return written
  }

  /// A picture or a link to one as version 3.0 writes it.
  private static func written(asOld line: CardLine) -> CardLine {
    let value = line.parts[0].first ?? ""
    let mark = ";base64,"
    guard CardBuilder.begins(value, with: "data:"), let end = value.byteRange(of: mark) else {
      let isSaid = line.parameters.contains { $0.name.uppercased() == "VALUE" }
      return line.kind == .uri && !isSaid ? line.with("VALUE", "uri") : line
    }
    let media = value[..<end.lowerBound].split(separator: "/").dropFirst().first ?? ""
    var old = CardLine(line.name, String(value[end.upperBound...]), kind: .unknown)
    old.group = line.group
    old.parameters = line.parameters.filter { !["VALUE", "TYPE"].contains($0.name.uppercased()) }
    return old.with("ENCODING", "b").with("TYPE", media.uppercased())
  }

  private static func kind(_ line: VCardLine) -> CardLine.Kind {
    let name = line.name.uppercased()
    let declared = line.parameters.first { $0.name.uppercased() == "VALUE" }?.values.first
    if let declared, let kind = CardLine.Kind(rawValue: declared.lowercased()) { return kind }
    if texts.contains(name) || structured.contains(name) || name == label { return .text }
    // Of a property that no standard knows the value is passed on as it stands (RFC 7095, section 5).
    return kinds[name] ?? .unknown
  }

  /// Bytes in base 64 as the address that version 4.0 writes; nil for any other value.
  private static func data(_ line: VCardLine) -> String? {
    let encoding = line.parameters.first { $0.name.uppercased() == "ENCODING" }?.values.first
    guard let encoding, ["B", "BASE64"].contains(encoding.uppercased()) else { return nil }
    let type = line.parameters.first { $0.name.uppercased() == "TYPE" }?.values.first
    let medium = line.name.uppercased() == "SOUND" ? "audio" : "image"
    let known = ["PHOTO", "LOGO", "SOUND"].contains(line.name.uppercased())
    let media = known ? type.map { "\(medium)/\($0.lowercased())" } ?? "" : ""
    return "data:\(media);base64,"
      + String(decoding: line.rawValue.filter { $0 > 0x20 }, as: UTF8.self)
  }
}
