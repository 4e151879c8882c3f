/// Which contacts a list holds; every condition that is set must hold.
public struct ContactFilter: Hashable, Sendable {
  /// What was understood of the filter line.
  public private(set) var reading = FilterReading("")
  /// Members of this network only.
  public var network: NetworkID?
  /// Contacts with this topic only, by name in any case.
  public var topic: String?
  /// Due on or before this day only.
  public var dueBy: CalendarDay?
  /// Archived contacts only, instead of none of them.
  public var isArchived = false
  /// The day against which the days of the line are read; nil for that of the store's clock, in UTC.
  public var today: CalendarDay?

  /// All contacts that are not archived.
  public init() {}

  /// The filter line as it is typed: words and fields as docs/FILTERS.md says; empty for all.
  public var text: String {
    get { reading.text }
    set { reading = FilterReading(newValue) }
  }

  /// The filter line as a condition.
  public var expression: FilterExpression {
    get { reading.expression }
    set { reading = FilterReading(newValue) }
  }
}
