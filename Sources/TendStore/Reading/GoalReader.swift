import GRDB
import TendModel

/// Reads goals with what they have to do with.
struct GoalReader {
  let database: Database

  /// The goals of a network, or of all; the open ones first, then by day, those without a day last.
  func rows(of network: NetworkID?) throws -> [GoalRow] {
    let condition =
      network == nil ? "?1 IS NULL" : "id IN (SELECT goalId FROM goalNetwork WHERE networkId = ?1)"
    return try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM goal WHERE \(condition)
        ORDER BY state <> 'open', due IS NULL, due, closedOn DESC, id
        """,
      arguments: [network?.number]
    ).map(row)
  }

  func row(_ id: GoalID) throws -> GoalRow? {
    try Row.fetchOne(database, sql: "SELECT * FROM goal WHERE id = ?", arguments: [id.number])
      .map(row)
  }

  /// All goals with uids instead of keys, by uid.
  func entries(
    networks: [Int64: UniqueID],
    contacts: [Int64: UniqueID]
  ) throws -> [StoreDocument.GoalEntry] {
    try Row.fetchAll(database, sql: "SELECT * FROM goal ORDER BY uid").map { row in
      var goal = try self.row(row).goal
      let entry = (
        goal.networks.compactMap { networks[$0.number] },
        goal.contacts.compactMap { contacts[$0.number] }
      )
      (goal.networks, goal.contacts) = ([], [])
      return StoreDocument.GoalEntry(goal: goal, networks: entry.0, contacts: entry.1)
    }
  }

  private func row(_ row: Row) throws -> GoalRow {
    var goal = try GoalRecord.goal(row)
    let id: Int64 = row["id"]
    let networks = try named("network", id)
    let contacts = try named("contact", id)
    goal.networks = networks.map { NetworkID($0.number) }
    goal.contacts = contacts.map { ContactID($0.number) }
    goal.topics = try named("topic", id).map(\.name)
    return GoalRow(
      id: GoalID(id),
      goal: goal,
      networkNames: networks.map(\.name),
      contactNames: contacts.map(\.name)
    )
  }

  private func named(
    _ table: String,
    _ goal: Int64
  ) throws -> [(number: Int64, name: String)] {
    let link = "goal" + table.prefix(1).uppercased() + table.dropFirst()
    return try Row.fetchAll(
      try database.cachedStatement(
        sql: """
          SELECT t.id, t.name FROM \(link) l JOIN \(table) t ON t.id = l.\(table)Id
          WHERE l.goalId = ? ORDER BY l.position
          """
      ),
      arguments: [goal]
    ).map { ($0[0], $0[1]) }
  }
}
