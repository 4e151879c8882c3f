public import TendAnalytics
public import TendModel
public import TendStore

/// Counts what ties say from what a store holds; it looks at everything and is meant for work beside the loop.
public enum TieReading {
  /// The network of ties.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  public static func network(_ store: Store, today: CalendarDay) throws(StoreError) -> TieNetwork {
    guard case .tieFacts(let facts) = try store.read(.tieFacts) else {
      preconditionFailure("The store answered another query than it was asked.")
    }
    return TieNetwork(facts, today: today)
  }

  /// The names of contacts.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  public static func names(
    _ store: Store,
    _ ids: some Sequence<ContactID>
  ) throws(StoreError) -> [ContactID: String] {
    guard case .contactNames(let names) = try store.read(.contactNames(Array(ids))) else {
      preconditionFailure("The store answered another query than it was asked.")
    }
    return names
  }

  /// The contacts through whom alone others can be reached, where that takes no time.
  ///
  /// - Returns: None in a store with more contacts than are looked through in a blink.
  /// - Throws: `StoreError` when the store cannot be read.
  public static func quickOnlyRoutes(
    _ store: Store,
    today: CalendarDay
  ) throws(StoreError) -> Set<ContactID> {
    guard case .summary(let summary) = try store.read(.summary(today: today)) else {
      preconditionFailure("The store answered another query than it was asked.")
    }
    if summary.contacts > quickContactCount { return [] }
    return try network(store, today: today).onlyRoutes()
  }

  private static let quickContactCount = 2000

  /// What there is to say about bridges.
  ///
  /// - Parameters:
  ///   - store: The store.
  ///   - today: The day from which days are told.
  ///   - grouping: By what contacts are grouped.
  ///   - isCancelled: Is asked between long steps; true ends early.
  /// - Returns: The overview; nil when it was cancelled.
  /// - Throws: `StoreError` when the store cannot be read.
  public static func overview(
    _ store: Store,
    today: CalendarDay,
    by grouping: BridgeGrouping,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  )
    throws(StoreError) -> BridgesOverview?
  {
    guard case .tieFacts(let facts) = try store.read(.tieFacts) else {
      preconditionFailure("The store answered another query than it was asked.")
    }
    if isCancelled() { return nil }
    let network = TieNetwork(facts, today: today)
    if isCancelled() { return nil }
    let report = BridgesAnalysis(network, by: grouping, runner: .threads(isCancelled: isCancelled))
      .report()
    if isCancelled() { return nil }
    return BridgesOverview(report, names: try names(store, report.named))
  }
}
