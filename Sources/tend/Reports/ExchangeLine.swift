import TendModel

/// One exchange as lists show it.
struct ExchangeLine: Encodable {
  let id: Int64
  let day: CalendarDay
  let direction: Exchange.Direction
  let kind: Exchange.Kind
  let weight: Int
  let note: String

  init(_ entry: ExchangeLedger.Entry) {
    id = entry.id.number
    day = entry.exchange.day
    direction = entry.exchange.direction
    kind = entry.exchange.kind
    weight = entry.exchange.weight
    note = entry.exchange.note
  }
}
