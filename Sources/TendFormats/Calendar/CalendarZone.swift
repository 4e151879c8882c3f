import Foundation

/// What the offset from UTC of a local time is.
enum CalendarZone: Hashable, Sendable {
  case utc
  /// Seconds east of UTC.
  case fixed(Int)
  /// Of the IANA data base.
  case named(TimeZone)
  /// As the file itself describes it.
  case described(DescribedZone)

  /// The seconds east of UTC at an instant, in seconds since 1970.
  func offset(at instant: Int) -> Int {
    switch self {
    case .utc: 0
    case .fixed(let offset): offset
    case .named(let zone):
      zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(instant)))
    case .described(let zone): zone.offset(at: instant)
    }
  }

  /// The seconds east of UTC at a local time, in seconds since 1970 as a wall clock counts them.
  ///
  /// Of a time that occurs twice the first is meant; one that is left out has the offset from before the gap (RFC 5545,
  /// section 3.3.5).
  func offset(atLocal local: Int) -> Int {
    let day = 86_400
    let before = offset(at: local - offset(at: local) - day)
    let after = offset(at: local - offset(at: local) + day)
    if before == after { return before }
    if offset(at: local - before) == before { return before }
    return offset(at: local - after) == after ? after : before
  }
}
