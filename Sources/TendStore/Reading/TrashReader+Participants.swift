import GRDB
import TendModel

extension TrashReader {
  /// Who took part in deleted interactions: the first by name, and how many more.
  ///
  /// - Parameter deleted: Each with the change that deleted it.
  /// - Returns: The words by the number of the interaction; none where nobody's name is known.
  /// - Throws: `DatabaseError` when the file cannot be read.
  /// - Complexity: O(n) in the participants that these changes deleted.
  func participants(of deleted: [(change: Int64, interaction: Int64)]) throws -> [Int64: String] {
    let wanted = Set(deleted.map(\.interaction))
    var contacts: [Int64: [Int64]] = [:]
    for change in Set(deleted.map(\.change)) {
      let rows = try Row.fetchCursor(
        try database.cachedStatement(
          sql: """
            SELECT json_extract(before, '$[1]'), json_extract(before, '$[2]') FROM changeRow
            WHERE changeId = ? AND tableName = 'participant' AND before IS NOT NULL ORDER BY recordId
            """
        ),
        arguments: [change]
      )
      while let row = try rows.next() {
        let interaction: Int64 = row[0]
        if wanted.contains(interaction) { contacts[interaction, default: []].append(row[1]) }
      }
    }
    let names = try names(of: Set(contacts.values.compactMap(\.first)))
    return contacts.compactMapValues { ids in
      ids.first.flatMap { names[$0] }.map {
        $0 + (ids.count > 1 ? " and \(ids.count - 1) more" : "")
      }
    }
  }

  /// The names of contacts, also of those who were deleted, as they were last called.
  private func names(of contacts: Set<Int64>) throws -> [Int64: String] {
    let known = try names("SELECT id, name FROM contact WHERE id IN", contacts, by: "id")
    let gone = contacts.filter { known[$0] == nil }
    // One walk through the history, and only where somebody is gone.
    if gone.isEmpty { return known }
    let sql = """
      SELECT recordId, json_extract(before, '$[3]') FROM changeRow
      WHERE tableName = 'contact' AND before IS NOT NULL AND recordId IN
      """
    return known.merging(try names(sql, gone, by: "changeId")) { known, _ in known }
  }

  private func names(
    _ sql: String,
    _ contacts: Set<Int64>,
    by order: String
  ) throws -> [Int64: String] {
    let rows = try Row.fetchAll(
      database,
      sql: sql + " (SELECT value FROM json_each(?)) ORDER BY \(order)",
      arguments: [JSON.text(contacts.sorted())]
    )
    return Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { _, newest in newest })
  }
}
