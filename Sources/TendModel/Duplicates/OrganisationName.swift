/// The name of an organisation as it is compared: without its legal form.
enum OrganisationName {
  /// The folded words without legal forms, with single blanks between; empty when nothing is left.
  static func key(_ name: String) -> String {
    let words = pieces(name).map { NameWord($0).expanded }.filter { !$0.isEmpty }
    let rest = withoutForms(words)
    return (rest.isEmpty ? words : rest).joined(separator: " ")
  }

  /// The words of a name without their dots.
  private static func pieces(_ name: String) -> [String] {
    guard name.utf8.allSatisfy({ $0 < 0x80 }) else {
      return name.split { !($0.isLetter || $0.isNumber || $0 == ".") }.map { piece in
        String(piece.filter { $0 != "." })
      }
    }
    // Most names are ASCII, of which each byte is a letter.
    return name.utf8.split { !isLetterOrNumber($0) && $0 != UInt8(ascii: ".") }.map { piece in
      let piece = Substring(piece)
      return piece.utf8.contains(UInt8(ascii: ".")) ? piece.filter { $0 != "." } : String(piece)
    }
  }

  private static func isLetterOrNumber(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  /// Whether a name says by its legal form that it is an organisation's.
  static func hasLegalForm(_ name: String) -> Bool {
    guard
      name.utf8.contains(UInt8(ascii: " ")),
      let last = name.split(whereSeparator: \.isWhitespace).last
    else { return false }
    return certainForms.contains(NameWord(String(last.filter { $0.isLetter })).plain)
  }

  private static func withoutForms(_ words: [String]) -> [String] {
    var words = words[...]
    if words.first == "the" || words.first == "die" { words.removeFirst() }
    while let last = words.last, words.count > 1, forms.contains(last) { words.removeLast() }
    return words.filter { !certainForms.contains($0) || words.count == 1 }
  }

  /// Forms that are nothing else, wherever they stand.
  private static let certainForms: Set<String> = [
    "gmbh", "ggmbh", "mbh", "kgaa", "ohg", "gbr", "ltd", "limited", "llc", "llp", "inc",
    "incorporated", "plc", "sarl", "srl", "bv", "pty", "pte", "kft", "corp", "aktiengesellschaft",
  ]

  /// Forms at the end of a name.
  private static let forms: Set<String> = certainForms.union([
    "ag", "kg", "ug", "se", "ev", "eg", "eu", "sa", "sas", "spa", "nv", "oy", "oyj", "ab", "as",
    "aps",
    "corporation", "company", "co", "haftungsbeschrankt", "haftungsbeschraenkt", "zoo", "sp", "sro",
    "doo", "kk", "stiftung", "holding", "group", "international", "verein", "und",
  ])
}
