import TendAnalytics
import TendModel

/// What the commands do, where it takes more than a line.
extension ContactCommands {
  static func log(_ state: inout AppState, tried: Bool) -> [Effect] {
    let networks = state.networks.rows.map(\.network.name)
    let title = "Log with \(state.targetNames)"
    state.overlay = .form(.log(state.targets, title, networks: networks, tried: tried))
    return []
  }

  /// An interaction of today about which nothing more is known.
  static func quick(_ state: inout AppState, _ outcome: Interaction.Outcome) -> Interaction {
    let targets = state.targets
    var value = Interaction(
      uid: state.uids.next(),
      day: state.now.day,
      contacts: targets,
      channel: .other
    )
    value.outcome = outcome
    value.direction = .outgoing
    value.depth = .light
    return value
  }

  /// That nobody was reached is logged at once with one contact, after a question with several.
  static func tried(_ state: inout AppState) -> [Effect] {
    let value = quick(&state, .tried)
    guard value.contacts.count > 1 else {
      state.marks = []
      return [.write(.log(value, topics: []))]
    }
    state.overlay = .confirm(
      Confirmation(
        "Log that you tried to reach \(state.targetNames) today?",
        action: "Log",
        effects: [.write(.log(value, topics: []))],
        details: listed(state)
      )
    )
    return []
  }

  static func done(_ state: inout AppState) -> [Effect] {
    if !state.actsOnMarks, let row = state.followUpAtHand {
      let isOpen = row.followUp.state == .open
      return [.write(.closeFollowUps([row.id], isOpen ? .done : .open, on: state.now.day))]
    }
    if state.actsOnMarks { return doneWithMarked(&state) }
    // Today shows what is due; elsewhere a follow-up may be that no row shows, and the card knows.
    if state.focus != .today, let id = state.contactAtHand { return [.read(.done, .card(id))] }
    return logTouch(&state)
  }

  /// What done means for a contact: the follow-up that is due first, else that one was in touch.
  static func done(_ card: ContactCard, _ state: inout AppState) -> [Effect] {
    guard state.targets == [card.id] else { return [] }
    let day = state.now.day
    let due = card.followUps.filter { row in
      row.followUp.state == .open && row.followUp.due.map { $0 <= day } ?? false
    }
    let earliest = due.min { left, right in
      (left.followUp.due ?? day, left.id) < (right.followUp.due ?? day, right.id)
    }
    let effects =
      earliest.map { [Effect.write(.closeFollowUps([$0.id], .done, on: day))] } ?? logTouch(&state)
    // What was written after a question to the store can be repeated like anything else.
    if effects.contains(where: \.isWrite) { state.noteChange() }
    return effects
  }

  private static func logTouch(_ state: inout AppState) -> [Effect] {
    if let standing = state.standingAtHand, standing.due.map({ $0 > state.now.day }) ?? true {
      let when = standing.due.map { " before " + DayWords.short($0, from: state.now.day) } ?? ""
      state.complain("\(state.targetNames) is not due\(when); i logs that you were in touch")
      return []
    }
    let value = quick(&state, .reached)
    state.marks = []
    return [.write(.log(value, topics: []))]
  }

  /// Closes the follow-up under the cursor, or those that the marked rows show.
  static func drop(_ state: inout AppState) -> [Effect] {
    guard state.actsOnMarks else {
      let row = state.followUpAtHand
      return row.map { [.write(.closeFollowUps([$0.id], .dropped, on: state.now.day))] } ?? []
    }
    let followUps = state.markedFollowUps
    state.overlay = .confirm(
      Confirmation(
        "Drop \(DayWords.count(followUps.count, "follow-up")) of the marked contacts?",
        action: "Drop",
        effects: [.write(.closeFollowUps(followUps.map(\.id), .dropped, on: state.now.day))],
        details: listed(followUps)
      )
    )
    return []
  }

  /// The word in place of a day that ends a snooze.
  static let never = "never"

  /// Ends the snooze of the contacts; a follow-up is moved and has none.
  private static func endSnooze(_ state: inout AppState) -> [Effect] {
    guard !state.targets.isEmpty else {
      state.complain("Only contacts are snoozed; a follow-up moves to a day")
      return []
    }
    if let card = state.card, state.targets == [card.id], card.contact.snoozedUntil == nil {
      state.complain("\(card.contact.name) is not snoozed")
      return []
    }
    return state.change { .editContacts($0, [.snoozedUntil(nil)]) }
  }

