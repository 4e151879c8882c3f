/// The name of an organisation as it is compared: without its legal form.
enum OrganisationName {
  /// The folded words without legal forms, with single blanks between; empty when nothing is left.
  static func key(_ name: String) -> String {
    let words = name.split { !($0.isLetter || $0.isNumber || $0 == ".") }.map { piece in
      NameWord(String(piece.filter { $0 != "." })).expanded
    }.filter { !$0.isEmpty }
    let rest = withoutForms(words)
    return (rest.isEmpty ? words : rest).joined(separator: " ")
  }

  /// Whether a name says by its legal form that it is an organisation's.
  static func hasLegalForm(_ name: String) -> Bool {
    guard
      let last = name.split(whereSeparator: \.isWhitespace).last,
      name.utf8.contains(UInt8(ascii: " "))
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
