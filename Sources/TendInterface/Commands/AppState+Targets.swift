import TendModel

extension AppState {
  /// The targets, and the marks are cleared because the command acts on them.
  mutating func takeTargets() -> [ContactID] {
    let ids = targets
    marks = []
    return ids
  }

  /// Whether the contact at hand is archived, by the row or the page that shows it.
  var isArchivedAtHand: Bool {
    switch focus {
    case .contacts: contacts.current?.isArchived ?? false
    case .networkPage: networkPage?.members.current?.isArchived ?? false
    case .contactPage: contactPage?.card?.contact.isArchived ?? false
    default: false
    }
  }

  /// Where the contact at hand stands, by the list or the page that shows it; nil where no list tells.
  var standingAtHand: Standing? {
    switch focus {
    case .contacts: contacts.current?.standing
    case .networkPage: networkPage?.members.current?.standing
    case .contactPage: contactPage?.card?.standing
    default: nil
    }
  }

  /// Whom a log line is about when it names nobody: the marked contacts, else the one at hand.
  var impliedNames: [NameMatch] {
    let ids = targets
    if ids.count == 1 { return [NameMatch(number: ids[0].number, name: targetNames, detail: "")] }
    let names = Dictionary(
      (contactList?.page?.rows ?? []).map { ($0.id, $0.name) },
      uniquingKeysWith: { first, _ in first }
    )
    return ids.map { NameMatch(number: $0.number, name: names[$0] ?? "id:\($0)", detail: "") }
  }

  /// Whom a command acts on, in words.
  var targetNames: String {
    let ids = targets
    guard ids.count == 1 else { return "\(ids.count) contacts" }
    switch focus {
    case .today: return today.current?.contact?.name ?? "the contact"
    case .contacts:
      return contacts.current?.id == ids[0] ? contacts.current?.name ?? "" : "1 contact"
    case .networkPage: return networkPage?.members.current?.name ?? "the contact"
    case .contactPage: return contactPage?.card?.contact.name ?? "the contact"
    case .followUps: return followUpsPage?.current?.targetName ?? "the contact"
    case .journal: return journal.current?.contactNames.first ?? "the contact"
    default: return "the contact"
    }
  }

  /// What copying takes: the first e-mail address of the card, else its first link.
  var copyable: String? {
    guard let card, card.id == contactAtHand else { return nil }
    let point = card.points.first { $0.kind == .email } ?? card.points.first { $0.kind == .url }
    return point?.value
  }
}
