import TendModel
import TendScreen

/// What can be done to a contact wherever one is shown; it acts on the marked ones, else on the one at hand.
enum ContactCommands {
  static let needsContact: @Sendable (AppState) -> String? = {
    $0.targets.isEmpty ? noContact($0) : nil
  }

  /// Says where a contact is to be found, or that there is none yet.
  static func noContact(_ state: AppState) -> String {
    state.summary?.contacts == 0
      ? "There are no contacts yet; \(addsContact(state) ? "a" : "2 and then a") adds one"
      : "No contact is under the cursor; 2 lists them"
  }

  /// The key that adds a contact has this meaning here.
  private static func addsContact(_ state: AppState) -> Bool {
    [.today, .contacts].contains(state.focus)
  }

  /// The same where a follow-up or an interaction would do.
  static func nothing(_ state: AppState) -> String {
    state.summary?.contacts == 0 ? noContact(state) : "Nothing is under the cursor; j and k move it"
  }

  static let needsAnything: @Sendable (AppState) -> String? = { state in
    let hasNothing =
      state.targets.isEmpty && state.followUpAtHand == nil && state.interactionAtHand == nil
    return hasNothing ? nothing(state) : nil
  }

  /// One record is edited at a time: the one under the cursor, which marks elsewhere would make doubtful.
  private static let needsOne: @Sendable (AppState) -> String? = { state in
    guard state.actsOnMarks, state.contactAtHand.map({ state.marks != [$0] }) ?? true else {
      return needsAnything(state)
    }
    return
      "\(state.marks.count) marked, and one at a time is edited; V clears the marks, c sets a field of all"
  }

