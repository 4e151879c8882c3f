public import TendModel

/// What came of a job.
public enum JobResult: Sendable {
  /// A file was read and compared.
  case previewed(ImportRequest, ImportBatch, ImportPreview)
  /// The beginning of a table was read whose columns the user has to say.
  case sampled(ImportRequest, TableSample)
  /// A batch was taken.
  case imported(Applied)
  /// The store was written to a file.
  case exported(path: String)
  /// A command took what was piped to it: the lines that it wrote, or with what code it failed; never empty.
  case piped([String])
  /// Folders were synced: what happened in each, how much is not settled, and why some were not.
  case synced([String], conflicts: Int, failure: Failure?)
  /// The files that were found, folders with a slash at their end, by name.
  case files([String])
  /// The sample data is open.
  case sampleOpened
  /// The user's own store is shown again.
  case sampleClosed
  /// The job was stopped; nothing was written.
  case cancelled
  /// The job failed; nothing was written.
  case failed(Failure)
}
