import TendModel

extension CardBuilder {
  /// `ADR`: box, extended, street, city, region, code, country, and the details of RFC 9554.
  mutating func readAddress(_ line: ContentLine, _ contact: inout ImportedContact) {
    let line = line.parameters.isEmpty ? line : repaired(line)
    let limit = hasDetails ? CardAddressParts.limit : CardAddressParts.olderCount
    var address = CardAddressParts(text.parts(line, limit: limit)).address
    address.label = CardTypes(line).label
    if address.isEmpty {
      // Only the label was filled in.
      address.street = line.parameter("LABEL").map { OutsideText.multiline($0) } ?? ""
      if !address.isEmpty { addressLabels.append(address) }
      return
    }
    contact.addresses.append(address)
    if line.hasGroup {
      grouped.append(Grouped(key: line.groupKey, target: .address(contact.addresses.count - 1)))
    }
  }

  /// The line with all of a `LABEL` among its parameters that has a colon but no quotation marks.
  private func repaired(_ line: ContentLine) -> ContentLine {
    var isBare = false
    line.eachParameter { parameter in
      isBare =
        line.matches(parameter.name, "LABEL")
        && line.bytes[parameter.value].first != UInt8(ascii: "\"")
      return true
    }
    guard isBare, let colon = line.value.last(where: { line.bytes[$0] == UInt8(ascii: ":") }),
      line.bytes[colon..<line.value.upperBound].count(where: { $0 == UInt8(ascii: ";") }) > 2
    else { return line }
    var repaired = line
    repaired.parameters = line.parameters.lowerBound..<colon
    repaired.value = (colon + 1)..<line.value.upperBound
    return repaired
  }

  /// `LABEL`: an address as it is printed; it counts when the card has no other.
  mutating func readAddressLabel(_ line: ContentLine) {
    var address = PostalAddress()
    address.street = text.text(line)
    address.label = CardTypes(line).label
    if !address.isEmpty { addressLabels.append(address) }
  }

  /// `IMPP`: an address with its scheme; the service is named by a parameter or the scheme.
  mutating func readIM(_ line: ContentLine, _ contact: inout ImportedContact) {
    guard var value = word(line) else { return }
    var service = line.parameter("X-SERVICE-TYPE") ?? line.parameter("SERVICE-TYPE") ?? ""
    if let colon = value.firstIndex(of: ":") {
      let scheme = value[..<colon].lowercased()
      if let known = Self.schemes[scheme] {
        let rest = value[value.index(after: colon)...]
        value = rest.isEmpty ? value : String(rest)
        if service.isEmpty { service = known }
      }
    }
    let types = CardTypes(line)
    if service.isEmpty { service = types.label }
    contact.points.append(
      ContactPoint(.im, value, label: builtIn(service), preference: types.preference)
    )
    if line.hasGroup, service.isEmpty {
      grouped.append(Grouped(key: line.groupKey, target: .point(contact.points.count - 1)))
    }
  }

  /// The services of the schemes that occur.
  static let schemes = [
    "aim": "AIM", "facebook": "Facebook", "gg": "Gadu-Gadu", "gtalk": "Google Talk",
    "icq": "ICQ", "im": "", "irc": "IRC", "jabber": "Jabber", "matrix": "Matrix", "msn": "MSN",
    "msnim": "MSN", "qq": "QQ", "sip": "SIP", "skype": "Skype", "telegram": "Telegram",
    "tg": "Telegram", "whatsapp": "WhatsApp", "x-apple": "", "xmpp": "Jabber", "ymsgr": "Yahoo",
  ]

  /// `X-SOCIALPROFILE` and `SOCIALPROFILE` (RFC 9554): the account's address, or the name of its user.
  mutating func readSocial(_ line: ContentLine, _ contact: inout ImportedContact) {
    guard let value = word(line) ?? line.parameter("X-USER") ?? line.parameter("USERNAME"),
      !value.isEmpty
    else { return }
    let types = CardTypes(line)
    let service =
      line.parameter("SERVICE-TYPE") ?? line.parameter("X-SERVICE-TYPE") ?? types.label
    contact.points.append(
      ContactPoint(.social, value, label: service, preference: types.preference)
    )
    if line.hasGroup, service.isEmpty {
      grouped.append(Grouped(key: line.groupKey, target: .point(contact.points.count - 1)))
    }
  }

  /// `RELATED`: a name, or the identifier or address of another card.
  mutating func readRelated(_ line: ContentLine, _ contact: inout ImportedContact) {
    guard let value = word(line) else { return }
    contact.points.append(ContactPoint(.relation, value, label: CardTypes(line).label))
    if line.hasGroup {
      grouped.append(Grouped(key: line.groupKey, target: .point(contact.points.count - 1)))
    }
  }

  /// `AGENT`: a card that follows, a card as an escaped text, or words.
  mutating func readAgent(_ line: ContentLine, _ contact: inout ImportedContact) {
    let value = text.text(line)
    if value.isEmpty {
      awaitsAgent = true
      return
    }
    var name = value
    if Self.begins(value, with: "begin:vcard") {
      let lines = value.split(separator: "\n")
      let found = lines.first { Self.begins(String($0), with: "fn:") }
      guard let found else { return }
      name = String(found.dropFirst(3))
    }
    contact.points.append(ContactPoint(.relation, CardText.oneLine(name), label: "Agent"))
  }

  /// `X-ANDROID-CUSTOM`: a row of Android's own table, of a kind that vCard 2.1 and 3.0 have no property for.
  ///
  /// Source: Android Open Source Project, `VCardBuilder`: the kind, the value, the type, the label of type 0.
  mutating func readAndroid(_ line: ContentLine, _ contact: inout ImportedContact) {
    let parts = text.parts(line).map(CardText.oneLine)
    guard parts.count > 1, !parts[1].isEmpty else { return }
    let type = parts.count > 2 ? Int(parts[2]) ?? 0 : 0
    let own = parts.count > 3 ? parts[3] : ""
    switch parts[0].split(separator: "/").last {
    case "nickname": contact.nameParts.nicknames.append(parts[1])
    case "contact_event":
      let labels = [own, "Anniversary", "Other", "Birthday"]
      let label = labels.indices.contains(type) ? labels[type] : own
      let date = CardDate.parsed(parts[1])
      if label == "Birthday", contact.birthday == nil { return contact.birthday = date }
      Self.add(date, label: label, to: &contact)
    case "relation":
      let labels = [
        own, "Assistant", "Brother", "Child", "Domestic Partner", "Father", "Friend", "Manager",
        "Mother", "Parent", "Partner", "Referred by", "Relative", "Sister", "Spouse",
      ]
      let label = labels.indices.contains(type) ? labels[type] : own
      contact.points.append(ContactPoint(.relation, parts[1], label: label))
    default: break
    }
  }
}
