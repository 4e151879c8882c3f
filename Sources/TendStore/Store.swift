import Foundation
import GRDB
import Synchronization
public import TendModel

/// A store of contacts in one SQLite file: the one door to it.
///
/// Every write is a `Change`, every read a `Query`. It can be used from several threads; writes follow one another.
public final class Store: Sendable {
  /// The version of the schema that this program writes and the highest that it opens.
  public static let schemaVersion = Migrations.steps.count

  /// The file; nil when the store is in memory.
  public let path: String?
  let writer: any DatabaseWriter
  let environment: StoreEnvironment
  private let names = NameCache()
  private let readers = Mutex<DatabasePool?>(nil)
  let commits = Mutex<Int64>(0)
  /// The commit counters as they were when the store was opened: of the connection that writes, and once there are
  /// readers of the one that watches.
  private let beginnings = Mutex<(writer: Int64, watcher: Int64?)>((0, nil))

  /// Opens a store; one that is made belongs to its owner alone, as does its folder.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - access: What it is opened for; it is created when there is none unless said otherwise.
  ///   - author: Who makes the changes, for the history.
  ///   - seed: Random bits for new uids.
  ///   - now: Seconds since 1970-01-01 00:00 UTC.
  /// - Throws: `StoreError` when the file is not ours, newer, damaged, or cannot be opened or written.
  public init(
    path: String,
    access: StoreAccess = .create,
    author: String,
    seed: @escaping @Sendable () -> (UInt64, UInt64),
    now: @escaping @Sendable () -> Int64
  ) throws(StoreError) {
    self.path = path
    environment = StoreEnvironment(author: author, seed: seed, now: now)
    writer = try StoreOpening.open(path, access)
    do {
      let first = try writer.writeWithoutTransaction(Self.dataVersion)
      beginnings.withLock { $0.writer = first }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Makes an empty store in memory, which goes with the value.
  ///
  /// - Parameters:
  ///   - author: Who makes the changes, for the history.
  ///   - seed: Random bits for new uids.
  ///   - now: Seconds since 1970-01-01 00:00 UTC.
  /// - Throws: `StoreError.failed` when there is no memory left.
  public init(
    inMemory author: String,
    seed: @escaping @Sendable () -> (UInt64, UInt64),
    now: @escaping @Sendable () -> Int64
  ) throws(StoreError) {
    path = nil
    environment = StoreEnvironment(author: author, seed: seed, now: now)
    writer = try StoreOpening.openInMemory()
  }

  /// Applies a change in one transaction.
  ///
  /// - Parameter change: What to write.
  /// - Returns: The entry of the history and the inverse.
  /// - Throws: `StoreError`; nothing is then written.
  @discardableResult
  public func apply(_ change: Change) throws(StoreError) -> Applied {
    try apply(change) { _, _ in true }
  }

  /// Applies a long change in one transaction, telling how far it is.
  ///
  /// - Parameters:
  ///   - change: What to write.
  ///   - progress: Is told the steps done and those in all; answers false to stop.
  /// - Returns: The entry of the history and the inverse.
  /// - Throws: `StoreError`, `.cancelled` when `progress` asked to stop; nothing is then written.
  @discardableResult
  public func apply(_ change: Change, progress: (Int, Int) -> Bool) throws(StoreError) -> Applied {
    defer { if change.isBulk { shrink() } }
    let applied = try writing { database in
      try withoutActuallyEscaping(progress) { progress in
        try ChangeApplier(database: database, environment: environment, progress: progress)
          .run(change)
      }
    }
    if applied.entry.number > 0 { commits.withLock { $0 += 1 } }
    return applied
  }

  /// Answers a query from one snapshot.
  ///
  /// - Parameters:
  ///   - query: What to read.
  ///   - isWriterFree: Nobody is writing through this value, so that the connection that writes may answer, which has
  ///     at hand what was read before; else the read would wait for the write.
  /// - Returns: The answer of the same name.
  /// - Throws: `StoreError` when the file cannot be read.
  public func read(_ query: Query, isWriterFree: Bool = false) throws(StoreError) -> Answer {
    let author = environment.author
    let today = CalendarDay(epochDay: Int(environment.now() / 86_400))
    return try reading(isWriterFree: isWriterFree) { database in
      try QueryReader(
        database: database,
        today: today,
        names: names,
        author: author
      ).answer(query)
    }
  }

  /// Reads what searching needs in memory, which takes a while where there are many contacts.
  ///
  /// A search does it itself when nobody did. Done beside it, the search does not wait.
  ///
  /// - Throws: `StoreError` when the file cannot be read.
  public func prepareSearch() throws(StoreError) {
    try reading { database in try names.use(database) { _ in } }
  }

  /// Opens connections for reading, so that reads no longer wait for writes.
  ///
  /// Each connection takes a few milliseconds, in which it reads the whole schema. Until this is called, reads use the
  /// one that writes: who reads once and leaves, or waits for a first frame, needs no other.
  ///
  /// - Throws: `StoreError` when the file cannot be read.
  public func openReaders() throws(StoreError) {
    // A store that is only read has one connection, and may let no second be opened; one in memory has no file.
    guard let path, !isReadOnly else { return }
    do {
      // Opened before the lock is taken, for which reads would wait.
      guard readers.withLock({ $0 == nil }) else { return }
      let pool = try StoreOpening.openReaders(path)
      // Asked in this order: what is written between the two counts as a change.
      let watched = try pool.writeWithoutTransaction(Self.dataVersion)
      let written = try writer.writeWithoutTransaction(Self.dataVersion)
      let hasWritten = commits.withLock { $0 > 0 }
      readers.withLock { readers in
        guard readers == nil else { return }
        readers = pool
        beginnings.withLock { beginnings in
          let isUnchanged = !hasWritten && written == beginnings.writer
          beginnings.watcher = isUnchanged ? watched : watched - 1
        }
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Reads from one snapshot.
  func reading<Value>(
    isWriterFree: Bool = false,
    _ body: (Database) throws -> Value
  ) throws(StoreError) -> Value {
    do {
      if !isWriterFree, let pool = readers.withLock(\.self) { return try pool.read(body) }
      return try writer.read(body)
    } catch {
      throw StoreError(error, path: path ?? "the store")
    }
  }

  /// The store can be read and not written; every change is refused with `StoreError.readOnly`.
  public var isReadOnly: Bool { writer.configuration.readonly }

  /// A new uid.
  public func makeUID() -> UniqueID { environment.makeUID() }

  /// A number that changes whenever anybody, this program or another, has written; 0 while nobody has since the store
  /// was opened.
  public var revision: Int64 {
    get throws(StoreError) {
      guard let path else { return commits.withLock { $0 } }
      do {
        try openReaders()
        // The number means something on one connection only: here on the one of the pool that would write if it might.
        let beginnings = beginnings.withLock(\.self)
        guard let watcher = readers.withLock(\.self), let first = beginnings.watcher else {
          return try writer.writeWithoutTransaction(Self.dataVersion) - beginnings.writer
        }
        return try watcher.writeWithoutTransaction(Self.dataVersion) - first
      } catch {
        throw StoreError(error, path: path)
      }
    }
  }

  private static func dataVersion(_ database: Database) throws -> Int64 {
    try Int64.fetchOne(database, sql: "PRAGMA data_version") ?? 0
  }

  /// Closes the file; the store cannot be used afterwards.
  ///
  /// - Throws: `StoreError` when a read is still going on.
  public func close() throws(StoreError) {
    do {
      try readers.withLock { pool in
        try pool?.close()
        pool = nil
      }
      if path != nil, !isReadOnly { writer.writeWithoutTransaction(StoreOpening.gather) }
      try writer.close()
    } catch {
      throw StoreError(error, path: path ?? "the store")
    }
  }

  /// Gives back the memory that a bulk change took.
  func shrink() {
    do {
      try writer.writeWithoutTransaction(PageCache.narrow)
    } catch {
      // The memory stays taken until the store is closed; nothing else depends on it.
    }
  }

  private func writing(_ body: (Database) throws -> Applied) throws(StoreError) -> Applied {
    do {
      return try writer.writeWithoutTransaction { database in
        var applied: Applied?
        // Immediate, so that two programs wait for each other instead of failing half-way.
        try database.inTransaction(.immediate) {
          let answer = try body(database)
          applied = answer
          return answer.entry.number > 0 ? .commit : .rollback
        }
        guard let applied else { throw StoreError(.failed, "no answer") }
        return applied
      }
    } catch {
      throw StoreError(error, path: path ?? "the store")
    }
  }
}

extension Change {
  /// It may add so many rows that the store takes more memory meanwhile.
  fileprivate var isBulk: Bool {
    switch self {
    case .importContacts, .syncFolder, .load, .undo, .undoBack, .redo, .revert: true
    case .several(let changes): changes.contains(where: \.isBulk)
    default: false
    }
  }
}
