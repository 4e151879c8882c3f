import GRDB
import TendModel

/// Says where the words of a filter were found in the rows of a window.
struct MatchFinder {
  private let database: Database
  private let texts: [(FilterText, FieldMatch.Field?)]

  init(database: Database, _ expression: FilterExpression) {
    self.database = database
    texts = expression.positiveTerms.compactMap { term in
      switch term {
      case .words(let text): (text, nil)
      case .text(let field, let text): Self.field(field).map { (text, $0) }
      default: nil
      }
    }
  }

  private static func field(_ field: FilterField) -> FieldMatch.Field? {
    switch field {
    case .organisation: .organisation
    case .name: .name
    case .title: .title
    case .note: .note
    case .network: .networks
    case .topic, .offers, .needs: .topics
    case .email, .phone: .points
    default: nil
    }
  }

  /// The columns of the index as fields, in the order in which they are shown.
  private static let fields = FieldMatch.Field.allCases.filter { $0 != .log }

  /// The rows with what was found in each.
  func marked(_ rows: [ContactRow]) throws -> [ContactRow] {
    if texts.isEmpty || rows.isEmpty { return rows }
    let columns = Self.fields.map(\.rawValue).joined(separator: ", ")
    let statement = try database.cachedStatement(
      sql: "SELECT \(columns), log FROM search WHERE rowid = ?"
    )
    return try rows.map { row in
      guard let held = try Row.fetchOne(statement, arguments: [row.id.number]) else { return row }
      var marked = row
      marked.matches = matches((0...Self.fields.count).map { PlainLetters.written(held[$0]) })
      return marked
    }
  }

  private func matches(_ held: [String]) -> [FieldMatch] {
    var places: [FieldMatch.Field: [Range<Int>]] = [:]
    var logged: FieldMatch?
    for (text, onlyField) in texts {
      var rest = text.words
      for (index, field) in Self.fields.enumerated() where !rest.isEmpty {
        if let onlyField, onlyField != field { continue }
        let found = text.found(in: held[index], of: rest)
        if !found.ranges.isEmpty { places[field, default: []] += found.ranges }
        rest = found.rest
      }
      if !rest.isEmpty, onlyField ?? .points == .points, let digits = text.phoneDigits,
        let index = Self.fields.firstIndex(of: .points),
        let place = FilterText.place(ofDigits: digits, in: held[index])
      {
        places[.points, default: []].append(place)
        rest = []
      }
      guard onlyField == nil, !rest.isEmpty else { continue }
      // What was logged is read note by note only where it holds a word.
      let isLogged = WordBytes(text)?.mayHold(held[Self.fields.count]) ?? true
      if isLogged, let match = Self.log(held[Self.fields.count], text, rest) {
        logged = logged ?? match
      } else if let word = rest.first {
        for field in [FieldMatch.Field.name, .organisation] {
          guard let index = Self.fields.firstIndex(of: field),
            let found = Self.loosely(word, in: held[index])
          else { continue }
          places[field, default: []] += found
          break
        }
      }
    }
    let found = Self.fields.enumerated().compactMap { index, field in
      places[field].map { ranges in
        FieldMatch(field, held[index], ranges.sorted { $0.lowerBound < $1.lowerBound })
      }
    }
    return found + (logged.map { [$0] } ?? [])
  }

  /// The newest interaction that has a word in what was said of it.
  private static func log(_ held: String, _ text: FilterText, _ words: [String]) -> FieldMatch? {
    let bytes = WordBytes(text)
    for entry in LoggedText.Entries(held) {
      if let bytes, !bytes.mayHold(entry) { continue }
      let found = text.found(in: entry, of: words)
      if !found.ranges.isEmpty { return FieldMatch(.log, entry, found.ranges) }
    }
    return nil
  }

  /// Where the letters of a word stand within a text, together or at least in order; nil when they do not.
  private static func loosely(_ word: String, in text: String) -> [Range<Int>]? {
    let letters = Array(word)
    let held = text.map { FoldedText.folded(String($0)).first ?? $0 }
    if held.count >= letters.count {
      for start in 0...held.count - letters.count
      where held[start..<start + letters.count].elementsEqual(letters) {
        return [start..<start + letters.count]
      }
    }
    var places: [Range<Int>] = []
    for (place, letter) in held.enumerated()
    where places.count < letters.count && letter == letters[places.count] {
      places.append(place..<place + 1)
    }
    return places.count == letters.count ? places : nil
  }
}
