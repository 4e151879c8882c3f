import TendScreen

/// A question before something is done.
///
/// What takes something away (a deletion, a merge, what was typed) has Cancel focused; a change of several contacts that
/// takes nothing away has its action focused, since one key undoes it.
struct Confirmation: Sendable {
  let question: String
  /// What yes is called: `Delete`.
  let action: String
  let effects: [Effect]
  /// What is about to happen one by one; empty where the question says it all.
  let details: [String]
  /// What is shown again after no; for a form that would be lost.
  let otherwise: Form?
  var isYesFocused: Bool

  init(
    _ question: String,
    action: String,
    effects: [Effect],
    details: [String] = [],
    otherwise: Form? = nil,
    isHarmless: Bool = false
  ) {
    self.question = question
    self.action = action
    self.effects = effects
    self.details = details
    self.otherwise = otherwise
    isYesFocused = isHarmless
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
      if !effects.isEmpty { state.marks = [] }
      if effects.contains(where: \.isWrite) {
        // Repeating runs the command anew, and so asks again.
        state.noteChange()
        // A change of many takes a while; what was done replaces it.
        state.toast = Toast(text: "Writing …", isError: false, expiresAt: nil)
      }
      return effects
    }
    if let otherwise { state.overlay = .form(otherwise) }
    return []
  }
}
