import TendModel
import TendScreen

/// A form over the page: labelled fields that become one change when it is saved.
struct Form: Sendable {
  /// What is saved.
  enum Purpose: Sendable {
    case addContact
    case editContact(ContactCard)
    case log([ContactID])
    case editInteraction(InteractionRow)
    case addFollowUp([ContactID], NetworkID?)
    case editFollowUp(FollowUpRow)
    case addNetwork
    case editNetwork(NetworkID, Network)
    case addGoal
    case editGoal(GoalRow)
    case me(Me)
  }

  let title: String
  let purpose: Purpose
  var fields: [FormField]
  var focus = 0
  /// What is wrong with the field that has the focus.
  var error: String?
  /// What was typed is on its way to the store; the form waits for the answer.
  private(set) var isSaving = false
  private var awaitsEditorKey = false
  /// Who is meant by names that were typed, as far as it was asked.
  var known: [LogQuestion: [NameMatch]] = [:]
  /// The text that was refused last, so that an editor which leaves it so is not opened for ever.
  var refusedText: [Substring]?
  /// Nothing that was changed here was changed by another meanwhile, as far as the store has told.
  var isCompared = false
  /// What others made meanwhile of fields that were changed here, as far as it was said.
  var overtaken: [String: String] = [:]

  init(_ title: String, _ purpose: Purpose, fields: [FormField], at field: String? = nil) {
    self.title = title
    self.purpose = purpose
    self.fields = fields
    focus = fields.firstIndex { $0.name == field } ?? 0
  }

  var isChanged: Bool { fields.contains(where: \.isChanged) }

  /// The value of a field without blanks at its ends.
  subscript(_ name: String) -> String {
    fields.first { $0.name == name }.map { $0.value.trimmingBlanks } ?? ""
  }

  func isChanged(_ name: String) -> Bool { fields.contains { $0.name == name && $0.isChanged } }

  mutating func replaceFocused(by text: String) { fields[focus].set(text) }

  mutating func insert(_ text: String) -> Bool {
    // A terminal pastes line ends as carriage returns.
    let safe = OutsideText.multiline(text)
    if fields[focus].kind == .longText, safe.contains("\n") {
      let before = fields[focus].value
      fields[focus].set(before.isEmpty ? safe : before + "\n" + safe)
      return true
    }
    return fields[focus].edit { field in
      field.insert(safe)
      return true
    }
  }

  /// Takes the store's refusal: the form stays with all that was typed.
  mutating func refuse(_ reason: String) {
    isSaving = false
    error = reason
  }

  func take(_ key: Key, _ state: inout AppState) -> [Effect] {
    if isSaving {
      state.typedAhead.append(key)
      return []
    }
    var form = self
    form.error = nil
    let opensEditor = awaitsEditorKey && key == .control("e")
    form.awaitsEditorKey = key == .control("x")
    if opensEditor || key == .control("o") { return form.openEditor(&state) }
    switch key {
    case .escape:
      let discard = Confirmation(
        "Leave without saving?",
        action: "Leave",
        effects: [],
        otherwise: self
      )
      state.overlay = isChanged ? .confirm(discard) : .none
      return []
    case .enter, .control("s"): return form.submit(&state)
    case .tab, .down: form.focus = (focus + 1) % fields.count
    case .backTab, .up: form.focus = (focus + fields.count - 1) % fields.count
    default: form.edit(key)
    }
    state.overlay = .form(form)
    return []
  }

  private mutating func edit(_ key: Key) {
    if case .choice = fields[focus].kind {
      switch key {
      case .left: fields[focus].choose(-1)
      case .right, .character(" "): fields[focus].choose(1)
      case .character(let letter): fields[focus].choose(startingWith: letter)
      default: break
      }
    } else if !fields[focus].edit({ $0.take(key) }), fields[focus].longText != nil {
      error = "several lines: Ctrl-O opens them in your editor"
    }
  }

  private func openEditor(_ state: inout AppState) -> [Effect] {
    state.overlay = .form(self)
    return [.terminal(.edit(.formField, fields[focus].value))]
  }

  mutating func submit(_ state: inout AppState) -> [Effect] {
    let questions = openNames
    if !questions.isEmpty {
      state.overlay = .form(self)
      return questions.map {
        .read(.formName($0), .names(.contact, matching: $0.text, limit: Self.lookUpLimit))
      }
    }
    if let index = fields.firstIndex(where: { $0.choiceMistake != nil }) {
      (focus, error) = (index, fields[index].choiceMistake)
      state.overlay = .form(self)
      return []
    }
    do throws(ValidationError) {
      guard let change = try change(&state) else {
        state.overlay = .none
        return []
      }
      if !isCompared, let query = storedQuery {
        state.overlay = .form(self)
        return [.read(.formStored, query)]
      }
      (isSaving, isCompared) = (true, false)
      state.overlay = .form(self)
      state.noteChange()
      return [.write(change)]
    } catch {
      let index = fields.firstIndex { $0.name == error.field }
      focus = index ?? focus
      self.error = index.map { "\(fields[$0].label): \(error.reason)" } ?? error.description
      state.overlay = .form(self)
      return []
    }
  }

  /// Reads a day in words; nil when the field is blank.
  func day(_ name: String, _ today: CalendarDay) throws(ValidationError) -> CalendarDay? {
    let text = self[name]
    if text.isEmpty { return nil }
    guard let phrase = DayPhrase(text, today: today) else {
      throw ValidationError(
        name,
        "\"\(text)\" is no day; try today, fri, +2w, 12 mar or 2026-03-12"
      )
    }
    return phrase.day
  }

  /// Reads a whole number within a range.
  func number(_ name: String, _ range: ClosedRange<Int>) throws(ValidationError) -> Int {
    guard let number = Int(self[name]), range.contains(number) else {
      throw ValidationError(
        name,
        "must be a number from \(range.lowerBound) to \(range.upperBound)"
      )
    }
    return number
  }

  func choice<Value: RawRepresentable<String>>(_ name: String, _ standard: Value) -> Value {
    Value(rawValue: self[name]) ?? standard
  }
}

extension String {
  /// The text without blanks at its ends.
  var trimmingBlanks: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
    while rest.last?.isWhitespace == true { rest = rest.dropLast() }
    return String(rest)
  }
}
