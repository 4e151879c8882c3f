/// An item of a network's checklist as it is shown.
public struct ChecklistRow: Hashable, Sendable {
  /// The key; nil for an item that comes with the program and was not ticked.
  public var id: ChecklistItemID?
  /// The item itself.
  public var item: ChecklistItem

  /// An item with its key.
  public init(id: ChecklistItemID?, item: ChecklistItem) {
    self.id = id
    self.item = item
  }
}

extension ChecklistRow {
  /// The change that ticks the item on a day, or takes its tick away.
  public func ticked(on day: CalendarDay) -> Change {
    var changed = item
    changed.tickedOn = item.tickedOn == nil ? day : nil
    guard let id else { return .addChecklistItem(changed) }
    return .editChecklistItem(id, changed, from: item)
  }
}
