public import TendModel

/// Work that runs beside the loop; one at a time.
public enum Job: Hashable, Sendable {
  /// Read a file and compare it with the store, joining new contacts to a network by name.
  case previewImport(ImportRequest)
  /// Read the beginning of a table, so that the user can say what its columns hold.
  case sampleTable(ImportRequest)
  /// Take a batch that was previewed.
  case importBatch(ImportBatch)
  /// Write the whole store to a file as JSON.
  case export(path: String)
  /// Give contacts as lines of JSON to a command of the shell.
  case pipe(command: String, contacts: [ContactID])
  /// Keep folders in step with the store.
  case sync(SyncRequest)
  /// Find the files whose path begins with a text; answered at once, also while another job runs.
  case listFiles(prefix: String)
  /// Count what ties say or how networks compare; it runs beside any other job and is answered by `analysed`.
  case analyse(Analysis)
  /// Open the sample data in place of the store; nothing of it is kept.
  case openSample
  /// Show the user's own store again.
  case closeSample

  /// What the job does, for the status line.
  public var title: String {
    switch self {
    case .previewImport(let request), .sampleTable(let request): "Reading \(request.path)"
    case .importBatch(let batch): "Importing \(batch.fileName)"
    case .export(let path): "Exporting to \(path)"
    case .pipe(let command, _): "Running \(command)"
    case .sync(let request): "Syncing \(request.folder ?? "folders")"
    case .listFiles: "Listing files"
    case .analyse: "Counting"
    case .openSample: "Opening the sample data"
    case .closeSample: "Opening your own data"
    }
  }
}
