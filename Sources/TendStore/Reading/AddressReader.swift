import GRDB
import TendModel

/// Looks up e-mail addresses, as mail programs ask for them while an address is typed.
struct AddressReader {
  let database: Database

  private static let nothing = "\"\u{E000}\""

  /// Every e-mail address that a contact has, also an archived one, in the form in which it is compared.
  func emails() throws -> Set<String> {
    try String.fetchSet(
      database,
      sql: "SELECT normalised FROM contactPoint WHERE kind = 'email'"
    )
  }

  /// Addresses of contacts that are not archived, by name, preferred ones first.
  func rows(_ text: String, limit: Int) throws -> [AddressRow] {
    // Where no word was typed, one is asked for that no index holds; a query of nothing is a mistake.
    let words = try SearchText(text, database)?.query() ?? Self.nothing
    let address = FoldedText.folded(text).filter { !$0.isWhitespace }
    return try Row.fetchAll(
      try database.cachedStatement(
        sql: """
          SELECT p.value, c.name, coalesce(c.organisation, '') FROM contactPoint p
          JOIN contact c ON c.id = p.contactId
          WHERE p.kind = 'email' AND c.isArchived = 0 AND (
            c.id IN (SELECT rowid FROM search WHERE search MATCH :words)
            OR (:address <> '' AND instr(p.normalised, :address) > 0)
            OR (:name <> '' AND instr(c.sortName, :name) > 0) OR :all)
          ORDER BY c.id NOT IN (SELECT rowid FROM search WHERE search MATCH :words),
            c.sortName, c.id, p.preference = 0, p.preference, p.position LIMIT :limit
          """
      ),
      arguments: [
        "words": words, "address": address, "name": FoldedText.folded(text),
        "all": text.allSatisfy(\.isWhitespace), "limit": limit,
      ]
    ).map { AddressRow(address: $0[0], name: $0[1], organisation: $0[2]) }
  }
}
