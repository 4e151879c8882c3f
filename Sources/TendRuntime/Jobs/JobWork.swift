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
  let day: CalendarDay

  /// Does a job to its end.
  func run(_ job: Job, progress: Progress) -> JobResult {
    do {
      switch job {
      case .previewImport(let path, let format, let network):
        return try preview(paths.expanding(path), format, network, progress)
      case .importBatch(let batch):
        return .imported(try store.apply(.importContacts(batch), progress: progress))
      case .export(let path): return try export(to: paths.expanding(path), progress)
      case .listFiles(let prefix): return .files(LocalFile.list(prefix: prefix, paths))
      case .compareNetworks:
        preconditionFailure("Networks are compared by the analysis runner.")
      case .openSample: return .sampleOpened
      case .closeSample: return .sampleClosed
      }
    } catch {
      // Whatever a stopped step calls it, nothing was written.
      return progress(0, 0) ? .failed(Failure(describing: error)) : .cancelled
    }
  }

  private func preview(
    _ path: String,
    _ format: String?,
    _ network: String?,
    _ progress: Progress
  ) throws -> JobResult {
    let bytes = try LocalFile.read(path)
    let declared = try format.map { word throws(Failure) -> ContactFormat in
      guard let known = ContactFormat(word: word) else {
        let words = ContactFormat.allCases.map(\.rawValue).joined(separator: ", ")
        throw Failure("There is no format \"\(word)\"; it can be \(words)")
      }
      return known
    }
    let result = try ContactFileReader.read(bytes, as: declared, progress: progress)
    if let content = result.contentBesideContacts { throw Failure(content) }
    let isLinkedIn = result.format == .linkedInConnections
    let batch = ImportBatch(
      source: result.format.rawValue,
      fileName: path.split(separator: "/").last.map(String.init) ?? path,
      fileHash: Fingerprint.hexadecimal(of: bytes),
      contacts: result.contacts,
      problems: result.problems,
      network: network ?? (isLinkedIn ? "LinkedIn" : nil),
      day: day
    )
    guard progress(bytes.count, bytes.count) else { return .cancelled }
    guard case .importPreview(let preview) = try store.read(.importPreview(batch)) else {
      preconditionFailure("The store answered another query than it was asked.")
    }
    return .previewed(batch, preview)
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
