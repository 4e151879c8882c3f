import TendModel
import TendStore

extension Store {
  /// Up to so many contacts are looked at one by one in no longer than a frame may take.
  private static let quickContactCount = 2000

  /// Whether the store is so small that all its contacts can be looked at while the loop waits.
  func isSmall(on day: CalendarDay) -> Bool {
    do {
      guard case .summary(let summary) = try read(.summary(today: day)) else { return false }
      return summary.contacts <= Self.quickContactCount
    } catch {
      // Whoever reads next meets the same error and says it.
      return true
    }
  }
}
