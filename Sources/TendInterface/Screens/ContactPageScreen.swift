import TendModel

/// One contact: its facts, its open follow-ups and its timeline.
struct ContactPageScreen: Sendable {
  /// A row of the page's list.
  enum Item: Hashable, Sendable {
    case followUp(FollowUpRow)
    case interaction(InteractionRow)
  }

  let id: ContactID
  var cursor = ListCursor()
  private(set) var card: ContactCard?
  private(set) var items: [Item] = []

  init(id: ContactID) { self.id = id }

  var current: Item? { items.indices.contains(cursor.index) ? items[cursor.index] : nil }
  var currentFollowUp: FollowUpRow? { if case .followUp(let row) = current { row } else { nil } }
  var currentInteraction: InteractionRow? {
    if case .interaction(let row) = current { row } else { nil }
  }

  mutating func take(_ card: ContactCard, visible: Int) {
    self.card = card
    items = card.followUps.map(Item.followUp) + card.timeline.map(Item.interaction)
    cursor.resize(total: items.count, visible: visible)
  }
}
