import Foundation
public import TendFormats
public import TendInterface
public import TendModel

/// What time it is; the only place in the house where that is asked.
public struct Clock: Sendable {
  private let readMoment: @Sendable () -> Moment
  private let readSeconds: @Sendable () -> Int64
  /// The wall clock of the user at a number of seconds since 1970 in UTC.
  public let localTime: @Sendable (Int) -> LocalTime

  /// A clock made of two readings.
  ///
  /// - Parameters:
  ///   - moment: The day and a reading that never goes back.
  ///   - epochSeconds: Seconds since 1970, for the history.
  ///   - localTime: The wall clock of the user at a number of seconds since 1970; that of UTC unless said otherwise.
  public init(
    moment: @escaping @Sendable () -> Moment,
    epochSeconds: @escaping @Sendable () -> Int64,
    localTime: @escaping @Sendable (Int) -> LocalTime = LocalTime.utc
  ) {
    self.localTime = localTime
    readMoment = moment
    readSeconds = epochSeconds
  }

  /// The clock of the machine, with days in the time zone of `TZ`, else of the machine.
  public static let system = Clock(
    moment: {
      Moment(day: localDay(at: time(nil)), milliseconds: monotonicMilliseconds())
    },
    epochSeconds: { Int64(time(nil)) },
    localTime: localTime
  )

  /// How far the user's wall clock is ahead of universal time at a number of seconds since 1970, in seconds.
  public func secondsAhead(at seconds: Int64) -> Int64 {
    let local = localTime(Int(seconds))
    let minutes = Int64(local.day.epochDay) * 1440 + Int64(local.minuteOfDay)
    return minutes * 60 - (seconds - seconds % 60)
  }

  /// A moment on the user's wall clock: `2026-03-02 14:05`.
  public func text(at seconds: Int64) -> String {
    let local = localTime(Int(seconds))
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(local.day) \(two(local.minuteOfDay / 60)):\(two(local.minuteOfDay % 60))"
  }

  /// The day and the reading that never goes back.
  public var moment: Moment { readMoment() }

  /// The day in the user's time zone.
  public var day: CalendarDay { readMoment().day }

  /// Seconds since 1970.
  public var epochSeconds: Int64 { readSeconds() }

  static func localDay(at seconds: time_t) -> CalendarDay { localTime(at: seconds).day }

  private static func localTime(at seconds: Int) -> LocalTime {
    var seconds = time_t(seconds)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil,
      let day = CalendarDay(
        year: Int(parts.tm_year) + 1900,
        month: Int(parts.tm_mon) + 1,
        day: Int(parts.tm_mday)
      )
    else { return LocalTime.utc(seconds) }
    return LocalTime(day: day, minuteOfDay: Int(parts.tm_hour) * 60 + Int(parts.tm_min))
  }

  private static func monotonicMilliseconds() -> Int64 {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
  }
}
