import TendAnalytics
import TendModel

extension TodayItem {
  /// Whom the item is about.
  var who: String { contact?.name ?? followUp?.targetName ?? "" }

  /// Why the item is there; the day of its follow-up stands in a column of its own already.
  func why(_ today: CalendarDay) -> String {
    let reasons = Reason.all(for: self, today: today)
    guard let row = followUp else { return reasons.map(\.text).joined(separator: "; ") }
    let more = moreFollowUpCount == 0 ? "" : " (and \(moreFollowUpCount) more)"
    let title =
      switch row.followUp.kind {
      case .task: row.followUp.title
      case .promiseByMe: "you promised: " + row.followUp.title
      case .promiseByThem: "they promised: " + row.followUp.title
      }
    let others = reasons.filter { $0.kind != .task && $0.kind != .promise }.map(\.text)
    return ([title + more] + others).joined(separator: "; ")
  }

  /// What a filter of the day's list looks at.
  func filtered(_ today: CalendarDay) -> [String] {
    [
      who, contact?.organisation ?? "", contact?.networks ?? "", why(today),
      contact?.lastNote ?? "",
    ]
  }
}
