import Foundation
import TendModel
import TendRuntime

/// The newest changes.
struct HistoryReport: Report {
  static let kind = "history"

  private enum CodingKeys: String, CodingKey { case changes }

  /// One change.
  struct Line: Encodable {
    let id: Int64
    /// In universal time, as ISO 8601.
    let time: String
    let author: String
    let title: String
    let state: HistoryEntry.State
    /// On the user's wall clock.
    let localTime: String

    private enum CodingKeys: String, CodingKey { case id, time, author, title, state }
  }

  let changes: [Line]

  init(_ entries: [HistoryEntry]) {
    changes = entries.map { entry in
      Line(
        id: entry.id.number,
        time: Date(timeIntervalSince1970: Double(entry.secondsSince1970)).formatted(.iso8601),
        author: entry.author,
        title: entry.title,
        state: entry.state,
        localTime: Clock.system.text(at: entry.secondsSince1970)
      )
    }
  }

  var lines: [String] {
    if changes.isEmpty { return ["Nothing has been changed yet."] }
    var table = TextTable(["id", "time", "who", "state", "what"])
    for line in changes {
      table.add(["\(line.id)", line.localTime, line.author, line.state.words, line.title])
    }
    return table.lines
  }
}
