import GRDB
import TendModel

/// An interaction as a row; participants and topics have tables of their own.
enum InteractionRecord {
  static let columns = [
    "uid", "day", "minuteOfDay", "networkId", "channel", "space", "direction", "depth", "outcome",
    "purpose", "note", "source",
  ]

  static func values(_ value: Interaction) -> [(any DatabaseValueConvertible)?] {
    [
      value.uid.text, value.day.epochDay, value.minuteOfDay, value.network?.number,
      value.channel.rawValue, value.space.rawValue, value.direction.rawValue, value.depth.rawValue,
      value.outcome.rawValue, value.purpose, value.note, value.source,
    ]
  }

  static func interaction(_ row: Row, contacts: [ContactID]) throws -> Interaction {
    var value = Interaction(
      uid: try Field.uid(row["uid"]),
      day: CalendarDay(epochDay: row["day"]),
      contacts: contacts,
      channel: try Field.value(row["channel"])
    )
    value.minuteOfDay = row["minuteOfDay"]
    value.network = (row["networkId"] as Int64?).map { NetworkID($0) }
    value.space = try Field.value(row["space"])
    value.direction = try Field.value(row["direction"])
    value.depth = try Field.value(row["depth"])
    value.outcome = try Field.value(row["outcome"])
    value.purpose = row["purpose"]
    value.note = row["note"]
    value.source = row["source"]
    return value
  }
}

/// A follow-up as a row.
enum FollowUpRecord {
  static let columns = [
    "uid", "contactId", "networkId", "title", "due", "kind", "recurrence", "state", "closedOn",
    "createdOn",
  ]

  static func values(_ value: FollowUp) -> [(any DatabaseValueConvertible)?] {
    [
      value.uid.text, value.contact?.number, value.network?.number, value.title,
      value.due?.epochDay, value.kind.rawValue, value.recurrence?.rule,
      value.state.rawValue, value.closedOn?.epochDay, value.createdOn.epochDay,
    ]
  }

  static func followUp(_ row: Row) throws -> FollowUp {
    var value = FollowUp(
      uid: try Field.uid(row["uid"]),
      contact: (row["contactId"] as Int64?).map { ContactID($0) },
      title: row["title"],
      due: Field.day(row["due"]),
      createdOn: CalendarDay(epochDay: row["createdOn"])
    )
    value.network = (row["networkId"] as Int64?).map { NetworkID($0) }
    value.kind = try Field.value(row["kind"])
    if let rule = row["recurrence"] as String? {
      guard let recurrence = Recurrence(rule: rule) else {
        throw StoreError(.corrupt, "the recurrence \"\(rule)\"")
      }
      value.recurrence = recurrence
    }
    value.state = try Field.value(row["state"])
    value.closedOn = Field.day(row["closedOn"])
    return value
  }
}

/// An exchange as a row.
enum ExchangeRecord {
  static let columns = [
    "uid", "contactId", "interactionId", "day", "direction", "kind", "weight", "note",
  ]

  static func values(_ value: Exchange) -> [(any DatabaseValueConvertible)?] {
    [
      value.uid.text, value.contact.number, value.interaction?.number, value.day.epochDay,
      value.direction.rawValue, value.kind.rawValue, value.weight, value.note,
    ]
  }

  static func exchange(_ row: Row) throws -> Exchange {
    var value = Exchange(
      uid: try Field.uid(row["uid"]),
      contact: ContactID(row["contactId"]),
      day: CalendarDay(epochDay: row["day"]),
      direction: try Field.value(row["direction"]),
      kind: try Field.value(row["kind"])
    )
    value.interaction = (row["interactionId"] as Int64?).map { InteractionID($0) }
    value.weight = row["weight"]
    value.note = row["note"]
    return value
  }
}

/// A network as a row.
enum NetworkRecord {
  static let columns = [
    "uid", "name", "sortName", "kind", "purpose", "vision", "stage", "space", "boundary",
    "cadenceDays", "isArchived",
  ]

  static func values(_ value: Network) -> [(any DatabaseValueConvertible)?] {
    [
      value.uid.text, value.name, FoldedText.folded(value.name), value.kind, value.purpose,
      value.vision, value.stage.rawValue, value.space?.rawValue, value.boundary?.rawValue,
      value.cadenceDays, value.isArchived,
    ]
  }

  static func fetch(_ id: NetworkID, _ database: Database) throws -> Network? {
    try Row.fetchOne(database, sql: "SELECT * FROM network WHERE id = ?", arguments: [id.number])
      .map(network)
  }

  static func network(_ row: Row) throws -> Network {
    var value = Network(uid: try Field.uid(row["uid"]), name: row["name"])
    value.kind = row["kind"]
    value.purpose = row["purpose"]
    value.vision = row["vision"]
    value.stage = try Field.value(row["stage"])
    value.space = (row["space"] as String?).flatMap(Space.init(rawValue:))
    value.boundary = (row["boundary"] as String?).flatMap(Network.Boundary.init(rawValue:))
    value.cadenceDays = row["cadenceDays"]
    value.isArchived = row["isArchived"]
    return value
  }
}
