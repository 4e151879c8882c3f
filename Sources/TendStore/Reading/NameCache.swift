import GRDB
import Synchronization

/// Keeps the index of names between queries; it is read when it is needed first.
final class NameCache: Sendable {
  private let index = Mutex(NameIndex())

  /// Runs a body on the index, brought up to the snapshot of a reading.
  func use<Value>(_ database: Database, _ body: (NameIndex) throws -> Value) throws -> Value
  where Value: Sendable {
    try index.withLock { index in
      try index.refresh(database)
      return try body(index)
    }
  }

  /// Runs a body on the index where it was read before and nobody else is at it; nil where to wait would take longer
  /// than to ask the database.
  func useIfRead<Value>(
    _ database: Database,
    _ body: (NameIndex) throws -> Value
  ) throws -> Value? where Value: Sendable {
    try index.withLockIfAvailable { index -> Value? in
      guard index.newestChange >= 0 else { return nil }
      try index.refresh(database)
      return try body(index)
    } ?? nil
  }
}
