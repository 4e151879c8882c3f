import GRDB
import TendModel

/// How well a contact matches the words that are searched for: by the first columns that hold all of them.
enum SearchTier: CaseIterable {
  case wholeName, name, organisation, title, topics, points, note, log

  /// The columns of the tier and of those before it.
  private var columns: [String] {
    let count =
      switch self {
      case .wholeName, .name: 1
      case .organisation: 2
      case .title: 3
      case .topics: 5
      case .points: 6
      case .note: 7
      case .log: 8
      }
    return Array(FilterSets.columns.prefix(count))
  }

  /// Those of a few contacts that belong to the tier or to one before it.
  func set(_ texts: [FilterText], among few: RowSet, _ database: Database) throws -> RowSet {
    try texts.reduce(few) { try TextCheck($1, in: columns, database).kept(of: $0) }
  }

  /// The contacts of the tier and of those before it; the last has all that is left.
  func set(
    _ texts: [FilterText],
    within rest: RowSet,
    _ database: Database
  ) throws -> RowSet {
    if self == .log { return rest }
    var parts: [String] = []
    for text in texts {
      guard let search = try SearchText(text.text, database) else { continue }
      let form: SearchText.Form = self == .wholeName ? .exact : .prefix
      parts.append("(" + search.query(in: columns, form, isPhrase: text.isPhrase) + ")")
    }
    if parts.isEmpty { return rest }
    return try RowSet(
      try database.cachedStatement(sql: "SELECT rowid FROM search WHERE search MATCH ?"),
      [parts.joined(separator: " AND ")]
    )
  }
}
