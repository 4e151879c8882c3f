import Synchronization
import TendInterface
public import TendModel
public import TendRuntime

/// A clock that stands still until it is told to go on.
public final class ManualClock: Sendable {
  /// The day on which tests take place.
  public static let day = CalendarDay(epochDay: 20_514)

  private let moment: Mutex<Moment>
  private let step = Mutex<Int64>(0)

  /// A clock that stands at a day.
  public init(day: CalendarDay = ManualClock.day) {
    moment = Mutex(Moment(day: day, milliseconds: 1_000))
  }

  /// The same as the program reads it.
  public var clock: Clock {
    Clock(
      moment: {
        let step = self.step.withLock { $0 }
        return self.moment.withLock {
          $0.milliseconds += step
          return $0
        }
      },
      epochSeconds: {
        let now = self.moment.withLock { $0 }
        return Int64(now.day.epochDay) * 86_400 + 9 * 3600 + now.milliseconds / 1000
      }
    )
  }

  /// Lets time pass within the day.
  public func advance(milliseconds: Int64) {
    moment.withLock { $0.milliseconds += milliseconds }
  }

  /// Goes on by itself each time it is read, as on a machine that is slow.
  public func run(millisecondsPerReading: Int64) {
    step.withLock { $0 = millisecondsPerReading }
  }

  /// Lets days pass.
  public func advance(days: Int) {
    moment.withLock { $0.day = $0.day.adding(days: days) }
  }
}
