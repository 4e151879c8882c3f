import TendFormats
import TendInterface
import TendModel
import TendStore

extension JobWork {
  /// Syncs a folder, or all that are remembered; one that cannot be synced holds up no other.
  func sync(_ request: SyncRequest, _ progress: Progress) throws -> JobResult {
    let book = try FolderBook(store)
    let folders = try request.folder.map {
      [try book.folder($0, FolderBook.Traits(), paths)]
    }
    guard let chosen = folders ?? (book.folders.isEmpty ? nil : book.folders) else {
      throw Failure("No folder is known yet; name one, such as :sync ~/.contacts")
    }
    var wishes = FolderSync.Wishes()
    let choices = request.choices
    wishes.choice = { choices[$0] }
    var words: [String] = []
    var conflicts = 0
    var failure: Failure?
    for folder in chosen {
      if !book.folders.contains(folder) { try store.remember(folder) }
      do {
        let outcome = try FolderSync(store: store, day: clock.day, localTime: clock.localTime)
          .run(folder, wishes, progress: progress)
        words.append("\(folder.name): \(outcome.words)")
        conflicts += outcome.conflicts.count
      } catch {
        guard progress(0, 0) else { return .cancelled }
        failure = failure ?? Failure("\(folder.name): \(Failure(describing: error).text)")
      }
    }
    return .synced(words, conflicts: conflicts, failure: failure)
  }
}
