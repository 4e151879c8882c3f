/// Says in a few words what a change did, so that it reads well after the fact and in the history.
struct ChangeTitle {
  /// What something is called; nil when it is not there.
  let name: (ChangeSubject) -> String?
  /// Whether two contacts are noted as not knowing each other.
  let isAbsent: (TiePair) -> Bool

  /// The words for a change.
  func text(of change: Change) -> String {
    switch change {
    case .addContact(let draft):
      "Added \(draft.contact.name)"
        + (name(.namesake(draft.contact.name)) == nil ? "" : ", beside another of this name")
    case .editContacts(let ids, let edits): edited(ids, edits)
    case .setPoints(let id, _): "Edited how to reach \(people([id]))"
    case .deleteContacts(let ids): "Deleted \(people(ids))"
    case .mergeContacts(let merges):
      merges.count == 1
        ? "Merged \(contactName(merges[0].other) ?? "a contact") into "
          + "\(contactName(merges[0].target) ?? "another")"
        : "Merged \(merges.count) contacts into others"
    case .setDistinct(let pairs, let isDistinct):
      pairs.count == 1
        ? "Noted that \(names(pairs[0])) are \(isDistinct ? "two" : "perhaps one")"
        : "Noted that \(pairs.count) pairs are \(isDistinct ? "two each" : "perhaps one each")"
    case .addNetwork(let value), .foundNetwork(let value, _, _): "Added network \(value.name)"
    case .editNetwork(let id, _, _): "Edited \(network(id))"
    case .deleteNetwork(let id): "Deleted \(network(id))"
    case .join(let ids, let id, _, _, _):
      "Added \(people(ids)) to \(networkName(id) ?? "a network")"
    case .leave(let ids, let id, _):
      "Removed \(people(ids)) from \(networkName(id) ?? "a network")"
    case .mergeNetworks(let one, let other):
      "Merged \(network(one)) into \(networkName(other) ?? "another")"
    case .addChecklistItem(let item):
      "\(item.tickedOn == nil ? "Added to the checklist" : "Ticked"): \(item.title)"
    case .editChecklistItem(_, let item, let base): ticked(item, base)
    case .deleteChecklistItems(let ids):
      "Took \(ids.count == 1 ? "an item" : "\(ids.count) items") off the checklist"
    case .addGoal(let value): "Added goal: \(value.title)"
    case .editGoal(_, let value, _): "Edited goal: \(value.title)"
    case .closeGoals(let ids, let state, _):
      "\(Self.word(for: state)): \(goals(ids))"
    case .deleteGoals(let ids):
      ids.count == 1 ? "Deleted goal: \(goals(ids))" : "Deleted \(goals(ids))"
    case .setTopic(let ids, let topic, _, let isPresent):
      "\(isPresent ? "Tagged" : "Untagged") \(people(ids)) #\(topic)"
    case .log(let value, _, let exchanges, let followUps):
      logged(value) + besides(exchanges.count, followUps.count)
    case .editInteraction(_, let value, _, _): "Edited the \(value.channel.noun) of \(value.day)"
    case .deleteInteraction(let id):
      "Deleted the \(name(.interaction(id)) ?? "interaction")"
    case .addFollowUp(let value): "Added follow-up: \(value.title)"
    case .editFollowUp(_, let value, _): "Edited follow-up: \(value.title)"
    case .closeFollowUps(let ids, let state, _): "\(Self.word(for: state)): \(followUps(ids))"
    case .postponeFollowUps(let ids, let day): "Moved to \(day): \(followUps(ids))"
    case .deleteFollowUps(let ids):
      ids.count == 1 ? "Deleted follow-up: \(followUps(ids))" : "Deleted \(followUps(ids))"
    case .addExchanges(let values): recorded(values)
    case .editExchange(_, let value): "Edited \(value.kind.rawValue) of \(value.day)"
    case .deleteExchanges(let ids):
      ids.count == 1 ? "Deleted an exchange" : "Deleted \(ids.count) exchanges"
    case .setTies(let ties): noted(ties)
    case .tieAll(let ids, _, _): tied(ids)
    case .clearTies(let pairs):
      pairs.count == 1
        ? "Forgot whether \(names(pairs[0])) know each other"
        : "Forgot \(pairs.count) ties"
    case .addView(let value): "Added view: \(value.name)"
    case .editView(_, let value): "Edited view: \(value.name)"
    case .deleteView(let id): "Deleted view: \(name(.view(id)) ?? "one that is gone")"
    case .setMe: "Edited your own details"
    case .importContacts(let batch): imported(batch)
    case .syncFolder(let change): "Synced the folder \(change.folder.name)"
    case .load: "Imported an exported store"
    case .several(let changes): several(changes)
    case .revert(let id): "Reverted change \(id.number)"
    case .undo, .undoBack: "Undone"
    case .redo: "Again"
    }
  }

