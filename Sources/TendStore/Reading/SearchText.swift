import GRDB

/// Turns what a user types into a query of the search index; no input can be an error.
enum SearchText {
  /// Each word as a prefix, all of which must be found; nil when there is no word in the text.
  ///
  /// The index's own tokenizer takes the text apart: where it sees two words, the index holds two.
  static func match(_ text: String, _ database: Database) throws -> String? {
    let tokenizer = try database.makeTokenizer(.unicode61(diacritics: .remove))
    let words = try tokenizer.tokenize(query: text).map(\.token)
    if words.isEmpty { return nil }
    return words.map { "\"\($0)\"*" }.joined(separator: " ")
  }
}
