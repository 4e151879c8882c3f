import GRDB
import TendModel

/// A tie as a row.
enum TieRecord {
  static let columns = [
    "uid", "firstId", "secondId", "state", "kind", "strength", "source", "since", "notedOn",
  ]

  static func values(_ value: Tie) -> [(any DatabaseValueConvertible)?] {
    [
      value.uid.text, value.pair.first.number, value.pair.second.number, value.state.rawValue,
      value.kind, value.strength, value.source.rawValue, value.since?.epochDay,
      value.notedOn.epochDay,
    ]
  }

  static func tie(_ row: Row) throws -> Tie {
    var value = Tie(
      uid: try Field.uid(row["uid"]),
      pair: TiePair(ContactID(row["firstId"]), ContactID(row["secondId"])),
      state: try Field.value(row["state"]),
      strength: row["strength"],
      source: try Field.value(row["source"]),
      notedOn: CalendarDay(epochDay: row["notedOn"])
    )
    value.kind = row["kind"]
    value.since = Field.day(row["since"])
    return value
  }
}
