import TendAnalytics
import TendModel

/// Dates and states in the words of the screens.
enum Words {
  /// A day with its weekday: `Mon 2 Mar 2026`.
  static func date(_ day: CalendarDay) -> String {
    let (year, month, dayOfMonth) = day.parts
    let weekday = DayWords.weekdayName(day).prefix(3)
    return "\(weekday) \(dayOfMonth) \(DayWords.monthName(month).prefix(3)) \(year)"
  }

  /// A moment on the user's wall clock: `2026-03-02 14:05`.
  static func time(_ secondsSince1970: Int64, _ state: AppState) -> String {
    let seconds = secondsSince1970 + state.secondsAhead(secondsSince1970)
    let days = Int(seconds / 86_400)
    let minutes = Int(seconds % 86_400) / 60
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(CalendarDay(epochDay: days)) \(two(minutes / 60)):\(two(minutes % 60))"
  }

  /// The sign and the style of a contact's state.
  static func mark(_ standing: Standing, _ today: CalendarDay) -> (glyph: Glyph, scope: Scope)? {
    switch ContactStatus(standing, today: today) {
    case .overdue: (.overdue, .listRowOverdue)
    case .due: (.due, .listRowDue)
    case .fresh: (.fresh, .listRowFresh)
    case .dormant: (.dormant, .listRowDormant)
    case .none: nil
    }
  }
}
