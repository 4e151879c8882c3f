extension VCard {
  /// The places of the properties of the card itself; those of a card inside it, such as an agent's, are left out.
  var ownLines: [Int] {
    var depth = 0
    var found: [Int] = []
    for (index, line) in lines.enumerated() where !line.name.isEmpty {
      let name = line.name.uppercased()
      let value = name == "END" || name == "BEGIN" || name == "AGENT" ? line.rawValue : []
      let word = String(decoding: value, as: UTF8.self).uppercased()
        .filter { !$0.isWhitespace }
      if name == "BEGIN", word == "VCARD" {
        depth += 1
      } else if name == "END", word == "VCARD" {
        depth -= 1
      } else if depth <= 1 {
        found.append(index)
        if name == "AGENT", word == "BEGIN:VCARD" { depth += 1 }
      }
    }
    return found
  }

  /// The card in version 3.0 when it is of 2.1; any other as it is.
  ///
  /// Encodings and charsets are undone, bare words become types. A formatted name is added where there is none, since
  /// 3.0 wants one. Source: RFC 2426, section 5.
  var upgraded: VCard {
    guard version.hasPrefix("2") else { return self }
    var card = self
    for index in card.lines.indices where !card.lines[index].name.isEmpty {
      card.upgradeLine(at: index)
      card.lines[index].age = .current
    }
    let names = card.indices(of: "FN")
    if names.isEmpty {
      let name = CardContent(card: bytes, without: []).name
      card.append("FN", parts: [name])
    }
    return card
  }

  private mutating func upgradeLine(at index: Int) {
    let line = lines[index]
    guard let content = line.contentLine, content.hasValue else { return }
    let name = line.name.uppercased()
    if name == "VERSION" { return replaceLine(at: index, with: [line.name + ":3.0"]) }
    if name == "GEO", let position = CardPosition(VCardValue.text(of: line), isOld: true) {
      let head = upgradedHead(line, content, isBinary: false)
      return replaceLine(at: index, with: [head + ":" + position.written(.v3)])
    }
    // What is folded is written anew, because 3.0 reads folds otherwise.
    let isWhole = !line.raw.dropLast(line.lineEnd.count).contains { $0 == 0x0A || $0 == 0x0D }
    if content.parameters.isEmpty, isWhole, isWrittenPlainly(at: index) { return }
    let isBinary = content.declaredEncoding == .base64
    let value: [UInt8]
    if isBinary {
      value = line.rawValue.filter { $0 > 0x20 }
    } else if content.declaredEncoding == .plain, isWrittenPlainly(at: index) {
      value = line.rawValue
    } else if ["N", "ADR", "ORG"].contains(name) {
      let parts = parts(at: index, separator: UInt8(ascii: ";")).map(ContentLineWriter.escaped)
      value = Array(parts.joined(separator: ";").utf8)
    } else {
      let known = CardProperty.named(content) != nil
      let text = VCardValue.text(of: line)
      let written =
        known
        ? ContentLineWriter.escaped(text)
        : text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
      value = Array(written.utf8)
    }
    let head = upgradedHead(line, content, isBinary: isBinary)
    replaceLine(at: index, with: [head + ":" + String(decoding: value, as: UTF8.self)])
  }

  private func upgradedHead(
    _ line: VCardLine,
    _ content: ContentLine,
    isBinary: Bool
  ) -> String {
    var head = (line.group.map { $0 + "." } ?? "") + line.name
    var types: [String] = []
    content.eachParameter { parameter in
      let value = content.text(parameter.value)
      if Self.isAboutEncoding(parameter, of: content) { return true }
      if parameter.name.isEmpty || content.matches(parameter.name, "TYPE") {
        types.append(value)
      } else {
        head += ";" + content.text(parameter.name) + "=" + value
      }
      return true
    }
    if !types.isEmpty { head += ";TYPE=" + types.joined(separator: ",") }
    return isBinary ? head + ";ENCODING=b" : head
  }

  /// Gives a line other types; all other parameters stay.
  mutating func setTypes(at index: Int, to types: String) {
    let line = lines[index]
    guard let content = line.contentLine else { return }
    var head = (line.group.map { $0 + "." } ?? "") + line.name
    if !types.isEmpty { head += ";TYPE=" + types }
    content.eachParameter { parameter in
      if parameter.name.isEmpty || content.matches(parameter.name, "TYPE") { return true }
      head += ";" + content.text(parameter.name) + "=" + content.text(parameter.value)
      return true
    }
    replaceLine(
      at: index,
      with: [head + ":" + String(decoding: line.rawValue, as: UTF8.self)]
    )
  }
}
