import TendInterface
import TendModel
import TendStore

/// Runs one job at a time beside the loop; what comes of it arrives in the mailbox.
final class JobRunner {
  private let mailbox: Mailbox
  private let paths: Paths
  private var task: Task<Void, Never>?
  private var title = ""

  init(mailbox: Mailbox, paths: Paths) {
    self.mailbox = mailbox
    self.paths = paths
  }

  /// Whether a job has begun and not ended.
  var isRunning: Bool { task != nil }

  /// Begins a job.
  ///
  /// - Returns: That it has begun, or why not, or its result where that takes no time.
  func start(_ job: Job, on store: Store, clock: Clock) -> Message {
    if case .listFiles(let prefix) = job {
      return .finished(.files(LocalFile.list(prefix: prefix, paths)))
    }
    guard task == nil else { return .failed(Failure("\(title) is still running; Ctrl-C stops it")) }
    title = job.title
    let mailbox = mailbox
    let work = JobWork(store: store, paths: paths, clock: clock)
    task = Task.detached(priority: .utility) {
      var meter = ProgressMeter(title: job.title)
      let result = work.run(job) { done, total in
        if let progress = meter.note(done: done, total: total) {
          mailbox.post(.progressed(progress))
        }
        return !Task.isCancelled
      }
      switch result {
      case .imported, .synced: mailbox.post(.finished(result), .storeChanged)
      default: mailbox.post(.finished(result))
      }
    }
    return .progressed(JobProgress(title: job.title, done: 0, total: 0))
  }

  /// Asks the job to stop; it answers by ending.
  func cancel() { task?.cancel() }

  /// Notes that the job's result was taken.
  func end() { task = nil }
}
