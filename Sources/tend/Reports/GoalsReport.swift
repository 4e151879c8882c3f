import TendAnalytics
import TendModel

/// One goal as lists show it.
struct GoalLine: Encodable {
  let id: Int64
  let title: String
  let state: Goal.State
  let due: CalendarDay?
  let createdOn: CalendarDay
  let closedOn: CalendarDay?
  let networks: [String]
  let contacts: [String]
  let topics: [String]

  init(_ row: GoalRow) {
    id = row.id.number
    title = row.goal.title
    state = row.goal.state
    due = row.goal.due
    createdOn = row.goal.createdOn
    closedOn = row.goal.closedOn
    networks = row.networkNames
    contacts = row.contactNames
    topics = row.goal.topics
  }

  /// The cells of its row in a table.
  func cells(_ today: CalendarDay) -> [String] {
    let when =
      state == .open ? due.map { DayWords.short($0, from: today) } ?? "no day" : state.rawValue
    return [
      "id:\(id)", when, networks.joined(separator: ", "), contacts.joined(separator: ", "), title,
    ]
  }
}

/// The goals.
struct GoalsReport: Report {
  static let kind = "goals"

  private enum CodingKeys: String, CodingKey { case goals }

  let goals: [GoalLine]
  private let today: CalendarDay

  init(_ rows: [GoalRow], today: CalendarDay) {
    goals = rows.map(GoalLine.init)
    self.today = today
  }

  var lines: [String] {
    if goals.isEmpty { return ["There are no goals yet; tend goals add TITLE makes one."] }
    var table = TextTable(["number", "by", "networks", "with", "goal"])
    for goal in goals { table.add(goal.cells(today)) }
    return table.lines
  }
}
