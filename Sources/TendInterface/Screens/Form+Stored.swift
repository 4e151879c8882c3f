import TendModel

/// What others changed while a form was open.
extension Form {
  /// What is read again before the form is saved; nil for a form that was filled from nothing.
  var storedQuery: Query? {
    switch purpose {
    case .editContact(let card): .card(card.id, entries: 0)
    case .editInteraction(let row): .interaction(row.id)
    case .editFollowUp(let row): .followUp(row.id)
    case .editNetwork(let id, _): .network(id)
    case .editGoal: .goals()
    case .me: .me
    case .addContact, .log, .addFollowUp, .addNetwork, .addGoal: nil
    }
  }

  /// Takes what the store holds now: the form is saved, or says which field another changed that was changed here.
  ///
  /// Each is said once, so that whoever saves again has seen what is overwritten.
  mutating func take(stored answer: Answer, _ state: inout AppState) -> [Effect] {
    let stored = Self.form(of: answer, for: purpose, state)
    for (index, field) in fields.enumerated() where field.isChanged {
      guard let now = stored?.fields.first(where: { $0.name == field.name })?.value,
        field.isOvertaken(by: now), overtaken[field.name] != now
      else { continue }
      overtaken[field.name] = now
      focus = index
      error = "\(field.label) was \(Self.words(now))"
      state.overlay = .form(self)
      return []
    }
    isCompared = true
    return submit(&state)
  }

  /// The form that would be opened now; nil where the record is gone.
  private static func form(of answer: Answer, for purpose: Purpose, _ state: AppState) -> Form? {
    switch (answer, purpose) {
    case (.card(let card), .editContact): card.map { .editContact($0) }
    case (.interaction(let row), .editInteraction):
      row.map { .editInteraction($0, networks: state.networks.rows) }
    case (.followUp(let value), .editFollowUp(let row)):
      value.map {
        .editFollowUp(FollowUpRow(id: row.id, followUp: $0, targetName: row.targetName))
      }
    case (.network(let network), .editNetwork(let id, _)): network.map { .editNetwork(id, $0) }
    case (.goals(let rows), .editGoal(let row)):
      rows.first { $0.id == row.id }.map { .editGoal($0) }
    case (.me(let me), .me): .me(me)
    default: nil
    }
  }

  /// What became of a value; the other one stands last, since the line may be too short for it.
  private static func words(_ value: String) -> String {
    let what = "meanwhile; Enter again keeps yours"
    if value.isEmpty { return "emptied \(what)" }
    return "changed \(what), not \"\(value.split(separator: "\n").joined(separator: " / "))\""
  }
}

extension AppState {
  /// Takes what the open form or log line asked for; nil where the answer is for neither.
  mutating func takeIntoOverlay(_ answer: Answer, for tag: ReadTag) -> [Effect]? {
    switch (tag, answer, overlay) {
    case (.formName(let question), .names(let matches), .form(var form)):
      return form.take(matches, for: question, &self)
    case (.formStored, _, .form(var form)): return form.take(stored: answer, &self)
    case (.logName(let question), .names(let matches), .log(var entry)):
      let effects = entry.take(matches, for: question, now.day)
      overlay = .log(entry)
      return effects
    case (.logCompletion, .names(let matches), .log(var entry)):
      let effects = entry.take(completions: matches, &self)
      overlay = .log(entry)
      return effects
    case (.formName, _, _), (.formStored, _, _), (.logName, _, _), (.logCompletion, _, _):
      // Whoever asked was closed meanwhile.
      return []
    default: return nil
    }
  }
}
