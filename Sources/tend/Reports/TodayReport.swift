import TendAnalytics
import TendModel

/// Who and what is due.
struct TodayReport: Report {
  static let kind = "today"

  /// One line of the list.
  struct Item: Encodable {
    let contact: ContactLine?
    let followUp: FollowUpLine?
    let moreFollowUps: Int
    let birthday: CalendarDay?
    let news: News?
    /// Why it stands here, in words.
    let why: String
  }

  let day: CalendarDay
  let dueContacts: Int
  let dueFollowUps: Int
  let items: [Item]

  /// How many more are due than the day has room for.
  let more: Int
  private let isPlain: Bool

  private enum CodingKeys: String, CodingKey { case day, dueContacts, dueFollowUps, items, more }

  init(_ list: TodayList, isWhole: Bool = false, isPlain: Bool = false) {
    self.isPlain = isPlain
    let shown = isWhole ? list.items + [list.fresh].compactMap(\.self) : list.planned
    more = list.items.count + (list.fresh == nil ? 0 : 1) - shown.count
    day = list.day
    dueContacts = list.dueContactCount
    dueFollowUps = list.dueFollowUpCount
    items = shown.map { item in
      Item(
        contact: item.contact.map { ContactLine($0, today: list.day) },
        followUp: item.followUp.map(FollowUpLine.init),
        moreFollowUps: item.moreFollowUpCount,
        birthday: item.birthday,
        news: item.news,
        why: Reason.text(for: item, today: list.day)
      )
    }
  }

  var lines: [String] {
    if isPlain {
      return items.map { "\($0.contact?.name ?? $0.followUp?.target ?? ""): \($0.why)" }
    }
    if items.isEmpty { return ["Nothing is due today."] }
    var table = TextTable(["name", "task", "why", "last note"])
    for item in items {
      table.add([
        item.contact?.name ?? item.followUp?.target ?? "",
        item.followUp.map { String($0.id) } ?? "-",
        item.why,
        item.contact?.lastNote ?? "",
      ])
    }
    let isCut = items.count < dueFollowUps
    let rest = more > 0 ? "; \(more) more with --all" : isCut ? "; --limit shows more of them" : ""
    return table.lines + ["", counts + rest]
  }

  /// What the list holds, all its reasons counted.
  private var counts: String {
    let birthdays = items.count { $0.birthday != nil }
    let news = items.count { $0.news != nil }
    var parts: [String] = []
    if dueContacts > 0 { parts.append(DayWords.count(dueContacts, "contact") + " due") }
    if dueFollowUps > 0 { parts.append(DayWords.count(dueFollowUps, "follow-up") + " due") }
    if birthdays > 0 { parts.append(DayWords.count(birthdays, "birthday") + " soon") }
    if news > 0 { parts.append(DayWords.count(news, "contact") + " with news") }
    return parts.joined(separator: ", ")
  }
}
