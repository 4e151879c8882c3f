import TendAnalytics
import TendModel
import TendScreen

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
    /// How pressing it is, part by part; nil for the follow-up of a network, which has no points.
    let points: Points?
    /// The points in figures and in words.
    let figures: String
    let pointsText: String

    private enum CodingKeys: String, CodingKey {
      case contact, followUp, moreFollowUps, birthday, news, why, points
    }

    init(_ item: TodayItem, today: CalendarDay) {
      let priority = FollowUpPriority(item, today: today)
      contact = item.contact.map { ContactLine($0, today: today) }
      followUp = item.followUp.map(FollowUpLine.init)
      moreFollowUps = item.moreFollowUpCount
      birthday = item.birthday
      news = item.news
      why = Reason.text(for: item, today: today)
      points = priority.map { Points($0.points) }
      figures = priority?.figures ?? ""
      pointsText = figures.isEmpty ? "" : priority?.text ?? ""
    }

    var name: String { contact?.name ?? followUp?.target ?? "" }
  }

  /// From what a rank is counted, 0-100 in all.
  struct Points: Encodable {
    let overdue: Double
    let promise: Double
    let onlyRoute: Double

    init(_ points: RankPoints) {
      overdue = points.overdue
      promise = points.promise
      onlyRoute = points.onlyRoute
    }
  }

  let day: CalendarDay
  let dueContacts: Int
  let dueFollowUps: Int
  let items: [Item]

  /// How many more could be listed.
  let more: Int
  /// It is the limit alone that leaves some out.
  private let isCut: Bool
  private let birthdays: Int
  private let news: Int
  private let isPlain: Bool
  private let width: Int?

  private enum CodingKeys: String, CodingKey { case day, dueContacts, dueFollowUps, items, more }

  /// - Parameters:
  ///   - list: What could be tended.
  ///   - limit: How many lines are shown at most.
  ///   - isWhole: Also what the day has no room for is shown.
  ///   - isPlain: One line for each, without a table.
  ///   - width: How wide lines may be; nil where nothing limits them.
  init(
    _ list: TodayList,
    limit: Int = .max,
    isWhole: Bool = false,
    isPlain: Bool = false,
    width: Int? = nil
  ) {
    self.isPlain = isPlain
    self.width = width
    let all = list.items + [list.fresh].compactMap(\.self)
    let shown = (isWhole ? all : list.planned).prefix(limit)
    more = list.totalCount - shown.count
    isCut = isWhole || list.hiddenCount == 0
    birthdays = list.birthdayCount
    news = list.newsCount
    day = list.day
    dueContacts = list.dueContactCount
    dueFollowUps = list.dueFollowUpCount
    items = shown.map { Item($0, today: list.day) }
  }

  var lines: [String] {
    if isPlain {
      return items.map { item in
        "\(item.name): \(item.why)" + (item.figures.isEmpty ? "" : " (\(item.pointsText))")
      }
    }
    if items.isEmpty { return ["Nothing is due today."] }
    let rest = more > 0 ? "; \(more) more with \(isCut ? "a higher --limit" : "--all")" : ""
    return table + ["", counts + rest]
  }

  /// The lines as columns; where they are too wide, what was said last is cut first, then why.
  private var table: [String] {
    let names = ["name", "task", "points", "why", "last note"]
    // Where there is room, each point says what it is for.
    let hasWords = width ?? .max >= Self.wordsFrom
    var rows = items.map { item in
      let points = hasWords ? item.pointsText : item.figures
      return [
        item.name, item.followUp.map { String($0.id) } ?? "-", points.isEmpty ? "-" : points,
        item.why, item.contact?.lastNote ?? "",
      ]
    }
    func widest(_ column: Int) -> Int {
      rows.map { TextWidth.columns(of: $0[column]) }.max() ?? 0
    }
    var hasNotes = true
    if let width {
      let others = (0..<3).reduce(0) { sum, column in
        sum + max(names[column].count, min(widest(column), TextTable.widestCell)) + 2
      }
      let why = min(widest(3), max(Self.narrowestCell, width - others))
      let note = width - others - why - 2
      hasNotes = note >= Self.narrowestCell
      rows = rows.map { row in
        row.prefix(3) + [TextWidth.truncated(row[3], to: why)]
          + (hasNotes ? [TextWidth.truncated(row[4], to: note)] : [])
      }
    }
    var table = TextTable(Array(names.prefix(hasNotes ? 5 : 4)), uncut: [3])
    for row in rows { table.add(row) }
    return table.lines
  }

  private static let narrowestCell = 16
  private static let wordsFrom = 100

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
