/// One thing to do for a network at a stage, ticked when it is done.
///
/// The items that come with the program are kept only once they are ticked, by their key; all others are the user's own.
public struct ChecklistItem: Hashable, Sendable, Codable {
  /// The name that never changes, for export and sync.
  public var uid: UniqueID
  /// The network.
  public var network: NetworkID
  /// The stage to which it belongs.
  public var stage: Network.Stage
  /// The key of an item that comes with the program; nil for one of the user's own.
  public var starterKey: String?
  /// What is to be done.
  public var title: String
  /// The day on which it was ticked; nil while it is not.
  public var tickedOn: CalendarDay?

  /// An item that is not ticked.
  public init(uid: UniqueID, network: NetworkID, stage: Network.Stage, title: String) {
    self.uid = uid
    self.network = network
    self.stage = stage
    self.title = title
  }

  /// Checks the title, and that what comes with the program is kept only with its tick.
  ///
  /// - Throws: `ValidationError` naming the first field that is wrong.
  public func validate() throws(ValidationError) {
    try Rule.notBlank(title, "title")
    if starterKey != nil, tickedOn == nil {
      throw ValidationError(
        "checklist item",
        "comes with the program; it is kept once it is ticked"
      )
    }
  }

  /// This edit of `base` made on `current`.
  public func replayed(from base: ChecklistItem, on current: ChecklistItem) -> ChecklistItem {
    var merge = EditMerge(base: base, edited: self, current: current)
    merge.take(\.stage)
    merge.take(\.title)
    merge.take(\.tickedOn)
    return merge.result
  }
}
