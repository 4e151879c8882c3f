import TendModel

/// One follow-up as lists show it.
struct FollowUpLine: Encodable {
  let id: Int64
  let title: String
  let due: CalendarDay?
  let kind: FollowUp.Kind
  let state: FollowUp.State
  let recurrence: Recurrence?
  /// The contact or network that it is for.
  let target: String

  init(_ row: FollowUpRow) {
    id = row.id.number
    title = row.followUp.title
    due = row.followUp.due
    kind = row.followUp.kind
    state = row.followUp.state
    recurrence = row.followUp.recurrence
    target = row.targetName
  }
}
