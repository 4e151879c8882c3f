import TendAnalytics
import TendModel

extension AppState {
  /// Makes a change of the targets; where they are several, it is shown first what would become of them.
  mutating func change(_ make: ([ContactID]) -> Change) -> [Effect] {
    let ids = targets
    if ids.count > 1 { return [.read(.preview, .preview(make(ids)))] }
    marks = []
    return [.write(make(ids))]
  }

  /// Asks whether a change of several contacts is meant.
  mutating func ask(_ preview: ChangePreview) {
    if preview.changingCount == 0, !preview.change.isMerger {
      say(Confirmation.nothing(preview))
    } else {
      overlay = .confirm(Confirmation(preview, networks: networks.rows))
    }
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
    if !actsOnMarks, let row = entriesAtHand?.current {
      return zip(row.interaction.contacts, row.contactNames).map { id, name in
        NameMatch(number: id.number, name: name, detail: "")
      }
    }
    // Who was marked out of sight has no name here, and stands behind those who have.
    return ids.map { ($0.number, markNames[$0]) }
      .sorted { ($0.1 == nil ? 1 : 0, $0.1 ?? "", $0.0) < ($1.1 == nil ? 1 : 0, $1.1 ?? "", $1.0) }
      .map { NameMatch(number: $0.0, name: $0.1 ?? "id:\($0.0)", detail: "") }
  }

  /// Whom a command acts on, in words.
  var targetNames: String {
    let ids = targets
    guard ids.count == 1 else { return "\(ids.count) contacts" }
    return actsOnMarks ? markNames[ids[0]] ?? "1 contact" : nameAtHand
  }

  /// The name of the contact at hand.
  var nameAtHand: String {
    switch focus {
    case .today: return today.current?.contact?.name ?? "the contact"
    case .contacts: return contacts.current?.name ?? "the contact"
    case .networkPage: return networkPage?.nameAtHand ?? "the contact"
    case .networkPair: return networkPairPage?.nameAtHand ?? "the contact"
    case .contactPage: return contactPage?.card?.contact.name ?? "the contact"
    case .followUps: return followUpsPage?.current?.targetName ?? "the contact"
    case .journal: return journal.current?.contactNames.first ?? "the contact"
    case .bridges:
      return contactAtHand.flatMap { bridges.overview?.names[$0] } ?? "the contact"
    case .map: return contactAtHand.flatMap { mapPage?.map?.names[$0] } ?? "the contact"
    default: return "the contact"
    }
  }
}

extension Change {
  /// Two networks become one, which is asked even where nobody is in the one that goes.
  var isMerger: Bool { if case .mergeNetworks = self { true } else { false } }
}
