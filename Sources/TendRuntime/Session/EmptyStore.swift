public import TendInterface
public import TendStore

/// A store with nothing in it, in memory only.
public enum EmptyStore {
  /// Opens one.
  ///
  /// - Throws: `Failure` when the store cannot be made.
  public static func open(
    environment: Environment = .process,
    clock: Clock = .system
  ) throws(Failure) -> Store {
    do {
      return try Store(
        inMemory: environment.author,
        seed: RandomBits().next,
        now: { clock.epochSeconds }
      )
    } catch {
      throw Failure(describing: error)
    }
  }
}
