import TendScreen

/// A list of commands to look through: the help of where one stands.
struct Picker: Sendable {
  var field = TextField()
  private(set) var selected = 0
  private(set) var shown: [CommandInfo]
  private let commands: [CommandInfo]

  /// What the user bound to keys of his own, then the commands of the contexts, nearest first, those with keys before
  /// those without.
  init(contexts: [Context], keymap: Keymap) {
    let own = keymap.ownBindings(in: contexts).map { chord, binding in
      CommandInfo(chord, binding.title, help: binding.lines, keys: [chord]) { state, _ in
        Dispatcher.run(binding, &state)
      }
    }
    commands =
      own
      + CommandCatalog.nearest(to: contexts).filter { command in
        // What a nearer context hides is not promised.
        contexts.contains(command.context) && keymap.isReachable(command.name, in: contexts)
      }
    shown = commands
  }

  mutating func refresh() {
    let text = field.text
    shown =
      text.isEmpty
      ? commands : FuzzyMatch.ranked(commands, by: text) { "\($0.title) \($0.name) \($0.help)" }
    selected = min(selected, max(0, shown.count - 1))
  }

  func take(_ key: Key, _ state: inout AppState) -> [Effect] {
    var picker = self
    switch key {
    case .escape, .function(1):
      state.overlay = .none
      return []
    case .character("?") where field.text.isEmpty, .character("q") where field.text.isEmpty:
      state.overlay = .none
      return []
    case .enter:
      state.overlay = .none
      guard shown.indices.contains(selected) else { return [] }
      let command = shown[selected]
      // What the user bound is in no catalogue.
      guard CommandCatalog.command(named: command.name) != nil else {
        return command.run(&state, "")
      }
      return Dispatcher.run(Invocation(command.name), &state)
    case .down, .control("n"), .tab: picker.selected = min(selected + 1, shown.count - 1)
    case .up, .control("p"), .backTab: picker.selected = max(0, selected - 1)
    case .pageDown: picker.selected = min(selected + 10, shown.count - 1)
    case .pageUp: picker.selected = max(0, selected - 10)
    default:
      guard picker.field.take(key) else { return [] }
      picker.selected = 0
      picker.refresh()
    }
    picker.selected = max(0, picker.selected)
    state.overlay = .help(picker)
    return []
  }
}
