import TendModel

/// Goals: all of them on a page of their own, or those of a network on its page.
enum GoalCommands {
  private static let needsGoal: @Sendable (AppState) -> String? = {
    $0.goalAtHand == nil ? "There is no goal here; g o lists them, a adds one" : nil
  }

  static let all: [CommandInfo] = [
    CommandInfo("goals", "Goals", help: "List what you want to reach.", keys: ["g o"]) { state, _ in
      state.push(.goals(GoalsScreen()))
      return state.reload()
    },
    CommandInfo(
      "add-goal",
      "Add a goal",
      help: "Add a goal in a form; on a network's page it belongs to the network.",
      keys: ["a"],
      in: .goals,
      hintRank: 5
    ) { state, _ in
      state.overlay = .form(.addGoal(network: state.networkPage?.network?.name ?? ""))
      return []
    },
    CommandInfo(
      "edit-goal",
      "Edit",
      help: "Edit the goal in a form.",
      keys: ["enter", "e"],
      in: .goals,
      hintRank: 4,
      unavailable: needsGoal
    ) { state, _ in
      if let row = state.goalAtHand { state.overlay = .form(.editGoal(row)) }
      return []
    },
    CommandInfo(
      "reach-goal",
      "Reached",
      help: "Mark the goal as reached, or open it again.",
      keys: ["x"],
      in: .goals,
      hintRank: 6,
      unavailable: needsGoal
    ) { state, _ in close(&state, .done) },
    CommandInfo(
      "drop-goal",
      "Drop",
      help: "Mark the goal as dropped, or open it again.",
      keys: ["X"],
      in: .goals,
      unavailable: needsGoal
    ) { state, _ in close(&state, .dropped) },
    CommandInfo(
      "goal-contact",
      "With whom",
      help: "Add a contact to the goal, or take one away that it has.",
      keys: ["+"],
      in: .goals,
      argument: ArgumentInfo("contact", completer: .names(.contact)),
      unavailable: needsGoal
    ) { state, name in
      guard let row = state.goalAtHand else { return [] }
      guard let number = state.chosenNumber else {
        state.complain(
          "No contact is called \"\(name)\"; type a part of the name and choose with Tab"
        )
        return []
      }
      var goal = row.goal
      let id = ContactID(number)
      if goal.contacts.contains(id) {
        goal.contacts.removeAll { $0 == id }
      } else {
        goal.contacts.append(id)
      }
      return [.write(.editGoal(row.id, goal, from: row.goal))]
    },
    CommandInfo(
      "delete-goal",
      "Delete",
      help: "Delete the goal; it asks first and can be undone.",
      keys: ["D"],
      in: .goals,
      unavailable: needsGoal
    ) { state, _ in
      guard let row = state.goalAtHand else { return [] }
      state.overlay = .confirm(
        Confirmation(
          "Delete the goal \"\(row.goal.title)\"?",
          action: "Delete",
          effects: [.write(.deleteGoals([row.id]))]
        )
      )
      return []
    },
  ]

  private static func close(_ state: inout AppState, _ wanted: Goal.State) -> [Effect] {
    guard let row = state.goalAtHand else { return [] }
    let new = row.goal.state == .open ? wanted : .open
    return [.write(.closeGoals([row.id], new, on: state.now.day))]
  }
}
