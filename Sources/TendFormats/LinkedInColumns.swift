import TendModel

/// Which column of a LinkedIn file holds what, by the names in its header; -1 for none.
struct LinkedInColumns: Hashable, Sendable {
  var given = -1
  var family = -1
  var url = -1
  var email = -1
  var organisation = -1
  var title = -1
  var connectedOn = -1
  /// The columns that are none of these.
  private(set) var others: [Int] = []

  private static let paths: [String: any WritableKeyPath<LinkedInColumns, Int> & Sendable] = [
    "first name": \.given, "last name": \.family,
    "url": \.url, "profile url": \.url, "public profile url": \.url, "linkedin url": \.url,
    "email address": \.email, "e-mail address": \.email, "email": \.email,
    "company": \.organisation, "organization": \.organisation, "current company": \.organisation,
    "position": \.title, "job title": \.title, "title": \.title, "current position": \.title,
    "connected on": \.connectedOn, "connected at": \.connectedOn,
  ]

  /// The day of connecting in other languages; the other columns have words there that are no LinkedIn's.
  private static let connectedWords: Set<String> = [
    "verbunden am", "vernetzt am", "connecté le", "conectado el", "collegato il", "conectado em",
    "verbonden op",
  ]

  /// Sorts the columns of a header; of two columns of one name the first counts.
  init(_ header: [String]) {
    let names = header.map(CSVTable.folded)
    // Nobody but LinkedIn has both; a day of acquaintance alone has many a table made by hand.
    let isTranslated = names.contains("url") && names.contains(where: Self.connectedWords.contains)
    for (column, name) in header.enumerated() {
      let folded = CSVTable.folded(name)
      let path = Self.paths[folded] ?? (isTranslated ? Self.translated(name, folded) : nil)
      if let path, self[keyPath: path] < 0 {
        self[keyPath: path] = column
      } else if !name.isEmpty {
        others.append(column)
      }
    }
  }

  private static let fields: [ContactField: any WritableKeyPath<LinkedInColumns, Int> & Sendable] =
    [
      .given: \.given, .family: \.family, .email: \.email,
      .organisation: \.organisation, .title: \.title,
    ]

  private static func translated(
    _ name: String,
    _ folded: String
  ) -> (any WritableKeyPath<LinkedInColumns, Int> & Sendable)? {
    if connectedWords.contains(folded) { return paths["connected on"] }
    return HeaderGuess.field(name).flatMap { fields[$0.field] }
  }

  /// Names and the day of connecting are there, as in each header that LinkedIn ever wrote.
  var isCertain: Bool {
    given >= 0 && family >= 0 && (connectedOn >= 0 || (url >= 0 && title >= 0))
  }

  /// Enough is there to read the file as LinkedIn's when the user says that it is.
  var isUsable: Bool {
    let known = [given, family, url, email, organisation, title, connectedOn]
    return (given >= 0 || family >= 0) && known.count { $0 >= 0 } >= 2
  }
}
