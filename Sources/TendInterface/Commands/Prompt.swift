import TendModel
import TendScreen

/// A question for the argument of a command, with the values that could be meant.
struct Prompt: Sendable {
  let command: String
  let label: String
  let completer: Completer
  var field: TextField
  var completion = Completion()
  /// The look before a theme was tried out.
  private var themeBefore: Theme?

  /// - Parameters:
  ///   - command: What is asked for.
  ///   - initial: What is proposed.
  ///   - whom: On whom it acts, where that is not who is under the cursor.
  init(_ command: CommandInfo, initial: String, whom: String? = nil) {
    self.command = command.name
    let title = command.title + (whom.map { " of " + $0 } ?? "")
    label = title + (command.argument.map { " – " + $0.label } ?? "")
    completer = command.argument?.completer ?? .none
    field = TextField(initial, isProposal: true)
  }

  func take(_ key: Key, _ state: inout AppState) -> [Effect] {
    var prompt = self
    switch key {
    case .escape:
      OverlayKeys.close(&state)
      return []
    case .enter where field.text.allSatisfy(\.isWhitespace):
      state.complain("Nothing was typed: Esc leaves all as it is")
      return []
    case .enter:
      revert(&state)
      state.overlay = .none
      let text = field.text.trimmingBlanks
      state.chosenNumber = completion.number(named: text)
      state.namesFound = completion.candidates
      let said = state.messages.count
      let effects = Dispatcher.run(Invocation(command, text), &state)
      // A mistake is mended where it was made; what was typed stays.
      if effects.isEmpty, state.messages.count > said, state.toast?.isError == true,
        case .none = state.overlay
      {
        state.overlay = .prompt(prompt)
      }
      return effects
    case .tab, .down: prompt.choose(1, &state)
    case .backTab, .up: prompt.choose(-1, &state)
    default:
      guard prompt.field.take(key) else { return [] }
      state.overlay = .prompt(prompt)
      return OverlayKeys.changed(&state)
    }
    state.overlay = .prompt(prompt)
    return []
  }

  mutating func complete(_ state: inout AppState) -> [Effect] {
    let effects = completion.refresh(completer, matching: field.text, state)
    tryOut(field.text, &state)
    return effects
  }

  func revert(_ state: inout AppState) {
    if let themeBefore { state.theme = themeBefore }
  }

  private mutating func choose(_ step: Int, _ state: inout AppState) {
    guard let value = completion.step(by: step) else { return }
    field.replace(by: value)
    tryOut(value, &state)
  }

  /// A theme is seen while it is chosen.
  private mutating func tryOut(_ name: String, _ state: inout AppState) {
    guard case .themes = completer else { return }
    if themeBefore == nil { themeBefore = state.theme }
    if let theme = state.themes.first(where: { $0.name == name }) { state.theme = theme }
  }
}
