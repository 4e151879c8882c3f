import Synchronization

/// Bits for uids that are the same in every run: a counter.
public final class CountingBits: Sendable {
  private let count: Mutex<UInt64>

  /// Begins to count after a number.
  public init(after number: UInt64 = 0) { count = Mutex(number) }

  /// The next 128 bits.
  public func next() -> (UInt64, UInt64) {
    count.withLock { count in
      count += 1
      return (count, count)
    }
  }
}
