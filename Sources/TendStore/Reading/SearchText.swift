import GRDB
import TendModel

/// Turns what a user types into a query of the search index; no input can be an error.
struct SearchText {
  /// How the words must stand in the index.
  enum Form {
    /// The index has a word that begins with it.
    case prefix
    /// The index has the word itself.
    case exact
  }

  private let words: [String]

  /// Takes a text apart; nil when there is no word in it.
  ///
  /// The index's own tokenizer does it: where it sees two words, the index holds two. Letters that it knows no plain form
  /// of are replaced first, as they are in what the index holds.
  init?(_ text: String, _ database: Database) throws {
    let tokenizer = try database.makeTokenizer(.unicode61(diacritics: .remove))
    words = try tokenizer.tokenize(query: FoldedText.withPlainLetters(text)).map(\.token)
    if words.isEmpty { return nil }
  }

  /// A query that all of the words must meet.
  ///
  /// - Parameters:
  ///   - columns: The columns to look in; none for all.
  ///   - form: How the words must stand; in a phrase, all but the last must stand exactly so.
  ///   - isPhrase: It is a phrase.
  /// - Returns: The query in the language of the index.
  func query(in columns: [String] = [], _ form: Form = .prefix, isPhrase: Bool = false) -> String {
    let terms = words.enumerated().map { index, word in
      let isOpen = form == .prefix && (!isPhrase || index == words.count - 1)
      return "\"\(word)\"" + (isOpen ? "*" : "")
    }
    let all = terms.joined(separator: " AND ")
    return columns.isEmpty ? all : "{\(columns.joined(separator: " "))} : (\(all))"
  }
}
