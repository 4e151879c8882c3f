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
  private let birthdays: Int
  private let news: Int
  private let isPlain: Bool

  private enum CodingKeys: String, CodingKey { case day, dueContacts, dueFollowUps, items, more }

  /// - Parameters:
  ///   - list: What could be tended.
  ///   - limit: How many lines are shown at most.
  ///   - isWhole: Also what the day has no room for is shown.
  ///   - isPlain: One line for each, without a table.
  init(_ list: TodayList, limit: Int = .max, isWhole: Bool = false, isPlain: Bool = false) {
    self.isPlain = isPlain
    let all = list.items + [list.fresh].compactMap(\.self)
    let shown = (isWhole ? all : list.planned).prefix(limit)
    more = all.count - (isWhole ? all : list.planned).count
    birthdays = all.count { $0.birthday != nil }
    news = all.count { $0.news != nil }
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

  /// What is due in all, shown or not.
  private var counts: String {
    var parts: [String] = []
    if dueContacts > 0 { parts.append(DayWords.count(dueContacts, "contact") + " due") }
    if dueFollowUps > 0 { parts.append(DayWords.count(dueFollowUps, "follow-up") + " due") }
    if birthdays > 0 { parts.append(DayWords.count(birthdays, "birthday") + " soon") }
    if news > 0 { parts.append(DayWords.count(news, "contact") + " with news") }
    return parts.joined(separator: ", ")
  }
}
