import GRDB
import TendModel

/// Looks at the texts of contacts that the search index found, for what it does not know: case and the order of words.
struct TextCheck {
  private let text: FilterText
  private let bytes: WordBytes?
  private let statement: Statement
  private let columnCount: Int32

  /// Parts of a row that are looked at together, kept apart by a word that nobody types.
  private static let separator = " \u{E000} "

  /// The columns as the table behind the index names them.
  private static let storedColumns = [
    "name": "c0", "organisation": "c1", "title": "c2", "points": "c3", "topics": "c4",
    "networks": "c5", "note": "c6", "log": "c7",
  ]

  /// Whether the index alone may find too much.
  static func isNeeded(for text: FilterText) -> Bool {
    text.isCaseSensitive || (text.isPhrase && text.words.count > 1)
  }

  /// A check of some columns; none stands for all.
  init(_ text: FilterText, in columns: [String] = [], _ database: Database) throws {
    let columns = (columns.isEmpty ? FilterSets.columns : columns).compactMap {
      Self.storedColumns[$0]
    }
    self.text = text
    bytes = WordBytes(text)
    statement = try database.cachedStatement(
      sql: "SELECT \(columns.joined(separator: ", ")) FROM search_content WHERE id = ?"
    )
    columnCount = Int32(columns.count)
  }

  /// Those of a set that hold the text.
  func kept(of set: RowSet) throws -> RowSet {
    var kept = RowSet()
    for number in set.numbers where try holds(number) { kept.insert(number) }
    return kept
  }

  /// Whether a contact holds the text.
  func holds(_ number: Int64) throws -> Bool {
    let row = try RowReader(statement, [number])
    var isHit = false
    try row.forEach { isHit = held(row) ?? isHeld(in: row) }
    return isHit
  }

  /// Whether the row holds the text; nil when its letters have to be looked at one by one.
  private func held(_ row: RowReader) -> Bool? {
    guard let bytes else { return nil }
    var progress = WordBytes.Progress()
    for column in 0..<columnCount where !progress.isHit {
      row.withBytes(column) { bytes.look(in: $0, &progress) }
    }
    return progress.isHit ? true : progress.isUnsure ? nil : false
  }

  private func isHeld(in row: RowReader) -> Bool {
    let parts = (0..<columnCount).map { column in
      row.withBytes(column) { String(decoding: $0, as: UTF8.self) }
    }
    return text.matches(in: parts.joined(separator: Self.separator)) != nil
  }
}
