import Dispatch
import TendAnalytics
import TendInterface
import TendModel
import TendStore

/// Counts what takes long beside the loop and beside other jobs; what comes of it arrives in the mailbox.
final class AnalysisRunner {
  private let mailbox: Mailbox
  private let queue = DispatchQueue(label: "tend.analysis", qos: .utility)
  private var openCount = 0

  init(mailbox: Mailbox) { self.mailbox = mailbox }

  /// Up to so many contacts are compared at once: it takes no longer than a frame may.
  private static let quickContactCount = 2000

  /// Whether an analysis has begun and its result was not taken.
  var isRunning: Bool { openCount > 0 }

  /// Begins to compare the networks.
  ///
  /// - Returns: The result where that takes no time; else nil, and it follows through the mailbox.
  func compareNetworks(of store: Store, day: CalendarDay, ticket: Int) -> Message? {
    if Self.isSmall(store, day) { return Self.compare(store, day, ticket) }
    openCount += 1
    let mailbox = mailbox
    queue.async { mailbox.post(Self.compare(store, day, ticket)) }
    return nil
  }

  /// Notes that a result was taken.
  func end() { openCount -= 1 }

  private static func isSmall(_ store: Store, _ day: CalendarDay) -> Bool {
    do {
      guard case .summary(let summary) = try store.read(.summary(today: day)) else { return false }
      return summary.contacts <= quickContactCount
    } catch {
      // The comparison meets the same error and says it.
      return true
    }
  }

  private static func compare(_ store: Store, _ day: CalendarDay, _ ticket: Int) -> Message {
    do {
      guard case .networkFacts(let facts) = try store.read(.networkFacts(today: day)) else {
        preconditionFailure("The store answered another query than it was asked.")
      }
      return .analysed(.networks(NetworkOverview(facts)), ticket: ticket)
    } catch {
      return .analysed(.failed(Failure(describing: error)), ticket: ticket)
    }
  }
}
