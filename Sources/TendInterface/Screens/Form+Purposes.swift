import TendModel

extension Form {
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

  private func filled(_ old: FollowUp, _ state: AppState) throws(ValidationError) -> FollowUp {
    var value = old
    value.title = self["title"]
    value.due = isChanged("due") || old.due == nil ? try day("due", state.now.day) : old.due
    value.kind = choice("kind", old.kind)
    if isChanged("repeats") || old.recurrence == nil {
      value.recurrence = try recurrence(state.now.day)
    }
    try value.validate()
    return value
  }

  private func recurrence(_ today: CalendarDay) throws(ValidationError) -> Recurrence? {
    let text = self["repeats"].trimmingBlanks
    if text.isEmpty { return nil }
    guard let recurrence = Recurrence(text) else {
      // What begins like a recurrence is explained as where it ends a line of the log.
      let line = LogLine("!do \(text)", today: today) { _ in nil }
      throw ValidationError(
        "repeats",
        line.problems.first?.description
          ?? "\"\(text)\" is no recurrence; try every 2 weeks, monthly on the 1st or every mon and thu"
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
