import TendModel

extension Form {
  static func log(_ ids: [ContactID], _ title: String, networks: [String], tried: Bool) -> Form {
    Form(
      title,
      .log(ids),
      fields: [
        FormField(
          "note",
          "Note",
          kind: .longText,
          placeholder: "what was said; Ctrl-O opens the editor"
        ),
        FormField("channel", "Channel", "meeting", kind: .choice(words(Interaction.Channel.self))),
        FormField(
          "day",
          "Day",
          "today",
          kind: .day,
          placeholder: "today, yesterday, last fri, 2026-03-12",
          isProposal: true
        ),
        FormField(
          "direction",
          "Direction",
          "mutual",
          kind: .choice(words(Interaction.Direction.self))
        ),
        FormField("depth", "Depth", "real", kind: .choice(words(Interaction.Depth.self))),
        FormField(
          "outcome",
          "Outcome",
          tried ? "tried" : "reached",
          kind: .choice(words(Interaction.Outcome.self))
        ),
        FormField("network", "Network", "", kind: .choice([""] + networks)),
        FormField("topics", "Topics", placeholder: "several with commas"),
      ]
    )
  }

  static func editInteraction(_ row: InteractionRow) -> Form {
    let value = row.interaction
    return Form(
      "Edit \(value.channel.rawValue) of \(value.day)",
      .editInteraction(row),
      fields: [
        FormField("note", "Note", value.note, kind: .longText),
        FormField(
          "channel",
          "Channel",
          value.channel.rawValue,
          kind: .choice(words(Interaction.Channel.self))
        ),
        FormField("day", "Day", value.day.description, kind: .day, isProposal: true),
        FormField(
          "direction",
          "Direction",
          value.direction.rawValue,
          kind: .choice(words(Interaction.Direction.self))
        ),
        FormField(
          "depth",
          "Depth",
          value.depth.rawValue,
          kind: .choice(words(Interaction.Depth.self))
        ),
        FormField(
          "outcome",
          "Outcome",
          value.outcome.rawValue,
          kind: .choice(words(Interaction.Outcome.self))
        ),
        FormField("topics", "Topics", row.topics.joined(separator: ", ")),
      ]
    )
  }

  static func addFollowUp(_ ids: [ContactID], _ network: NetworkID?, _ title: String) -> Form {
    Form(
      title,
      .addFollowUp(ids, network),
      fields: [
        FormField("title", "What", placeholder: "send the deck"),
        FormField(
          "due",
          "Due",
          "+1w",
          kind: .day,
          placeholder: "fri, +2w, 12 mar; blank for no day",
          isProposal: true
        ),
        FormField("kind", "Kind", "task", kind: .choice(words(FollowUp.Kind.self))),
        repeats(nil),
      ]
    )
  }

  static func editFollowUp(_ row: FollowUpRow) -> Form {
    let value = row.followUp
    return Form(
      "Edit follow-up for \(row.targetName)",
      .editFollowUp(row),
      fields: [
        FormField("title", "What", value.title),
        FormField("due", "Due", value.due?.description ?? "", kind: .day, isProposal: true),
        FormField("kind", "Kind", value.kind.rawValue, kind: .choice(words(FollowUp.Kind.self))),
        repeats(value.recurrence),
      ]
    )
  }

  private static func repeats(_ recurrence: Recurrence?) -> FormField {
    FormField(
      "repeats",
      "Repeats",
      recurrence?.words ?? "",
      placeholder: "every 2 weeks, monthly on the 1st; blank for once",
      isProposal: true
    )
  }

  static func me(_ me: Me) -> Form {
    Form(
      "About you",
      .me(me),
      fields: [
        FormField("names", "Names", me.names.joined(separator: ", ")),
        FormField("emails", "E-mails", me.emails.joined(separator: ", ")),
        FormField(
          "organisations",
          "Organisations",
          me.organisations.joined(separator: ", "),
          placeholder: "whose people count as inside"
        ),
        FormField("country", "Country", me.country, placeholder: "two letters, such as DE"),
      ]
    )
  }

