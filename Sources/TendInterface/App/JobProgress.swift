/// How far a job is.
public struct JobProgress: Hashable, Sendable {
  /// What the job does.
  public var title: String
  /// Steps done.
  public var done: Int
  /// Steps in all; 0 when not known.
  public var total: Int

  /// A job and how far it is.
  public init(title: String, done: Int, total: Int) {
    self.title = title
    self.done = done
    self.total = total
  }
}
