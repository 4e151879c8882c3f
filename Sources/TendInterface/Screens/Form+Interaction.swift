import TendModel

/// The forms of what happened.
extension Form {
  /// How many contacts are looked up for a name that is typed.
  static let lookUpLimit = 20

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

  static func editInteraction(_ row: InteractionRow, networks: [NetworkRow]) -> Form {
    let value = row.interaction
    let names = networks.map(\.network.name)
    let own = row.networkName.map { names.contains($0) ? [] : [$0] } ?? []
    func choice<Value: CaseIterable & RawRepresentable<String>>(
      _ name: String,
      _ label: String,
      _ value: Value
    ) -> FormField {
      FormField(name, label, value.rawValue, kind: .choice(words(Value.self)))
    }
    return Form(
      "Edit \(value.channel.rawValue) of \(value.day)",
      .editInteraction(row),
      fields: [
        FormField("note", "Note", value.note, kind: .longText),
        FormField(
          "contacts",
          "Contacts",
          row.contactNames.joined(separator: ", "),
          placeholder: "several with commas"
        ),
        choice("channel", "Channel", value.channel),
        FormField("day", "Day", value.day.description, kind: .day, isProposal: true),
        choice("direction", "Direction", value.direction),
        choice("depth", "Depth", value.depth),
        choice("outcome", "Outcome", value.outcome),
        choice("space", "Space", value.space),
        FormField("network", "Network", row.networkName ?? "", kind: .choice([""] + own + names)),
        FormField("purpose", "Purpose", value.purpose, placeholder: "what it was for"),
        FormField(
          "topics",
          "Topics",
          row.topics.joined(separator: ", "),
          placeholder: "several with commas"
        ),
      ]
    )
  }

  /// The names of contacts in the form of which it was not asked yet who is meant.
  var openNames: [LogQuestion] {
    guard case .editInteraction(let row) = purpose, isChanged("contacts") else { return [] }
    return list("contacts").filter { Self.contact(of: row, named: $0) == nil }
      .map { LogQuestion($0) }.filter { known[$0] == nil }
  }

  /// Takes who was found for a name; with the last one the form is saved.
  mutating func take(
    _ matches: [NameMatch],
    for question: LogQuestion,
    _ state: inout AppState
  ) -> [Effect] {
    known[question] = question.matches(among: matches)
    state.overlay = .form(self)
    return openNames.isEmpty ? submit(&state) : []
  }

  /// Who takes part already under a name; nil when nobody does.
  private static func contact(of row: InteractionRow, named name: String) -> ContactID? {
    let folded = FoldedText.folded(name)
    return zip(row.contactNames, row.interaction.contacts)
      .first { FoldedText.folded($0.0) == folded }?.1
  }

  private func contacts(of row: InteractionRow) throws(ValidationError) -> [ContactID] {
    var ids: [ContactID] = []
    for name in list("contacts") {
      let known = Self.contact(of: row, named: name)
      let id = known == nil ? try found(name) : known
      if let id, !ids.contains(id) { ids.append(id) }
    }
    return ids
  }

  private func found(_ name: String) throws(ValidationError) -> ContactID {
    let matches = known[LogQuestion(name)] ?? []
    if matches.count == 1 { return ContactID(matches[0].number) }
    let several = matches.prefix(3).map { "\($0.name) (id:\($0.number))" }
    throw ValidationError(
      "contacts",
      several.isEmpty
        ? "there is no contact \"\(name)\""
        : "\"\(name)\" may be \(several.joined(separator: " or ")); write the name or id whole"
    )
  }

  func filled(_ old: Interaction, _ state: AppState) throws(ValidationError) -> Interaction {
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
    if isChanged("space") { value.space = choice("space", old.space) }
    if isChanged("purpose") { value.purpose = self["purpose"] }
    if isChanged("network") {
      let name = self["network"]
      value.network = state.networks.rows.first { $0.network.name == name }?.id
    }
    if isChanged("contacts"), case .editInteraction(let row) = purpose {
      value.contacts = try contacts(of: row)
    }
    try value.validate()
    return value
  }
}
