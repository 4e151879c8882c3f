import TendFormats
import TendInterface
import TendModel
import TendStore

/// What the jobs do, each a function of its input that can be stopped between two steps.
struct JobWork: Sendable {
  /// Takes how much is done of how much; false stops.
  typealias Progress = (Int, Int) -> Bool

  let store: Store
  let paths: Paths
  let clock: Clock

  /// Does a job to its end.
  func run(_ job: Job, progress: Progress) -> JobResult {
    do {
      switch job {
      case .previewImport(let request): return try preview(request, progress)
      case .sampleTable(let request):
        let reader = FileImport(store: store, clock: clock, day: clock.day)
        let sample = try reader.sample(paths.expanding(request.path), ReaderHints())
        return .sampled(request, sample)
      case .importBatch(let batch):
        return .imported(try store.apply(.importContacts(batch), progress: progress))
      case .export(let path): return try export(to: paths.expanding(path), progress)
      case .pipe(let command, let contacts): return try pipe(command, contacts, progress)
      case .sync(let request): return try sync(request, progress)
      case .listFiles(let prefix): return .files(LocalFile.list(prefix: prefix, paths))
      case .analyse: preconditionFailure("Analyses have a runner of their own.")
      case .openSample: return .sampleOpened
      case .closeSample: return .sampleClosed
      }
    } catch {
      // Whatever a stopped step calls it, nothing was written.
      return progress(0, 0) ? .failed(Failure(describing: error)) : .cancelled
    }
  }

  private func preview(_ request: ImportRequest, _ progress: Progress) throws -> JobResult {
    var wishes = FileImport.Wishes()
    wishes.format = try format(request.format)
    wishes.network = request.network
    wishes.addsPeople = request.addsPeople
    wishes.hints.columns = request.mapping
    wishes.asksForColumns = true
    let reader = FileImport(store: store, clock: clock, day: clock.day)
    let found = try withoutActuallyEscaping(progress) { progress in
      try reader.read(paths.expanding(request.path), wishes, progress: progress)
    }
    switch found {
    case .table(let sample): return .sampled(request, sample)
    case .document:
      throw Failure("This file holds a whole store; it can only be taken into an empty one")
    case .batch(let batch, _, _):
      guard progress(1, 1) else { return .cancelled }
      guard case .importPreview(let preview) = try store.read(.importPreview(batch)) else {
        preconditionFailure("The store answered another query than it was asked.")
      }
      return .previewed(request, batch, preview)
    }
  }

  private func format(_ word: String?) throws -> ContactFormat? {
    try word.map { word throws(Failure) -> ContactFormat in
      guard let known = ContactFormat(word: word) else {
        let words = ContactFormat.allCases.map(\.rawValue).joined(separator: ", ")
        throw Failure("There is no format \"\(word)\"; it can be \(words)")
      }
      return known
    }
  }

  private func export(to path: String, _ progress: Progress) throws -> JobResult {
    guard case .document(let document) = try store.read(.document) else {
      preconditionFailure("The store answered another query than it was asked.")
    }
    guard progress(1, 3) else { return .cancelled }
    let bytes = try ExportFormat(fileName: path).bytes(document)
    guard progress(2, 3) else { return .cancelled }
    try LocalFile.write(bytes, to: path)
    return .exported(path: path)
  }
}
