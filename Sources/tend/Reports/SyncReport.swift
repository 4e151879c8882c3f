import TendFormats
import TendModel
import TendRuntime

/// What syncing folders did, or would do.
struct SyncReport: Report {
  static let kind = "sync"

  private enum CodingKeys: String, CodingKey { case dryRun, folders }

  /// A property that both sides changed.
  struct Conflict: Encodable {
    let file: String
    let name: String
    let property: String
    let base: String?
    let store: String
    let folder: String

    init(_ conflict: FolderConflict) {
      file = conflict.file
      name = conflict.name
      property = conflict.property
      base = conflict.base
      store = conflict.local
      folder = conflict.remote
    }
  }

  /// A file with which something is the matter.
  struct Problem: Encodable {
    let file: String
    let reason: String
  }

  /// One folder.
  struct Entry: Encodable {
    private enum CodingKeys: String, CodingKey {
      case name, path, added, updated, deleted, filesAdded, filesChanged, filesRemoved, keptBack
      case conflicts, problems, change, error
    }

    var name: String
    var path: String
    var added = 0
    var updated = 0
    var deleted = 0
    var filesAdded = 0
    var filesChanged = 0
    var filesRemoved = 0
    var keptBack = 0
    var conflicts: [Conflict] = []
    var problems: [Problem] = []
    /// The number of the change in the history.
    var change: Int64?
    var error: String?
    /// What happened, for people.
    var words = ""
    /// What would happen, of a sync that is only tried out.
    var plannedWords = ""

    init(_ outcome: FolderOutcome) {
      (name, path) = (outcome.folder.name, outcome.folder.path)
      (added, updated, deleted) = (outcome.added, outcome.updated, outcome.deleted)
      filesAdded = outcome.filesAdded
      filesChanged = outcome.filesChanged
      filesRemoved = outcome.filesRemoved
      keptBack = outcome.keptBack
      conflicts = outcome.conflicts.map(Conflict.init)
      problems = outcome.problems.map { Problem(file: $0.file, reason: $0.reason) }
      change = outcome.change?.number
      (words, plannedWords) = (outcome.words, outcome.plannedWords)
    }

    init(_ folder: Folder, error: String) {
      (name, path, self.error) = (folder.name, folder.path, error)
    }
  }

  let dryRun: Bool
  let folders: [Entry]

  init(_ entries: [Entry], isDryRun: Bool) { (folders, dryRun) = (entries, isDryRun) }

  var lines: [String] { folders.flatMap(lines) }

  private func lines(_ entry: Entry) -> [String] {
    if entry.error != nil { return ["\(entry.name): not synced"] }
    var lines = ["\(entry.name): \(dryRun ? entry.plannedWords : entry.words)"]
    if entry.keptBack > 0 {
      lines.append("  \(entry.keptBack) changed here only, as the folder is read-only")
    }
    for conflict in entry.conflicts {
      lines.append("  conflict: \(conflict.name), \(conflict.property) in \(conflict.file)")
      lines.append("    store:  \(Self.short(conflict.store))")
      lines.append("    folder: \(Self.short(conflict.folder))")
      if let base = conflict.base { lines.append("    before: \(Self.short(base))") }
    }
    if !entry.conflicts.isEmpty {
      lines.append("  Settle them by making one side like the other, or with --resolve.")
    }
    return lines + entry.problems.map { "  \($0.file): \($0.reason)" }
  }

  private static func short(_ text: String) -> String {
    let line = text.replacing("\n", with: " / ")
    return line.count > 60 ? line.prefix(59) + "…" : line
  }
}
