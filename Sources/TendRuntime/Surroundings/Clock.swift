import Foundation
public import TendInterface
public import TendModel

/// What time it is; the only place in the house where that is asked.
public struct Clock: Sendable {
  private let readMoment: @Sendable () -> Moment
  private let readSeconds: @Sendable () -> Int64

  /// A clock made of two readings.
  ///
  /// - Parameters:
  ///   - moment: The day and a reading that never goes back.
  ///   - epochSeconds: Seconds since 1970, for the history.
  public init(
    moment: @escaping @Sendable () -> Moment,
    epochSeconds: @escaping @Sendable () -> Int64
  ) {
    readMoment = moment
    readSeconds = epochSeconds
  }

  /// The clock of the machine, with days in the time zone of `TZ`, else of the machine.
  public static let system = Clock(
    moment: {
      Moment(day: localDay(at: time(nil)), milliseconds: monotonicMilliseconds())
    },
    epochSeconds: { Int64(time(nil)) }
  )

  /// The day and the reading that never goes back.
  public var moment: Moment { readMoment() }

  /// The day in the user's time zone.
  public var day: CalendarDay { readMoment().day }

  /// Seconds since 1970.
  public var epochSeconds: Int64 { readSeconds() }

  static func localDay(at seconds: time_t) -> CalendarDay {
    var seconds = seconds
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil,
      let day = CalendarDay(
        year: Int(parts.tm_year) + 1900,
        month: Int(parts.tm_mon) + 1,
        day: Int(parts.tm_mday)
      )
    else { return CalendarDay(epochDay: seconds / 86_400) }
    return day
  }

  private static func monotonicMilliseconds() -> Int64 {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
  }
}
