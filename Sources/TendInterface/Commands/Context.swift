/// Where a key has its meaning; the focused layer is asked first, `global` last.
public enum Context: String, Hashable, Sendable, CaseIterable {
  case global
  /// A list of any kind.
  case list
  /// A contact is shown under the cursor or on a page.
  case contact
  case today
  case contacts
  case contactPage = "contact-page"
  case networks
  case networkPage = "network-page"
  case bridges
  /// The checklist on a network's page.
  case checklist
  case overlap
  case networkPair = "network-pair"
  case goals
  case duplicates
  case journal
  case followUps = "follow-ups"
  case trash
  case conflicts
  case history
  case importPreview = "import"
  case mapping = "columns"
  case messages

  /// What the help calls it.
  public var title: String {
    switch self {
    case .global: "Everywhere"
    case .list: "Lists"
    case .contact: "A contact"
    case .today: "Today"
    case .contacts: "Contacts"
    case .contactPage: "Contact page"
    case .networks: "Networks"
    case .networkPage: "Network page"
    case .bridges: "Bridges"
    case .checklist: "Checklist"
    case .overlap: "Overlap"
    case .networkPair: "Two networks"
    case .goals: "Goals"
    case .duplicates: "Duplicates"
    case .journal: "Journal"
    case .followUps: "Follow-ups"
    case .trash: "Trash"
    case .conflicts: "Conflicts"
    case .history: "History"
    case .importPreview: "Import preview"
    case .mapping: "Columns of a table"
    case .messages: "Messages"
    }
  }
}
