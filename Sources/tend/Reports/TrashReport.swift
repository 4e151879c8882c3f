import Foundation
import TendModel

/// What was deleted and can be brought back.
struct TrashReport: Report {
  static let kind = "trash"

  private enum CodingKeys: String, CodingKey { case deleted }

  /// One record.
  struct Line: Encodable {
    let change: Int64
    let kind: TrashRow.Kind
    let name: String
    /// In universal time, as ISO 8601.
    let time: String
    let author: String
  }

  let deleted: [Line]

  init(_ rows: [TrashRow]) {
    deleted = rows.map { row in
      Line(
        change: row.change.number,
        kind: row.kind,
        name: row.name,
        time: Date(timeIntervalSince1970: Double(row.secondsSince1970)).formatted(.iso8601),
        author: row.author
      )
    }
  }

  var lines: [String] {
    if deleted.isEmpty { return ["Nothing was deleted."] }
    var table = TextTable(["change", "kind", "name", "time", "who"])
    for line in deleted {
      table.add(["\(line.change)", line.kind.rawValue, line.name, line.time, line.author])
    }
    return table.lines + ["", "tend undo CHANGE brings it back."]
  }
}