  static let all: [CommandInfo] =
    [
      CommandInfo(
        "open",
        "Open",
        help: "Open the page of the contact.",
        keys: ["enter"],
        in: .contact,
        hintRank: 4,
        unavailable: {
          $0.contactAtHand == nil && $0.followUpAtHand?.followUp.network == nil
            ? nothing($0) : nil
        }
      ) { state, _ in
        if let row = state.entriesAtHand?.current, row.contactNames.count > 1 {
          return Dispatcher.run(Invocation("open-participant"), &state)
        }
        if let id = state.contactAtHand { return state.openContact(id) }
        return state.followUpAtHand?.followUp.network.map { state.openNetwork($0) } ?? []
      },
      CommandInfo(
        "log-form",
        "Log in a form",
        help: "Log an interaction field by field.",
        keys: ["I"],
        in: .contact,
        unavailable: needsContact
      ) { state, _ in log(&state, tried: false) },
      CommandInfo(
        "tried",
        "Tried",
        help: "Log that you tried without reaching anyone; it does not count as contact.",
        keys: ["T"],
        in: .contact,
        unavailable: needsContact
      ) { state, _ in tried(&state) },
      CommandInfo(
        "done",
        "Done",
        help:
          "Mark the follow-up done; where only the cadence is due, log that you were in touch today.",
        keys: ["x"],
        in: .contact,
        hintRank: 6,
        unavailable: {
          if $0.entriesAtHand != nil { return "This has happened already; i logs anew, e edits" }
          return $0.targets.isEmpty && $0.followUpAtHand == nil ? nothing($0) : nil
        }
      ) { state, _ in done(&state) },
      CommandInfo(
        "drop",
        "Drop",
        help:
          "Close the follow-up without having done it; that of each marked contact after a question.",
        keys: ["X"],
        in: .contact,
        unavailable: { state in
          if !state.actsOnMarks {
            return state.followUpAtHand == nil ? "No follow-up is selected" : nil
          }
          return state.markedFollowUps.isEmpty
            ? "No marked row shows a follow-up; V takes the marks away" : nil
        }
      ) { state, _ in drop(&state) },
    ] + snoozes + [
      CommandInfo(
        "follow-up",
        "Follow-up",
        help: "Add a follow-up: a task, or a promise by either side.",
        keys: ["f"],
        in: .contact,
        hintRank: 7,
        unavailable: needsContact
      ) { state, _ in
        state.overlay = .form(
          .addFollowUp(state.targets, nil, "Follow-up for \(state.targetNames)")
        )
        return []
      },
      CommandInfo(
        "edit",
        "Edit",
        help: "Edit what is under the cursor in a form: contact, follow-up or interaction.",
        keys: ["e"],
        in: .contact,
        hintRank: 20,
        unavailable: needsOne
      ) { state, _ in edit(&state) },
      CommandInfo(
        "edit-text",
        "Edit as text",
        help: "Edit what is under the cursor as a text in your editor, one line for each field.",
        keys: ["E"],
        in: .contact,
        unavailable: needsOne
      ) { state, _ in edit(&state, asText: true) },
      CommandInfo(
        "set-tags",
        "Topics",
        help: "Edit all topics of the contact.",
        keys: ["c t"],
        in: .contact,
        unavailable: {
          $0.targets.count > 1
            ? "Topics are edited of one contact; t tags several" : needsContact($0)
        }
      ) { state, _ in
        state.targets.first.map { [.read(.formTags, .card($0))] } ?? []
      },
      CommandInfo(
        "pipe",
        "Pipe to a command",
        help: "Give the contacts as lines of JSON to a command of your shell.",
        keys: ["|"],
        in: .contact,
        argument: ArgumentInfo("command"),
        unavailable: { state in
          state.job.map { "\($0.title) is still running; Ctrl-C stops it" } ?? needsContact(state)
        }
      ) { state, text in [.start(.pipe(command: text, contacts: state.targets))] },
      CommandInfo(
        "tag",
        "Tag",
        help: "Add a topic to the contacts; take it away from a single one that has it.",
        keys: ["t"],
        in: .contact,
        argument: ArgumentInfo("topic", completer: .names(.topic)),
        unavailable: needsContact
      ) { state, argument in
        let name = argument.trimmingBlanks
        let topic = name.hasPrefix("#") ? String(name.dropFirst()) : name
        // Only the card of the contact itself tells; it follows the cursor a moment later.
        let card = state.card.flatMap { $0.id == state.contactAtHand ? $0 : nil }
        let has =
          card?.topics.contains {
            $0.role == .about && FoldedText.folded($0.name) == FoldedText.folded(topic)
          } ?? false
        let isPresent = !(has && state.targets == card.map { [$0.id] })
        return state.change { .setTopic($0, topic, .about, isPresent: isPresent) }
      },
      CommandInfo(
        "join",
        "Join network",
        help: "Make the contacts members of a network.",
        keys: ["m"],
        in: .contact,
        argument: ArgumentInfo("network", completer: .choices(joinable)),
        unavailable: needsContact
      ) { state, name in join(name, &state) },
      CommandInfo(
        "leave",
        "Leave network",
        help: "End the contacts' membership of a network.",
        keys: ["M"],
        in: .contact,
        argument: ArgumentInfo(
          "network",
          completer: .choices(leavable),
          initial: { $0.networkPage?.network?.name ?? onlyNetwork($0) ?? "" }
        ),
        unavailable: needsContact
      ) { state, name in
        guard let id = network(name, &state) else { return [] }
        let day = state.now.day
        return state.change { .leave($0, id, on: day) }
      },
      CommandInfo(
        "archive",
        "Archive",
        help: "Hide the contacts from lists and keep their history, or show them again.",
        keys: ["A"],
        in: .contact,
        unavailable: needsContact
      ) { state, _ in
        let isArchived = state.isArchivedAtHand
        return state.change { .editContacts($0, [.archived(!isArchived)]) }
      },
      CommandInfo(
        "delete",
        "Delete",
        help: "Delete what is under the cursor; it asks first and can be undone.",
        keys: ["D"],
        in: .contact,
        unavailable: needsAnything
      ) { state, _ in delete(&state) },
    ] + fields

  private static let snoozes: [CommandInfo] =
    [("day", "d", "1d"), ("week", "w", "1w"), ("month", "m", "1m")].map {
      name,
      key,
      phrase in
      CommandInfo(
        "snooze-\(name)",
        "Snooze a \(name)",
        help: "No reminder before a \(name) from now; it does not count as contact.",
        keys: ["s \(key)"],
        in: .contact,
        hint: "Snooze",
        hintRank: name == "week" ? 7 : 0,
        unavailable: {
          $0.targets.isEmpty && $0.followUpAtHand == nil ? nothing($0) : nil
        }
      ) { state, _ in snooze(&state, phrase) }
    } + [
      CommandInfo(
        "snooze",
        "Snooze until",
        help:
          "No reminder before a day; never in its place ends a snooze. It does not count as contact.",
        keys: ["s s", "c d"],
        in: .contact,
        argument: ArgumentInfo("day or never", completer: .daysToCome),
        unavailable: {
          $0.targets.isEmpty && $0.followUpAtHand == nil ? nothing($0) : nil
        }
      ) { state, text in snooze(&state, text) }
    ]
}
