import GRDB
import TendModel

/// A goal as a row; networks, contacts and topics have tables of their own.
enum GoalRecord {
  static let columns = ["uid", "title", "due", "state", "createdOn", "closedOn"]

  static func values(_ value: Goal) -> [(any DatabaseValueConvertible)?] {
    [
      value.uid.text, value.title, value.due?.epochDay, value.state.rawValue,
      value.createdOn.epochDay, value.closedOn?.epochDay,
    ]
  }

  static func goal(_ row: Row) throws -> Goal {
    var value = Goal(
      uid: try Field.uid(row["uid"]),
      title: row["title"],
      createdOn: CalendarDay(epochDay: row["createdOn"])
    )
    value.due = Field.day(row["due"])
    value.state = try Field.value(row["state"])
    value.closedOn = Field.day(row["closedOn"])
    return value
  }
}
