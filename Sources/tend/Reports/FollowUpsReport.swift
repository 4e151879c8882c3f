import TendAnalytics
import TendModel

/// The open follow-ups, by day.
struct FollowUpsReport: Report {
  static let kind = "followups"

  private enum CodingKeys: String, CodingKey { case followUps }

  let followUps: [FollowUpLine]
  private let today: CalendarDay

  init(_ rows: [FollowUpRow], today: CalendarDay) {
    followUps = rows.map(FollowUpLine.init)
    self.today = today
  }

  var lines: [String] {
    if followUps.isEmpty { return ["No follow-up is open."] }
    var table = TextTable(["id", "due", "for", "kind", "what"])
    for line in followUps {
      let due = line.due.map { DayWords.short($0, from: today) } ?? "no day"
      let repeats = line.recurrence.map { " (\($0.words))" } ?? ""
      table.add(["id:\(line.id)", due, line.target, line.kind.words, line.title + repeats])
    }
    return table.lines
  }
}
