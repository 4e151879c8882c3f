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
}
