import GRDB
import TendModel

extension ChangeApplier {
  func setDistinct(_ pairs: [TiePair], _ isDistinct: Bool) throws {
    for pair in pairs {
      guard pair.first != pair.second else {
        throw ValidationError("pair", "is one contact; two are needed")
      }
      try require(pair.first)
      try require(pair.second)
      try execute(
        isDistinct
          ? "INSERT OR IGNORE INTO distinctPair (firstId, secondId) VALUES (?, ?)"
          : "DELETE FROM distinctPair WHERE firstId = ? AND secondId = ?",
        [pair.first.number, pair.second.number]
      )
    }
  }

  /// Makes one contact of two: what belongs to the other goes to the target, then the other is gone.
  ///
  /// Every table that refers to contacts is here, or its rows would go with the other.
  func merge(_ merge: ContactMerge) throws {
    guard merge.target != merge.other else {
      throw ValidationError("contact", "cannot be merged into itself")
    }
    guard let target = try ContactRecord.fetch(merge.target, database),
      let other = try ContactRecord.fetch(merge.other, database)
    else { throw StoreError(.notFound, "the contact") }
    let card = CardReader(database: database)
    let (mine, theirs) = (try card.points(merge.target), try card.points(merge.other))
    let (from, into) = (merge.other.number, merge.target.number)
    try mergeMemberships("contactId", "networkId", of: from, into: into)
    for table in ["externalKey", "followUp", "exchange"] {
      try execute("UPDATE \(table) SET contactId = ? WHERE contactId = ?", [into, from])
    }
    // What both have stays once; the rest goes with the other.
    for table in ["participant", "contactTopic", "goalContact"] {
      try execute("UPDATE OR IGNORE \(table) SET contactId = ? WHERE contactId = ?", [into, from])
    }
    try execute(
      "UPDATE contact SET metThrough = ?1 WHERE metThrough = ?2 AND id <> ?1",
      [into, from]
    )
    try moveTies(of: merge.other, to: merge.target)
    try moveDistinctPairs(of: merge.other, to: merge.target)
    try save(merge.merged(target, other), merge.target)
    let merged = ContactMerge.merged(mine, theirs)
    if merged != mine { try setPoints(merge.target, merged) }
    try delete(from, from: "contact", "the contact")
  }

  /// What was noted of the target and a third stays, unless the user could not say.
  private func moveTies(of other: ContactID, to target: ContactID) throws {
    let ties = try TieReader(database: database).noted(other)
    for var tie in ties {
      try clear(tie.pair)
      let third = tie.pair.other(than: other)
      guard third != target else { continue }
      tie.pair = TiePair(target, third)
      let state = try String.fetchOne(
        database,
        sql: "SELECT state FROM tie WHERE firstId = ? AND secondId = ?",
        arguments: [tie.pair.first.number, tie.pair.second.number]
      )
      if state == nil || state == Tie.State.unsure.rawValue { try set(tie) }
    }
  }

  private func moveDistinctPairs(of other: ContactID, to target: ContactID) throws {
    let thirds = try Int64.fetchAll(
      database,
      sql: """
        SELECT iif(firstId = ?1, secondId, firstId) FROM distinctPair
        WHERE firstId = ?1 OR secondId = ?1
        """,
      arguments: [other.number]
    )
    let pairs = thirds.filter { $0 != target.number }.map { TiePair(target, ContactID($0)) }
    try setDistinct(pairs, true)
  }
}
