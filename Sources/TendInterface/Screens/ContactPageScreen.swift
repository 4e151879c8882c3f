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
  /// The interaction to which the cursor goes when the page is filled; nil for the first entry.
  var wanted: InteractionID?
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
    guard let wanted else { return }
    self.wanted = nil
    let place = items.firstIndex {
      if case .interaction(let row) = $0 { row.id == wanted } else { false }
    }
    if let place { cursor.move(to: place, visible: visible) }
  }
}
