import TendAnalytics
import TendModel

/// A part of the journal.
struct JournalReport: Report {
  static let kind = "journal"

  private enum CodingKeys: String, CodingKey { case total, interactions }

  /// How many match in all.
  let total: Int
  let interactions: [InteractionLine]
  private let today: CalendarDay

  init(_ page: JournalPage, today: CalendarDay) {
    total = page.total
    interactions = page.rows.map(InteractionLine.init)
    self.today = today
  }

  var lines: [String] {
    if interactions.isEmpty { return ["No interaction matches."] }
    var table = TextTable(["id", "day", "with", "by", "what"], expendable: [3])
    for line in interactions {
      table.add([
        "id:\(line.id)", DayWords.short(line.day, from: today),
        line.contacts.joined(separator: ", "), line.means, line.said,
      ])
    }
    let rest = total - interactions.count
    return table.lines + (rest > 0 ? ["… and \(rest) more; --limit shows more of them"] : [])
  }
}
