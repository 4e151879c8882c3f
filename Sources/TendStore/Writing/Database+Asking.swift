import GRDB
import GRDBSQLite

extension Database {
  /// How many steps of SQLite's machine lie between two questions.
  private static let askingStepCount: Int32 = 50_000

  /// Runs statements that take long, and asks again and again whether they are to go on.
  ///
  /// - Parameters:
  ///   - question: Is called while they run; throws to stop them.
  ///   - body: Runs the statements.
  /// - Throws: What the question throws; the whole transaction is taken back then. What the body throws.
  func asking(_ question: () throws -> Void, during body: () throws -> Void) throws {
    try withoutActuallyEscaping(question) { question in
      let asker = Asker(question)
      sqlite3_progress_handler(
        sqliteConnection,
        Self.askingStepCount,
        { Unmanaged<Asker>.fromOpaque($0.unsafelyUnwrapped).takeUnretainedValue().isToStop() },
        Unmanaged.passUnretained(asker).toOpaque()
      )
      defer { sqlite3_progress_handler(sqliteConnection, 0, nil, nil) }
      do {
        try withExtendedLifetime(asker) { try body() }
      } catch {
        throw asker.reason ?? error
      }
      // The last statement may have been done before it heard of it.
      if let reason = asker.reason { throw reason }
    }
  }

  /// What SQLite's callback can hold of the question.
  private final class Asker {
    private let question: () throws -> Void
    /// Why the statements were stopped; nil while they were not.
    private(set) var reason: (any Error)?

    init(_ question: @escaping () throws -> Void) { self.question = question }

    func isToStop() -> Int32 {
      do {
        try question()
        return 0
      } catch {
        reason = reason ?? error
        return 1
      }
    }
  }
}
