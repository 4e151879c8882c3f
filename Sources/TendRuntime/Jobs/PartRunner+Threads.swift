import Dispatch
import Foundation
import Synchronization
public import TendAnalytics

extension PartRunner {
  /// Parts on as many threads as the machine has processors.
  public static let threads = PartRunner(partCount: ProcessInfo.processInfo.activeProcessorCount) {
    count,
    work in
    let results = Mutex([[Double]](repeating: [], count: count))
    DispatchQueue.concurrentPerform(iterations: count) { part in
      let result = work(part)
      results.withLock { $0[part] = result }
    }
    return results.withLock(\.self)
  }
}
