import TendModel

/// The form of a goal.
extension Form {
  static func addGoal(network: String) -> Form {
    Form("New goal", .addGoal, fields: goalFields(nil, networks: [network]))
  }

  static func editGoal(_ row: GoalRow) -> Form {
    Form("Edit goal", .editGoal(row), fields: goalFields(row, networks: row.networkNames))
  }

  func filled(_ old: Goal, _ state: AppState) throws(ValidationError) -> Goal {
    var value = old
    value.title = self["title"]
    value.due = isChanged("due") || old.due == nil ? try day("due", state.now.day) : old.due
    if isChanged("networks") || old.networks.isEmpty {
      value.networks = []
      for name in list("networks") {
        guard let row = state.networkRow(named: name) else {
          throw ValidationError("networks", "there is no network \"\(name)\"")
        }
        if !value.networks.contains(row.id) { value.networks.append(row.id) }
      }
    }
    value.topics = list("topics")
    let new = choice("state", old.state)
    if new != old.state {
      (value.state, value.closedOn) = (new, new == .open ? nil : state.now.day)
    }
    try value.validate()
    return value
  }

  private static func goalFields(_ row: GoalRow?, networks: [String]) -> [FormField] {
    [
      FormField("title", "What", row?.goal.title ?? "", placeholder: "what you want to reach"),
      FormField(
        "due",
        "By",
        row?.goal.due?.description ?? "",
        kind: .day,
        placeholder: "30 jun, +3m; blank for no day",
        isProposal: true
      ),
      FormField(
        "networks",
        "Networks",
        networks.filter { !$0.isEmpty }.joined(separator: ", "),
        placeholder: "several with commas"
      ),
      FormField(
        "topics",
        "Topics",
        row?.goal.topics.joined(separator: ", ") ?? "",
        placeholder: "several with commas"
      ),
    ]
      + (row == nil
        ? []
        : [
          FormField(
            "state",
            "State",
            row?.goal.state.rawValue ?? "open",
            kind: .choice(words(Goal.State.self))
          )
        ])
  }
}