  /// The change that saving the form means; nil when nothing is different.
  func change(_ state: inout AppState) throws(ValidationError) -> Change? {
    switch purpose {
    case .addContact: return try addedContact(&state)
    case .editContact(let card): return try editedContact(card, today: state.now.day)
    case .log(let ids):
      let interaction = Interaction(
        uid: state.uids.next(),
        day: state.now.day,
        contacts: ids,
        channel: .meeting
      )
      return .log(try filled(interaction, state), topics: list("topics"))
    case .editInteraction(let row):
      guard isChanged else { return nil }
      return .editInteraction(
        row.id,
        try filled(row.interaction, state),
        topics: list("topics"),
        from: row
      )
    case .addFollowUp(let ids, let network): return try addedFollowUps(ids, network, &state)
    case .editFollowUp(let row):
      guard isChanged else { return nil }
      return .editFollowUp(row.id, try filled(row.followUp, state), from: row.followUp)
    case .addNetwork:
      return .addNetwork(try filled(Network(uid: state.uids.next(), name: "")))
    case .editNetwork(let id, let network):
      return isChanged ? .editNetwork(id, try filled(network), from: network) : nil
    case .addGoal:
      return .addGoal(
        try filled(Goal(uid: state.uids.next(), title: "", createdOn: state.now.day), state)
      )
    case .editGoal(let row):
      return isChanged ? .editGoal(row.id, try filled(row.goal, state), from: row.goal) : nil
    case .me(let base):
      guard isChanged else { return nil }
      var me = base
      if isChanged("names") { me.names = list("names") }
      if isChanged("emails") { me.emails = list("emails") }
      if isChanged("organisations") { me.organisations = list("organisations") }
      me.country = self["country"].uppercased()
      try me.validateEntry()
      return .setMe(me, from: base)
    }
  }

  private func addedFollowUps(
    _ ids: [ContactID],
    _ network: NetworkID?,
    _ state: inout AppState
  )
    throws(ValidationError) -> Change
  {
    var changes: [Change] = []
    let targets: [ContactID?] = network == nil ? ids : [nil]
    for id in targets {
      var followUp = FollowUp(
        uid: state.uids.next(),
        contact: id,
        title: "",
        due: nil,
        createdOn: state.now.day
      )
      followUp.network = network
      changes.append(.addFollowUp(try filled(followUp, state)))
    }
    return changes.count == 1 ? changes[0] : .several(changes)
  }

  private func filled(_ old: Interaction, _ state: AppState) throws(ValidationError) -> Interaction
  {
    var value = old
    guard let day = try day("day", state.now.day) else {
      throw ValidationError("day", "say when it was, such as today")
    }
    guard day <= state.now.day else { throw ValidationError("day", "\(day) has not come yet") }
    value.day = day
    value.channel = choice("channel", old.channel)
    if value.channel != old.channel { value.space = value.channel.space }
    value.direction = choice("direction", old.direction)
    value.depth = choice("depth", old.depth)
    value.outcome = choice("outcome", old.outcome)
    value.note = self["note"]
    let network = self["network"]
    if !network.isEmpty {
      value.network = state.networks.rows.first { $0.network.name == network }?.id
    }
    try value.validate()
    return value
  }

  private func filled(_ old: FollowUp, _ state: AppState) throws(ValidationError) -> FollowUp {
    var value = old
    value.title = self["title"]
    value.due = isChanged("due") || old.due == nil ? try day("due", state.now.day) : old.due
    value.kind = choice("kind", old.kind)
    if isChanged("repeats") || old.recurrence == nil { value.recurrence = try recurrence() }
    try value.validate()
    return value
  }

  private func recurrence() throws(ValidationError) -> Recurrence? {
    let text = self["repeats"].trimmingBlanks
    if text.isEmpty { return nil }
    guard let recurrence = Recurrence(text) else {
      throw ValidationError(
        "repeats",
        "\"\(text)\" is no recurrence; try every 2 weeks, monthly on the 1st or every mon and thu"
      )
    }
    return recurrence
  }

  func list(_ name: String) -> [String] {
    self[name].split(separator: ",").map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
      .map { $0.hasPrefix("#") ? String($0.dropFirst()) : $0 }
  }

  static func words<Value: CaseIterable & RawRepresentable<String>>(
    _: Value.Type
  ) -> [String] {
    Value.allCases.map(\.rawValue)
  }
}
