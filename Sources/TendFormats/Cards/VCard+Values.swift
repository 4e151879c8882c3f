extension VCard {
  /// The parts of a line's value as written: bytes between semicolons or commas that no backslash escapes.
  func rawParts(at index: Int, separator: UInt8) -> [[UInt8]] {
    CardText.split(lines[index].rawValue[...], separator).map { Array($0) }
  }

  /// The value stands as every version means it: no code, no charset of its own.
  func isWrittenPlainly(at index: Int) -> Bool {
    guard let line = lines[index].contentLine else { return false }
    if line.age == .old, lines[index].rawValue.contains(0x5C) { return false }
    return line.declaredEncoding == .plain && line.parameter("CHARSET") == nil
      && !line.looksQuotedPrintable
      && String(validating: lines[index].rawValue, as: UTF8.self) != nil
  }

  /// The parts of a line's value as they are meant.
  func parts(at index: Int, separator: UInt8) -> [String] {
    guard let line = lines[index].contentLine else { return [] }
    return Self.text.parts(line, separator: separator)
  }

  /// Gives a line other parts; one that stays the same keeps its bytes, and so does what follows the last.
  ///
  /// - Parameters:
  ///   - index: The place of a line of version 3.0 or 4.0.
  ///   - parts: The first parts, as they are meant.
  ///   - old: The first parts as they were understood; nil for what the line says.
  ///   - separator: A semicolon between the parts of a structure, a comma between the items of a list.
  mutating func setParts(
    at index: Int,
    to parts: [String],
    from old: [String]? = nil,
    separator: UInt8
  ) {
    let meant = self.parts(at: index, separator: separator)
    let isPlain = isWrittenPlainly(at: index)
    var written =
      isPlain
      ? rawParts(at: index, separator: separator)
      : meant.map { Array(ContentLineWriter.escaped($0).utf8) }
    for (place, part) in parts.enumerated() {
      while written.count <= place { written.append([]) }
      let held = old ?? meant.map(CardText.oneLine)
      if place < held.count, held[place] == part { continue }
      written[place] = Array(ContentLineWriter.escaped(part).utf8)
    }
    setWritten(at: index, to: Array(written.joined(separator: [separator])))
  }

  /// Takes items out of a list and adds others at its end; the rest keeps its bytes.
  ///
  /// - Returns: Whether items are left.
  mutating func setList(
    at index: Int,
    removing isRemoved: (String) -> Bool,
    adding added: [String]
  ) -> Bool {
    let comma = UInt8(ascii: ",")
    let meant = parts(at: index, separator: comma)
    let isPlain = isWrittenPlainly(at: index)
    let written = isPlain ? rawParts(at: index, separator: comma) : []
    var kept: [[UInt8]] = []
    for (place, item) in meant.enumerated() where !isRemoved(item) {
      kept.append(
        isPlain && place < written.count
          ? written[place] : Array(ContentLineWriter.escaped(item).utf8)
      )
    }
    if !added.isEmpty { kept.removeAll { $0.isEmpty } }
    kept += added.map { Array(ContentLineWriter.escaped($0).utf8) }
    setWritten(at: index, to: Array(kept.joined(separator: [comma])))
    return kept.contains { !$0.isEmpty }
  }

  /// Takes a line out and nothing else.
  mutating func removeLine(at index: Int) { lines.remove(at: index) }

  private static let text = CardText(fallback: .windows1252, isUTF8: false)
}
