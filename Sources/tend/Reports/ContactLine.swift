import TendAnalytics
import TendModel

/// One contact as lists show it.
struct ContactLine: Encodable {
  let id: Int64
  let name: String
  let organisation: String
  let title: String
  let circle: Int
  let importance: Int
  let archived: Bool
  let status: String
  let lastContact: CalendarDay?
  let due: CalendarDay?
  let cadenceDays: Int?
  let networks: String
  let lastNote: String

  init(_ row: ContactRow, today: CalendarDay) {
    id = row.id.number
    name = row.name
    organisation = row.organisation
    title = row.title
    circle = row.circle
    importance = row.importance
    archived = row.isArchived
    status = ContactStatus(row.standing, today: today).rawValue
    lastContact = row.standing.lastContact
    due = row.standing.due
    cadenceDays = row.standing.cadenceDays
    networks = row.networks
    lastNote = row.lastNote
  }
}
