/// Which interactions the journal holds; every condition that is set must hold.
public struct JournalFilter: Hashable, Sendable {
  /// What was understood of the filter line.
  public private(set) var reading = FilterReading("")
  /// In this network only.
  public var network: NetworkID?
  /// The day against which the days of the line are read; nil for that of the store's clock, in UTC.
  public var today: CalendarDay?

  /// All interactions.
  public init() {}

  /// The filter line as it is typed, as docs/FILTERS.md says; empty for all.
  ///
  /// Words, topics, networks, days, channels and spaces are those of the interaction; other fields ask for
  /// someone who took part.
  public var text: String {
    get { reading.text }
    set { reading = FilterReading(newValue) }
  }
}
