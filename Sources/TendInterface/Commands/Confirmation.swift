import TendScreen

/// A question before something is done; the safe answer has the focus.
struct Confirmation: Sendable {
  let question: String
  /// What yes is called: `Delete`.
  let action: String
  let effects: [Effect]
  /// What is about to happen one by one; empty where the question says it all.
  let details: [String]
  /// What is shown again after no; for a form that would be lost.
  let otherwise: Form?
  var isYesFocused = false

  init(
    _ question: String,
    action: String,
    effects: [Effect],
    details: [String] = [],
    otherwise: Form? = nil
  ) {
    self.question = question
    self.action = action
    self.effects = effects
    self.details = details
    self.otherwise = otherwise
  }

  func take(_ key: Key, _ state: inout AppState) -> [Effect] {
    switch key {
    case .character("y"): return answer(true, &state)
    case .character("n"), .escape, .character("q"): return answer(false, &state)
    case .enter: return answer(isYesFocused, &state)
    case .left, .right, .tab, .backTab, .character("h"), .character("l"):
      var next = self
      next.isYesFocused.toggle()
      state.overlay = .confirm(next)
    default: break
    }
    return []
  }

  private func answer(_ isYes: Bool, _ state: inout AppState) -> [Effect] {
    state.overlay = .none
    if isYes {
      if !effects.isEmpty {
        state.marks = []
        // What was confirmed is never repeated without a question.
        state.lastChanging = nil
      }
      let isWrite = effects.contains { if case .write = $0 { true } else { false } }
      // A change of many takes a while; what was done replaces it.
      if isWrite { state.toast = Toast(text: "Writing …", isError: false, expiresAt: nil) }
      return effects
    }
    if let otherwise { state.overlay = .form(otherwise) }
    return []
  }
}
