/// What is searched of an interaction: its purpose, its note and the topics that it touched.
enum LoggedText {
  /// What was logged with one contact, as the search index keeps it, entry by entry, the newest first.
  struct Entries: Sequence, IteratorProtocol {
    private var rest: Substring?

    init(_ log: String) { rest = log[...] }

    mutating func next() -> String? {
      guard let text = rest else { return nil }
      // The separator begins with a byte that few texts have.
      var place = text.utf8.startIndex
      while let start = text.utf8[place...].firstIndex(of: LoggedText.separator[0]) {
        if text.utf8[start...].starts(with: LoggedText.separator) {
          rest = text[text.utf8.index(start, offsetBy: LoggedText.separator.count)...]
          return String(text[..<start])
        }
        place = text.utf8.index(after: start)
      }
      rest = nil
      return String(text)
    }
  }

  /// A line with a word that nobody types: so no phrase is found across two entries.
  static let separatorSQL = "char(10, 57344, 10)"
  private static let separator = Array("\n\u{E000}\n".utf8)

  /// The text of interaction `i`, line by line.
  static let sql = """
    trim(i.purpose || char(10) || i.note || char(10) || coalesce(
      (SELECT group_concat('#' || t.name, ' ') FROM interactionTopic it
        JOIN topic t ON t.id = it.topicId WHERE it.interactionId = i.id), ''), char(10))
    """
}
