extension VCard {
  /// The most octets of a line without its end.
  private static let longestLine = 75

  /// Gives a line another value; group, name and all parameters but those of the encoding stay.
  ///
  /// - Parameters:
  ///   - index: The place of a line with a name.
  ///   - value: The value as it is meant.
  public mutating func setValue(at index: Int, to value: String) {
    setParts(at: index, to: [value])
  }

  /// Gives a line with a structured value, such as `N` or `ADR`, other parts.
  ///
  /// - Parameters:
  ///   - index: The place of a line with a name.
  ///   - parts: All parts in order.
  public mutating func setParts(at index: Int, to parts: [String]) {
    let (value, encoding) = VCardValue.encoded(parts, version: version)
    set(at: index, to: Array(value.utf8), encoding: encoding)
  }

  /// Gives a line a value that is written as its version wants it, without an encoding.
  mutating func setWritten(at index: Int, to value: [UInt8]) {
    set(at: index, to: value, encoding: "")
  }

  private mutating func set(at index: Int, to value: [UInt8], encoding: String) {
    precondition(!lines[index].name.isEmpty, "Only a property has a value.")
    let line = lines[index]
    guard let content = line.contentLine else { return }
    var head: [UInt8] = line.group.map { Array($0.utf8) + [0x2E] } ?? []
    head += content.bytes[content.name]
    content.eachParameter { parameter in
      if !Self.isAboutEncoding(parameter, of: content) {
        head.append(0x3B)
        if !parameter.name.isEmpty { head += content.bytes[parameter.name] + [0x3D] }
        head += content.bytes[parameter.value]
      }
      return true
    }
    let text = head + Array(encoding.utf8) + [0x3A] + value
    replace(index, by: text, isEncoded: !encoding.isEmpty, lineEnd: line.lineEnd)
  }

  /// Puts whole lines, of head and value as they are written, in the place of one.
  mutating func replaceLine(at index: Int, with texts: [String]) {
    let lineEnd = lines[index].lineEnd
    let number = lines[index].number
    lines.replaceSubrange(
      index...index,
      with: texts.map { _ in VCardLine(raw: [], number: number) }
    )
    for (offset, text) in texts.enumerated() {
      let end = lineEnd.isEmpty && index + offset < lines.count - 1 ? usualLineEnd : lineEnd
      replace(index + offset, by: Array(text.utf8), isEncoded: false, lineEnd: end)
    }
  }

  /// Adds whole lines, of head and value as they are written, before the `END` of the last card.
  mutating func appendLines(_ texts: [String]) {
    for text in texts {
      guard let colon = text.firstIndex(of: ":") else { continue }
      append(String(text[..<colon]), parts: [])
      let end = (lines.lastIndex { $0.name.uppercased() == "END" } ?? lines.endIndex) - 1
      replaceLine(at: end, with: [text])
    }
  }

  /// Adds a property before the `END` of the last card, or at the end of what has none.
  ///
  /// - Parameters:
  ///   - name: The name, in upper case as is usual, perhaps with a group and parameters: `item1.TEL;TYPE=cell`.
  ///   - parts: The value as it is meant; several parts for a structured one.
  public mutating func append(_ name: String, parts: [String]) {
    let end = lines.lastIndex { $0.name.uppercased() == "END" } ?? lines.endIndex
    if end == lines.endIndex, let last = lines.indices.last, lines[last].lineEnd.isEmpty {
      replace(last, by: lines[last].raw, isEncoded: true, lineEnd: usualLineEnd, folds: false)
    }
    let (value, encoding) = VCardValue.encoded(parts, version: version)
    lines.insert(VCardLine(raw: [], number: 0), at: end)
    let text = Array((name + encoding + ":" + value).utf8)
    replace(end, by: text, isEncoded: !encoding.isEmpty, lineEnd: usualLineEnd)
  }

  /// Takes a line out, and the label that Apple writes beside it in a line of the same group.
  public mutating func remove(at index: Int) {
    let line = lines.remove(at: index)
    guard let group = line.group?.uppercased() else { return }
    let others = lines.indices.filter { lines[$0].group?.uppercased() == group }
    guard others.allSatisfy({ lines[$0].name.uppercased() == "X-ABLABEL" }) else { return }
    for other in others.reversed() { lines.remove(at: other) }
  }

  /// The line end that the card uses.
  var usualLineEnd: [UInt8] {
    lines.first { !$0.name.isEmpty && !$0.lineEnd.isEmpty }?.lineEnd ?? [0x0D, 0x0A]
  }

  static func isAboutEncoding(
    _ parameter: ContentLine.Parameter,
    of line: ContentLine
  ) -> Bool {
    if parameter.name.isEmpty {
      let value = line.unquoted(parameter.value)
      return line.matches(value, "QUOTED-PRINTABLE") || line.matches(value, "BASE64")
        || line.matches(value, "8BIT") || line.matches(value, "7BIT")
    }
    return line.matches(parameter.name, "ENCODING") || line.matches(parameter.name, "CHARSET")
  }

  private mutating func replace(
    _ index: Int,
    by text: [UInt8],
    isEncoded: Bool,
    lineEnd: [UInt8],
    folds: Bool = true
  ) {
    let end = lineEnd.isEmpty && index < lines.count - 1 ? usualLineEnd : lineEnd
    let raw = folds ? Self.folded(text, softly: isEncoded, end) + end : text + end
    var reader = ContentLineReader(raw, age: lines[index].age)
    guard let line = reader.next() else { return }
    lines[index] = VCardLine(line, raw: raw, number: lines[index].number)
  }

  /// A line cut at 75 octets: with a blank at the beginning of the next, or softly in quoted-printable.
  private static func folded(_ text: [UInt8], softly: Bool, _ lineEnd: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var start = 0
    let lineEnd = lineEnd.isEmpty ? [0x0D, 0x0A] : lineEnd
    // Before the colon nothing can be cut softly.
    var room = softly ? max(longestLine - 1, (text.firstIndex(of: 0x3A) ?? 0) + 3) : longestLine
    while text.count - start > room {
      var end = start + room
      room = longestLine - 1
      if softly {
        // A code must not be cut.
        for back in 1...2 where text[end - back] == 0x3D { end -= back }
        output += text[start..<end] + [0x3D] + lineEnd
      } else {
        while end > start + 1, text[end] & 0xC0 == 0x80 { end -= 1 }
        output += text[start..<end] + lineEnd + [0x20]
      }
      start = end
    }
    return output + text[start...]
  }
}