  private func imported(_ batch: ImportBatch) -> String {
    Self.imported(batch.fileName, rows: batch.contacts.count, events: batch.events.count)
  }

  /// An import of so many rows and events of a file.
  static func imported(_ fileName: String, rows: Int, events: Int) -> String {
    func words(_ count: Int, _ noun: String) -> String {
      "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
    let what =
      events == 0
      ? words(rows, "row")
      : rows == 0 ? words(events, "event") : words(rows, "row") + " and " + words(events, "event")
    return "Imported \(what) of \(fileName)"
  }

  private func edited(_ ids: [ContactID], _ edits: [ContactEdit]) -> String {
    let who = people(ids)
    guard edits.count == 1, let edit = edits.first else { return "Edited \(who)" }
    return switch edit {
    case .snoozedUntil(let day?): "Snoozed \(who) until \(day)"
    case .snoozedUntil(nil): "Ended the snooze of \(who)"
    case .archived(let isArchived): "\(isArchived ? "Archived" : "Unarchived") \(who)"
    case .cadence(.days(let days, nil)):
      "Set the cadence of \(who) to \(days) \(days == 1 ? "day" : "days")"
    case .cadence(let cadence): "Set the cadence of \(who) to \(cadence.text)"
    case .circle(let circle): "Set the circle of \(who) to \(circle)"
    case .name(let name): "Renamed \(who) to \(name)"
    case .importance(let value): "Set the importance of \(who) to \(value)"
    default: "Edited \(who)"
    }
  }

  private func ticked(_ item: ChecklistItem, _ base: ChecklistItem) -> String {
    if (item.tickedOn == nil) == (base.tickedOn == nil) {
      return "Edited checklist item: \(item.title)"
    }
    return "\(item.tickedOn == nil ? "Unticked" : "Ticked"): \(item.title)"
  }

  private func logged(_ interaction: Interaction) -> String {
    let who = people(interaction.contacts)
    if interaction.outcome == .tried {
      return interaction.direction == .incoming
        ? "Noted that \(who) tried to reach you" : "Tried to reach \(who)"
    }
    return "Logged \(Self.withArticle(interaction.channel.noun)) with \(who)"
  }

  /// What a log line holds beside the interaction: `, 2 exchanges, 1 follow-up`.
  private func besides(_ exchanges: Int, _ followUps: Int) -> String {
    [(exchanges, "exchange"), (followUps, "follow-up")].map { count, noun in
      count == 0 ? "" : ", \(count) \(noun)\(count == 1 ? "" : "s")"
    }.joined()
  }

  /// A log line with names that were new: the contacts are added first; nil for other changes.
  private func addedAndLogged(_ changes: [Change]) -> String? {
    guard changes.count > 1,
      case .log(let value, _, let exchanges, let followUps)? = changes.last
    else { return nil }
    let names = changes.dropLast().compactMap { change in
      if case .addContact(let draft) = change { draft.contact.name } else { nil }
    }
    guard names.count == changes.count - 1 else { return nil }
    let who = names.count == 1 ? names[0] : "\(names.count) contacts"
    let what = value.outcome == .tried ? "a try" : Self.withArticle(value.channel.noun)
    return "Added \(who), logged \(what)" + besides(exchanges.count, followUps.count)
  }

  private static func withArticle(_ noun: String) -> String {
    ("aeiou".contains(noun.prefix(1)) ? "an " : "a ") + noun
  }

  private func more(_ count: Int) -> String { count == 0 ? "" : " and \(count) more" }

  private func noted(_ ties: [Tie]) -> String {
    guard let tie = ties.first else { return "Changed nothing" }
    if ties.count > 1 { return "Noted \(ties.count) ties" }
    switch tie.state {
    case .known:
      let strength = tie.strength.map { ": \($0) of 5" } ?? ""
      return "\(names(tie.pair)) know each other\(strength)"
    case .absent: return "\(names(tie.pair)) do not know each other"
    case .unsure: return "Not known whether \(names(tie.pair)) know each other"
    }
  }

  /// All pairs of a group, but for those that stay as they were noted.
  private func tied(_ ids: [ContactID]) -> String {
    let pairs = TiePair.all(of: ids)
    let absent = pairs.filter(isAbsent)
    guard let first = absent.first else { return "Tied \(people(ids)) to each other" }
    let who = absent.count == 1 ? names(first) : "\(absent.count) pairs"
    return "Tied \(pairs.count - absent.count) of \(pairs.count) pairs; \(who) stay noted as not "
      + "knowing each other"
  }

  private func names(_ pair: TiePair) -> String {
    [pair.first, pair.second].map { contactName($0) ?? "a contact" }.joined(separator: " and ")
  }

  private func recorded(_ exchanges: [Exchange]) -> String {
    guard let first = exchanges.first else { return "Changed nothing" }
    let kinds = Set(exchanges.map(\.kind))
    let what = kinds.count == 1 ? first.kind.rawValue : "exchanges"
    let preposition = first.direction == .given ? "given to" : "received from"
    return "Recorded \(what) \(preposition) \(people(Set(exchanges.map(\.contact)).sorted()))"
  }

  private func several(_ changes: [Change]) -> String {
    guard let first = changes.first else { return "Changed nothing" }
    // Fields and points of one contact are written apart, but are one edit to whoever made it.
    let edited = Set(changes.map(\.editedContacts))
    if changes.count > 1, edited.count == 1, let ids = edited.first ?? nil {
      return "Edited \(people(ids))"
    }
    return addedAndLogged(changes) ?? text(of: first) + more(changes.count - 1)
  }

  private func people(_ ids: [ContactID]) -> String {
    ids.count == 1 ? contactName(ids[0]) ?? "a contact" : "\(ids.count) contacts"
  }

  private func network(_ id: NetworkID) -> String {
    networkName(id).map { "network " + $0 } ?? "a network"
  }

  private func followUps(_ ids: [FollowUpID]) -> String {
    ids.count == 1 ? name(.followUp(ids[0])) ?? "a follow-up" : "\(ids.count) follow-ups"
  }

  private func goals(_ ids: [GoalID]) -> String {
    ids.count == 1 ? name(.goal(ids[0])) ?? "a goal" : "\(ids.count) goals"
  }

  private func contactName(_ id: ContactID) -> String? { name(.contact(id)) }

  private func networkName(_ id: NetworkID) -> String? { name(.network(id)) }

  private static func word(for state: Goal.State) -> String {
    switch state {
    case .open: "Reopened"
    case .done: "Reached"
    case .dropped: "Dropped"
    }
  }

  private static func word(for state: FollowUp.State) -> String {
    switch state {
    case .open: "Reopened"
    case .done: "Done"
    case .dropped: "Dropped"
    }
  }
}

extension Change {
  /// The contacts whose own values are set; nil for any other change.
  fileprivate var editedContacts: [ContactID]? {
    switch self {
    case .editContacts(let ids, _): ids
    case .setPoints(let id, _): [id]
    default: nil
    }
  }
}

extension Interaction.Channel {
  /// What it is called in a sentence.
  public var noun: String {
    switch self {
    case .meeting, .call, .message, .event, .letter: rawValue
    case .video: "video call"
    case .email: "e-mail"
    case .other: "interaction"
    }
  }
}
