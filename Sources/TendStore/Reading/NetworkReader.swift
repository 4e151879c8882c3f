import GRDB
import TendModel

/// Reads the overview of the networks.
///
/// Contacts are gathered in sets once and the members counted against them: a look-up of each member would take several
/// times as long where a network holds the whole of an imported file.
struct NetworkReader {
  let database: Database
  let day: CalendarDay

  func rows(archived isArchived: Bool) throws -> [NetworkRow] {
    let networks = try Row.fetchAll(
      database,
      sql: "SELECT * FROM network WHERE isArchived = ? ORDER BY sortName",
      arguments: [isArchived]
    )
    if networks.isEmpty { return [] }
    let archived = try set("SELECT contactId FROM standing WHERE isArchived = 1")
    let due = try set(
      "SELECT contactId FROM standing WHERE \(Due.condition(on: "?1"))",
      [day.epochDay]
    )
    let cold = try set(
      """
      SELECT contactId FROM standing INDEXED BY standingToday
      WHERE isArchived = 0 AND cadenceDays IS NOT NULL AND ? - anchorDay > 2 * cadenceDays
      """,
      [day.epochDay]
    )
    let members = try networks.map { row in
      var members = try set(
        "SELECT contactId FROM membership WHERE networkId = ? AND until IS NULL",
        [row["id"] as Int64]
      )
      members.subtract(archived)
      return members
    }
    let lastDays = try lastDays(of: members)
    let followUps = try FollowUpReader(database: database).ofNetworks()
    return try networks.indices.map { index in
      NetworkRow(
        id: NetworkID(networks[index]["id"]),
        network: try NetworkRecord.network(networks[index]),
        contactCount: members[index].count,
        dueCount: members[index].countOfCommon(due),
        coldCount: members[index].countOfCommon(cold),
        lastContact: lastDays[index],
        followUps: followUps[NetworkID(networks[index]["id"])] ?? []
      )
    }
  }

  /// The newest day of contact of each set, found by walking the contacts from the newest on.
  private func lastDays(of sets: [RowSet]) throws -> [CalendarDay?] {
    var days = [CalendarDay?](repeating: nil, count: sets.count)
    var open = sets.indices.filter { sets[$0].count > 0 }
    let cursor = try Row.fetchCursor(
      try database.cachedStatement(
        sql: """
          SELECT contactId, lastDay FROM standing
          WHERE isArchived = 0 AND lastDay IS NOT NULL ORDER BY lastDay DESC
          """
      )
    )
    while !open.isEmpty, let row = try cursor.next() {
      let number: Int64 = row[0]
      for index in open where sets[index].contains(number) { days[index] = Field.day(row[1]) }
      open.removeAll { days[$0] != nil }
    }
    return days
  }

  private func set(_ sql: String, _ arguments: StatementArguments = []) throws -> RowSet {
    try RowSet(try database.cachedStatement(sql: sql), arguments)
  }
}
