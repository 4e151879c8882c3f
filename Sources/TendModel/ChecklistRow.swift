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