  static func snooze(_ state: inout AppState, _ text: String) -> [Effect] {
    if text.trimmingBlanks.lowercased() == never { return endSnooze(&state) }
    guard let day = DayPhrase(text, today: state.now.day)?.day else {
      state.complain("\"\(text)\" is no day; try fri, 2w, 12 mar or 2026-03-12, or never")
      return []
    }
    guard day > state.now.day else {
      state.complain("\(day) has come already; name a day that is still to come")
      return []
    }
    if !state.actsOnMarks, let row = state.followUpAtHand {
      return [.write(.postponeFollowUps([row.id], until: day))]
    }
    if state.actsOnMarks { return snoozeMarked(&state, until: day) }
    return state.change { .editContacts($0, [.snoozedUntil(day)]) }
  }

  /// Edits what is under the cursor, in a form or as a text in the editor.
  static func edit(_ state: inout AppState, asText: Bool = false) -> [Effect] {
    if let row = state.followUpAtHand {
      state.overlay = .form(.editFollowUp(row))
    } else if let row = state.interactionAtHand {
      state.overlay = .form(.editInteraction(row, networks: state.networks.rows))
    } else if let id = state.contactAtHand {
      return [.read(asText ? .formText : .form, .card(id))]
    }
    return asText ? state.editFormAsText() : []
  }

  static func delete(_ state: inout AppState) -> [Effect] {
    let marked = state.markedFollowUps
    if !state.actsOnMarks, let row = state.interactionAtHand {
      let value = row.interaction
      let names = row.contactNames.prefix(3).joined(separator: ", ")
      let others = row.contactNames.count > 3 ? " and \(row.contactNames.count - 3) others" : ""
      let question = "Delete the \(value.channel.noun) of \(value.day) with \(names)\(others)?"
      state.overlay = .confirm(
        Confirmation(question, action: "Delete", effects: [.write(.deleteInteraction(row.id))])
      )
    } else if !state.actsOnMarks, let row = state.followUpAtHand {
      state.overlay = .confirm(
        Confirmation(
          "Delete the follow-up \"\(row.followUp.title)\" for \(row.targetName)?",
          action: "Delete",
          effects: [.write(.deleteFollowUps([row.id]))]
        )
      )
    } else if !marked.isEmpty {
      deleteMarked(marked, &state)
    } else if state.targets.count > 1 {
      return state.change { .deleteContacts($0) }
    } else {
      askToDelete(state.targets, state.targetNames, &state)
    }
    return []
  }

  /// Asks whether a contact is to go, with what goes along.
  static func askToDelete(_ contacts: [ContactID], _ name: String, _ state: inout AppState) {
    state.overlay = .confirm(
      Confirmation(
        "Delete \(name) and all that was logged with nobody else? u undoes it.",
        action: "Delete",
        effects: [.write(.deleteContacts(contacts))]
      )
    )
  }

  /// The networks of the contact at hand; nil where several are meant or the card is not there yet.
  private static func joined(_ state: AppState) -> Set<String>? {
    guard let card = state.card, state.targets == [card.id] else { return nil }
    return Set(card.networks.map(\.name))
  }

  /// The network that the contact at hand is in, where it is in no other.
  static func onlyNetwork(_ state: AppState) -> String? {
    guard let names = joined(state), names.count == 1 else { return nil }
    return names.first
  }

  /// The networks that the contacts can join.
  static func joinable(_ state: AppState) -> [String] {
    let joined = joined(state) ?? []
    return state.networks.rows.map(\.network.name).filter { !joined.contains($0) }
  }

  /// The networks that the contacts can leave.
  static func leavable(_ state: AppState) -> [String] {
    let all = state.networks.rows.map(\.network.name)
    return joined(state).map { joined in all.filter(joined.contains) } ?? all
  }

  /// Makes the contacts members of a network, which is made when none has the name or begins so.
  static func join(_ name: String, _ state: inout AppState) -> [Effect] {
    if let row = state.networkRow(named: name) {
      let day = state.now.day
      return state.change { .join($0, row.id, role: "", since: day) }
    }
    let network = Network(uid: state.uids.next(), name: name.trimmingBlanks)
    state.overlay = .confirm(
      Confirmation(
        "There is no network \"\(network.name)\" yet. Make it, with \(state.targetNames) in it?",
        action: "Make it",
        effects: [.write(.foundNetwork(network, members: state.targets, since: state.now.day))],
        isHarmless: true
      )
    )
    return []
  }

  static func network(_ name: String, _ state: inout AppState) -> NetworkID? {
    if let row = state.networkRow(named: name) { return row.id }
    let names = state.networks.rows.map(\.network.name).joined(separator: ", ")
    state.complain(
      names.isEmpty
        ? "There are no networks yet; 3 then a adds one"
        : "There is no network \"\(name)\"; there are \(names)"
    )
    return nil
  }
}
