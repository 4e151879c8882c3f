import Foundation
import TendModel
import TendRuntime

/// What was deleted and can be brought back.
struct TrashReport: Report {
  static let kind = "trash"

  private enum CodingKeys: String, CodingKey { case total, deleted }

  /// One record.
  struct Line: Encodable {
    let change: Int64
    let kind: TrashRow.Kind
    let name: String
    /// In universal time, as ISO 8601.
    let time: String
    let author: String
    /// How many records come back with it.
    let together: Int
    /// On the user's wall clock.
    let localTime: String

    private enum CodingKeys: String, CodingKey {
      case change, kind, name, time, author, together
    }
  }

  /// How many there are, listed or not.
  let total: Int

  let deleted: [Line]

  init(_ page: TrashPage) {
    total = page.total
    deleted = page.rows.map { row in
      Line(
        change: row.change.number,
        kind: row.kind,
        name: row.name,
        time: Date(timeIntervalSince1970: Double(row.secondsSince1970)).formatted(.iso8601),
        author: row.author,
        together: row.together,
        localTime: Clock.system.text(at: row.secondsSince1970)
      )
    }
  }

  var lines: [String] {
    if deleted.isEmpty { return ["Nothing was deleted."] }
    var table = TextTable(["change", "kind", "name", "time", "who"])
    for line in deleted {
      table.add(["\(line.change)", line.kind.rawValue, line.name, line.localTime, line.author])
    }
    let rest = total - deleted.count
    return table.lines + (rest > 0 ? ["… and \(rest) more; --limit shows more of them"] : [])
      + ["", "tend undo CHANGE brings back all that a change deleted."]
  }
}
