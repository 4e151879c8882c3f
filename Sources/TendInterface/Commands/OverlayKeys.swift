import TendModel
import TendScreen

/// What keys and text do in the overlay that is open.
enum OverlayKeys {
  static func take(_ key: Key, _ state: inout AppState) -> [Effect] {
    switch state.overlay {
    case .none: return []
    case .filter(var bar):
      switch key {
      case .enter:
        if let mistake = state.filterReading(bar.field.text)?.firstMistake {
          state.complain(mistake.description)
          return []
        }
        state.overlay = .none
        return []
      case .escape:
        state.overlay = .none
        let effects = state.setFilter("")
        return bar.origin.map { effects + state.open($0) } ?? effects
      case .up, .down:
        state.overlay = .none
        return Dispatcher.press(key, &state)
      default:
        guard bar.field.take(key) else { return [] }
        state.overlay = .filter(bar)
        return state.setFilter(bar.field.text)
      }
    case .prompt(let prompt): return prompt.take(key, &state)
    case .commandLine(let line): return line.take(key, &state)
    case .help(let picker): return picker.take(key, &state)
    case .log(let entry): return entry.take(key, &state)
    case .form(let form): return form.take(key, &state)
    case .confirm(let confirmation): return confirmation.take(key, &state)
    }
  }

  /// Inserts pasted text where a field has the focus; false when none has.
  static func insert(_ text: String, _ state: inout AppState) -> Bool {
    switch state.overlay {
    case .none, .confirm: return false
    case .filter(var bar):
      bar.field.insert(text)
      state.overlay = .filter(bar)
    case .prompt(var prompt):
      prompt.field.insert(text)
      state.overlay = .prompt(prompt)
    case .commandLine(var line):
      line.field.insert(text)
      state.overlay = .commandLine(line)
    case .help(var picker):
      picker.field.insert(text)
      state.overlay = .help(picker)
    case .log: break
    case .form(var form):
      guard form.insert(text) else { return false }
      state.overlay = .form(form)
    }
    return true
  }

  /// Brings up to date what depends on the text of the overlay.
  static func changed(_ state: inout AppState) -> [Effect] {
    switch state.overlay {
    case .filter(let bar): return state.setFilter(bar.field.text)
    case .prompt(var prompt):
      let effects = prompt.complete(&state)
      state.overlay = .prompt(prompt)
      return effects
    case .commandLine(var line):
      let effects = line.complete(&state)
      state.overlay = .commandLine(line)
      return effects
    case .help(var picker):
      picker.refresh()
      state.overlay = .help(picker)
      return []
    case .none, .log, .form, .confirm: return []
    }
  }

  /// Closes the overlay as Escape does, without a question.
  static func close(_ state: inout AppState) {
    if case .prompt(let prompt) = state.overlay { prompt.revert(&state) }
    if case .commandLine(let line) = state.overlay { line.revert(&state) }
    state.overlay = .none
  }
}
