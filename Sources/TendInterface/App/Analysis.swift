public import TendAnalytics
public import TendModel

/// What can be counted from the whole store at once, beside the loop.
public enum Analysis: Hashable, Sendable {
  /// Who bridges, what hangs on one contact, who should meet.
  case overview(BridgeGrouping)
  /// Whom a contact, or the user, knows.
  case map(ContactID?, BridgeGrouping)
  /// The ways to a contact.
  case route(ContactID)
  /// Which contacts may be one.
  case duplicates
  /// How the networks compare as of a day; who asked knows the answer by the ticket.
  case networks(CalendarDay, ticket: Int)

  /// Analyses of one kind: a new one makes an older one of its kind needless.
  public var kind: String {
    switch self {
    case .overview: "overview"
    case .map: "map"
    case .route: "route"
    case .duplicates: "duplicates"
    case .networks: "networks"
    }
  }
}
