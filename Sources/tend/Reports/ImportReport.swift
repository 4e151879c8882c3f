import TendAnalytics
import TendModel

/// What an import would do, or did.
struct ImportReport: Report {
  static let kind = "import"

  private enum CodingKeys: String, CodingKey {
    case file, format, encoding, network, written, change, added, updated, unchanged, skipped
    case jobChanges, problems, rows, events, strangers, remarks
  }

  let file: String
  let format: String
  let encoding: String
  let network: String?
  /// Whether the store was changed.
  let written: Bool
  /// The entry of the history; nil when nothing was written.
  let change: Int64?
  let added: Int
  let updated: Int
  let unchanged: Int
  let skipped: Int
  let jobChanges: Int
  let problems: [ImportProblem]
  let rows: [ImportPreview.Row]
  /// What becomes of events; nil for a file without any.
  let events: [ImportPreview.EventRow]?
  /// Who is named and no contact; nil for a file without events.
  let strangers: [ImportPreview.Stranger]?
  let remarks: [String]?
  /// Taking the file would change, or changed, the store.
  let isNews: Bool
  private let eventLines: [String]

  init(
    _ batch: ImportBatch,
    format: String,
    encoding: String,
    _ preview: ImportPreview,
    change: Int64?
  ) {
    file = batch.fileName
    self.format = format
    self.encoding = encoding
    network = batch.network
    written = change != nil
    self.change = change
    added = preview.count(.added)
    updated = preview.count(.updated)
    unchanged = preview.count(.unchanged)
    skipped = preview.count(.skipped)
    jobChanges = preview.jobChangeCount
    problems = preview.problems
    rows = preview.rows
    let hasEvents = !preview.events.isEmpty || !preview.strangers.isEmpty
    events = hasEvents ? preview.events : nil
    strangers = hasEvents ? preview.strangers : nil
    remarks = preview.remarks.isEmpty ? nil : preview.remarks
    isNews = preview.isNews
    eventLines = hasEvents ? EventLines(preview, addsPeople: batch.addsPeople).lines : []
  }

  /// How many rows and problems are listed for people.
  private static let listedRows = 10

  var lines: [String] {
    var lines = ["\(file): \(format), \(encoding)"]
    if !rows.isEmpty || events == nil {
      lines.append(
        "\(added) new, \(updated) updated, \(unchanged) unchanged, \(skipped) skipped"
          + (jobChanges > 0 ? "; \(DayWords.count(jobChanges, "contact")) changed job" : "")
      )
    }
    lines += eventLines + (remarks ?? [])
    if let network, added > 0 { lines.append("new contacts join \(network)") }
    lines += section("Updated", rows.filter { $0.outcome == .updated })
    lines += section("Skipped", rows.filter { $0.outcome == .skipped })
    if !problems.isEmpty {
      lines += ["", "Problems"]
      lines += problems.prefix(Self.listedRows).map { "  \($0.place): \($0.reason)" }
      lines += Self.rest(problems.count)
    }
    return lines
  }

  private func section(_ title: String, _ rows: [ImportPreview.Row]) -> [String] {
    if rows.isEmpty { return [] }
    var table = TextTable()
    for row in rows.prefix(Self.listedRows) {
      table.add(["  \(row.place)", row.name.isEmpty ? "-" : row.name, row.detail])
    }
    return ["", title] + table.lines + Self.rest(rows.count)
  }

  private static func rest(_ count: Int) -> [String] {
    count > listedRows ? ["  … and \(count - listedRows) more; --json lists all"] : []
  }
}
