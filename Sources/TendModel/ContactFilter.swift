/// Which contacts a list holds; every condition that is set must hold.
public struct ContactFilter: Hashable, Sendable {
  /// Words that name, organisation, title, points, topics or note contain at the start of a word; empty for all.
  public var text = ""
  /// Members of this network only.
  public var network: NetworkID?
  /// Contacts with this topic only, by name in any case.
  public var topic: String?
  /// Due on or before this day only.
  public var dueBy: CalendarDay?
  /// Archived contacts only, instead of none of them.
  public var isArchived = false

  /// All contacts that are not archived.
  public init() {}
}
