/// The views that a digit opens.
public enum ViewName: Int, Hashable, Sendable, CaseIterable {
  case today = 1
  case contacts = 2
  case networks = 3
  case bridges = 4
  case journal = 5

  /// What the bar calls it.
  public var title: String {
    switch self {
    case .today: "Today"
    case .contacts: "Contacts"
    case .networks: "Networks"
    case .bridges: "Bridges"
    case .journal: "Journal"
    }
  }
}
