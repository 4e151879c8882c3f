public import TendInterface
public import TendModel
public import TendStore

/// The sample data in a store that is kept in memory only.
public enum SampleStore {
  /// Opens the sample as it stands on a day.
  ///
  /// - Throws: `Failure` when the store cannot be made.
  public static func open(
    on day: CalendarDay,
    environment: Environment = .process,
    clock: Clock = .system
  ) throws(Failure) -> Store {
    let store = try EmptyStore.open(environment: environment, clock: clock)
    do {
      try store.apply(.load(SampleData.document(today: day)))
      // It begins full; undoing that would leave nothing to look at.
      try store.forgetHistory()
      return store
    } catch {
      throw Failure(describing: error)
    }
  }
}
