import GRDB
import TendModel

extension ChangeApplier {
  /// Makes one network of two; the one that stays keeps its values where it has any.
  func merge(_ one: NetworkID, into other: NetworkID) throws {
    guard one != other else { throw ValidationError("network", "cannot be merged into itself") }
    guard let source = try NetworkRecord.fetch(one, database),
      let target = try NetworkRecord.fetch(other, database)
    else { throw StoreError(.notFound, "the network") }
    try mergeMemberships("networkId", "contactId", of: one.number, into: other.number)
    for table in ["interaction", "followUp"] {
      try execute(
        "UPDATE \(table) SET networkId = ? WHERE networkId = ?",
        [other.number, one.number]
      )
    }
    // Goals of both have the other already, and what was ticked in both is ticked; the rest goes with the network.
    for table in ["goalNetwork", "checklistItem"] {
      try execute(
        "UPDATE OR IGNORE \(table) SET networkId = ? WHERE networkId = ?",
        [other.number, one.number]
      )
    }
    var merged = target
    if merged.kind.isEmpty { merged.kind = source.kind }
    if merged.purpose.isEmpty { merged.purpose = source.purpose }
    if merged.vision.isEmpty { merged.vision = source.vision }
    merged.space = target.space ?? source.space
    merged.boundary = target.boundary ?? source.boundary
    merged.cadenceDays = target.cadenceDays ?? source.cadenceDays
    if merged != target { try edit(other, merged, from: nil) }
    try delete(one.number, from: "network", "the network")
  }

  /// Moves the memberships of one network to another, or of one contact; `column` names which, `counterpart` the other end.
  ///
  /// Who was in both keeps the earliest day, the open end or the latest, and both roles; a day that is not known stays so.
  func mergeMemberships(
    _ column: String,
    _ counterpart: String,
    of one: Int64,
    into other: Int64
  ) throws {
    try execute(
      """
      UPDATE membership SET
        since = CASE WHEN since IS NULL OR s.firstDay IS NULL THEN coalesce(since, s.firstDay)
          ELSE min(since, s.firstDay) END,
        until = CASE WHEN until IS NULL OR s.lastDay IS NULL THEN NULL
          ELSE max(until, s.lastDay) END,
        role = CASE WHEN role = '' THEN s.said WHEN s.said IN ('', role) THEN role
          ELSE role || '; ' || s.said END
      FROM (SELECT \(counterpart) AS far, since AS firstDay, until AS lastDay, role AS said
        FROM membership WHERE \(column) = ?1) AS s
      WHERE \(column) = ?2 AND \(counterpart) = s.far
      """,
      [one, other]
    )
    try execute(
      "UPDATE OR IGNORE membership SET \(column) = ? WHERE \(column) = ?",
      [other, one]
    )
  }
}
