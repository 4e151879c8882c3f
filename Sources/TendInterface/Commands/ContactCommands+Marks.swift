import TendAnalytics
import TendModel

/// What the commands do with marked rows: they mean what the rows show, as they do on one row.
extension ContactCommands {
  /// The follow-ups that the marked rows show are done; with those who show none something is logged instead.
  static func doneWithMarked(_ state: inout AppState) -> [Effect] {
    let followUps = state.markedFollowUps
    if followUps.count == state.marks.count {
      state.overlay = .confirm(
        Confirmation(
          "Mark the follow-ups of \(state.targetNames) done?",
          action: "Done",
          effects: [.write(.closeFollowUps(followUps.map(\.id), .done, on: state.now.day))],
          details: listed(followUps),
          isHarmless: true
        )
      )
      return []
    }
    var value = quick(&state, .reached)
    guard !followUps.isEmpty else {
      state.overlay = .confirm(
        Confirmation(
          "Log that you were in touch with \(state.targetNames) today?",
          action: "Log",
          effects: [.write(.log(value, topics: []))],
          details: listed(state),
          isHarmless: true
        )
      )
      return []
    }
    let shown = Set(followUps.compactMap(\.followUp.contact))
    value.contacts = state.targets.filter { !shown.contains($0) }
    let done = Change.closeFollowUps(followUps.map(\.id), .done, on: state.now.day)
    state.overlay = .confirm(
      Confirmation(
        "Mark \(DayWords.count(followUps.count, "follow-up")) done, and log that you were in touch with "
          + "\(DayWords.count(value.contacts.count, "other contact")) today?",
        action: "Done",
        effects: [.write(.several([done, .log(value, topics: [])]))],
        details: listed(followUps) + listed(value.contacts, state),
        isHarmless: true
      )
    )
    return []
  }

  /// Deletes the follow-ups that the marked rows show; whoever is marked and shows none stays, since the rows are meant
  /// and not the contacts.
  static func deleteMarked(_ followUps: [FollowUpRow], _ state: inout AppState) {
    let shown = Set(followUps.compactMap(\.followUp.contact))
    let others = state.marks.count { !shown.contains($0) }
    let rest =
      others == 0 ? "" : " \(DayWords.count(others, "marked contact")) without one will stay."
    state.overlay = .confirm(
      Confirmation(
        "Delete \(DayWords.count(followUps.count, "follow-up")) of the marked rows? u undoes it.\(rest)",
        action: "Delete",
        effects: [.write(.deleteFollowUps(followUps.map(\.id)))],
        details: listed(followUps)
      )
    )
  }

  /// What is shown of the marked contacts moves: their follow-ups, and of those who show none the reminder.
  static func snoozeMarked(_ state: inout AppState, until day: CalendarDay) -> [Effect] {
    let followUps = state.markedFollowUps
    let shown = Set(followUps.compactMap(\.followUp.contact))
    let others = state.targets.filter { !shown.contains($0) }
    guard !followUps.isEmpty else {
      return state.change { .editContacts($0, [.snoozedUntil(day)]) }
    }
    let move = Change.postponeFollowUps(followUps.map(\.id), until: day)
    let rest = others.isEmpty ? "" : ", and snooze \(DayWords.count(others.count, "contact"))"
    state.overlay = .confirm(
      Confirmation(
        "Move \(DayWords.count(followUps.count, "follow-up"))\(rest) until \(day)?",
        action: "Snooze",
        effects: [
          .write(
            others.isEmpty ? move : .several([move, .editContacts(others, [.snoozedUntil(day)])])
          )
        ],
        details: listed(followUps) + listed(others, state),
        isHarmless: true
      )
    )
    return []
  }

  /// The first of the marked contacts by name, and how many more there are.
  static func listed(_ state: AppState) -> [String] {
    let names = state.impliedNames.map(\.name)
    let more = names.count - listedNames
    return names.prefix(listedNames) + (more > 0 ? ["and \(more) more"] : [])
  }

  private static let listedNames = 8

  static func listed(_ contacts: [ContactID], _ state: AppState) -> [String] {
    let more = contacts.count - listedNames
    return contacts.prefix(listedNames).map { state.markNames[$0] ?? "id:\($0.number)" }
      + (more > 0 ? ["and \(more) more"] : [])
  }

  static func listed(_ followUps: [FollowUpRow]) -> [String] {
    let more = followUps.count - listedNames
    return followUps.prefix(listedNames).map { "\($0.targetName): \($0.followUp.title)" }
      + (more > 0 ? ["and \(more) more"] : [])
  }
}
