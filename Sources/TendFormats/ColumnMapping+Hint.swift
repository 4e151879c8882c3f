import TendModel

extension ColumnMapping {
  /// Reads a mapping as the user writes it: `column=field` with commas between, a column by its name or number from 1.
  ///
  /// Columns that are not named are kept as they are. A field may be a word of `ContactField`, any column name
  /// that would be understood, or `-` for a column that is to be kept as it is. A field that is not known is noted, and its
  /// column kept as it is.
  ///
  /// - Throws: `FormatError` with `badMapping` when a part lacks its `=` or a column is not there.
  init(hint: String, header: [String]) throws(FormatError) {
    self.init([FieldColumn?](repeating: nil, count: header.count))
    for part in Self.parts(hint) {
      guard let equals = part.lastIndex(of: "=") else {
        throw Self.error("\"\(part.prefix(60))\" in the mapping has no =; write column=field")
      }
      let name = String(part[..<equals])
      let word = String(part[part.index(after: equals)...])
      guard let column = Self.column(name, header) else {
        throw Self.error(
          "the mapping names a column \"\(name.prefix(60))\" that the file does not have; it has "
            + header.prefix(12).joined(separator: ", ")
        )
      }
      let folded = CSVTable.folded(word)
      if Self.wordsForNothing.contains(folded) { continue }
      if let field = Self.field(word, folded) {
        assign(field, to: column)
      } else {
        unknownFields.append(word)
      }
    }
  }

  /// The columns are named by their numbers alone, as those of a table without a header are.
  static func isNumbered(_ hint: String) -> Bool {
    parts(hint).allSatisfy { part in
      part.lastIndex(of: "=").map { Int(trimmed(String(part[..<$0]))) != nil } ?? false
    }
  }

  private static let wordsForNothing: Set<String> = ["-", "", "ignore", "none", "skip"]
  /// Words of other conventions that no column name has.
  private static let synonyms: [String: ContactField] = [
    "title": .title, "related": .relation, "relations": .relation, "dates": .date, "fn": .name,
    "socialprofile": .social, "socials": .social, "impp": .im, "ims": .im,
  ]

  /// The parts between commas; a comma inside a column's name belongs to it when no `=` came before.
  private static func parts(_ hint: String) -> [String] {
    var parts: [String] = []
    var pending = ""
    for piece in hint.split(separator: ",", omittingEmptySubsequences: false) {
      pending += pending.isEmpty ? String(piece) : "," + piece
      if pending.contains("=") {
        parts.append(trimmed(pending))
        pending = ""
      }
    }
    if !trimmed(pending).isEmpty { parts.append(trimmed(pending)) }
    return parts
  }

  private static func column(_ name: String, _ header: [String]) -> Int? {
    let folded = CSVTable.folded(name)
    if let column = header.firstIndex(where: { CSVTable.folded($0) == folded }) { return column }
    guard let number = Int(folded), header.indices.contains(number - 1) else { return nil }
    return number - 1
  }

  private static func field(_ word: String, _ folded: String) -> FieldColumn? {
    if let field = ContactField.allCases.first(where: { $0.rawValue.lowercased() == folded }) {
      return FieldColumn(field)
    }
    if let field = synonyms[folded] { return FieldColumn(field) }
    // Words of other conventions: emails, addresses.city, phone-work.
    let spaced = word.map { $0.isUppercase ? " \($0)" : String($0) }.joined()
    return HeaderGuess.field(word) ?? HeaderGuess.field(spaced)
  }

  private static func trimmed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func error(_ advice: String) -> FormatError {
    FormatError(.badMapping, subject: "mapping", advice: advice)
  }
}
