import TendInterface

/// Lets through as much of a job's progress as eyes can follow.
struct ProgressMeter {
  private static let interval = Duration.milliseconds(50)

  private let title: String
  private var last: ContinuousClock.Instant?

  init(title: String) { self.title = title }

  /// The progress to show; nil when the last was shown just now.
  mutating func note(
    done: Int,
    total: Int,
    at now: ContinuousClock.Instant = .now
  ) -> JobProgress? {
    if let last, now - last < Self.interval { return nil }
    last = now
    return JobProgress(title: title, done: done, total: total)
  }
}
