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
  /// The status for people: who was never reached is not fresh.
  var statusWord: String {
    switch status {
    case "none": "-"
    case "fresh" where lastContact == nil: "never"
    default: status
    }
  }
  let lastContact: CalendarDay?
  let due: CalendarDay?
  let cadenceDays: Int?
  let networks: String
  let lastNote: String
  let matches: [Match]

  /// Where the words that were searched for stand.
  struct Match: Encodable {
    let field: FieldMatch.Field
    let snippet: String
  }

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
    matches = row.matches.map { Match(field: $0.field, snippet: $0.snippet) }
  }

  /// Where the words stand that the other columns do not show; empty when they do.
  var found: String {
    let shown: Set<FieldMatch.Field> = [.name, .organisation, .title]
    return matches.filter { !shown.contains($0.field) }.map { "\($0.field): \($0.snippet)" }
      .joined(separator: "; ")
  }
}
