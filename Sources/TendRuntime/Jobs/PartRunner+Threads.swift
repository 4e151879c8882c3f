import Dispatch
import Foundation
import Synchronization
public import TendAnalytics

extension PartRunner {
  /// Parts on as many threads as the machine has processors.
  public static let threads = threads { false }

  /// Parts on as many threads as the machine has processors, until it is said to stop: the rest then have no result,
  /// and what comes of them is to be thrown away.
  static func threads(isCancelled: @escaping @Sendable () -> Bool) -> PartRunner {
    PartRunner(partCount: ProcessInfo.processInfo.activeProcessorCount) { count, work in
      let results = Mutex([[Double]](repeating: [], count: count))
      DispatchQueue.concurrentPerform(iterations: count) { part in
        if isCancelled() { return }
        let result = work(part)
        results.withLock { $0[part] = result }
      }
      return results.withLock(\.self)
    }
  }
}
