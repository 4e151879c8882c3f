import TendModel
import TendRuntime

extension Desk {
  /// The day's list; who is the only route to others counts where it is found out in a blink.
  func dayList(limit: Int) throws -> TodayList {
    let routes = try TieReading.quickOnlyRoutes(store, today: today)
    return try read(.today(today, limit: limit, onlyRoutes: routes)) { answer -> TodayList? in
      guard case .today(let list) = answer else { return nil }
      return list
    }
  }
}
