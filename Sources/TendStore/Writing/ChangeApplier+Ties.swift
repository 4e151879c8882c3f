import GRDB
import TendModel

extension ChangeApplier {
  /// A group of more contacts is asked in parts: all pairs of 100 are 4950.
  static let largestTiedGroup = 60

  func set(_ tie: Tie) throws {
    var safe = tie
    safe.kind = OutsideText.line(tie.kind)
    try safe.validate()
    try require(safe.pair.first)
    try require(safe.pair.second)
    // The uid that a pair has once, it keeps, and of two who know each other what is not said anew.
    try execute(
      """
      INSERT INTO tie (\(TieRecord.columns.joined(separator: ", ")))
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (firstId, secondId) DO UPDATE SET state = excluded.state,
        kind = CASE WHEN \(Self.isKnownStill) AND excluded.kind = '' THEN kind ELSE excluded.kind END,
        strength = CASE WHEN \(Self.isKnownStill) THEN coalesce(excluded.strength, strength)
          ELSE excluded.strength END,
        since = CASE WHEN \(Self.isKnownStill) THEN coalesce(excluded.since, since)
          ELSE excluded.since END,
        source = excluded.source, notedOn = excluded.notedOn
      """,
      TieRecord.values(safe)
    )
  }

  private static let isKnownStill = "(state = 'known' AND excluded.state = 'known')"

  func tieAll(_ ids: [ContactID], _ strength: Int?, on day: CalendarDay) throws {
    let pairs = try Self.pairs(ids)
    for pair in pairs {
      let tie = Tie(
        uid: environment.makeUID(),
        pair: pair,
        state: .known,
        strength: strength,
        notedOn: day
      )
      try tie.validate()
      try require(pair.first)
      try require(pair.second)
      // What was noted of two of them stays; what the user could not say gives way.
      try execute(
        """
        INSERT INTO tie (\(TieRecord.columns.joined(separator: ", ")))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (firstId, secondId) DO UPDATE SET state = excluded.state,
          strength = excluded.strength, source = excluded.source, notedOn = excluded.notedOn
          WHERE state = 'unsure'
        """,
        TieRecord.values(tie)
      )
    }
  }

  /// The pairs of a group.
  ///
  /// - Throws: `ValidationError` for fewer than two contacts, or more than can well all know each other.
  static func pairs(_ ids: [ContactID]) throws(ValidationError) -> [TiePair] {
    let count = Set(ids).count
    if count < 2 {
      throw ValidationError("contacts", "are fewer than two; mark those who know each other")
    }
    if count > largestTiedGroup {
      throw ValidationError(
        "contacts",
        "are \(count), and groups of up to \(largestTiedGroup) can be said to know each other"
      )
    }
    return TiePair.all(of: ids)
  }

  func clear(_ pair: TiePair) throws {
    try execute(
      "DELETE FROM tie WHERE firstId = ? AND secondId = ?",
      [pair.first.number, pair.second.number]
    )
  }
}
