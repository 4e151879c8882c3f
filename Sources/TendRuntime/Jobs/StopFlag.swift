import Synchronization

/// Tells work on any thread that it is no longer wanted.
final class StopFlag: Sendable {
  private let value = Mutex(false)

  /// Asks to stop.
  func raise() { value.withLock { $0 = true } }

  /// Whether it was asked to stop.
  var isRaised: Bool { value.withLock(\.self) }
}
