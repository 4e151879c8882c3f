import TendModel
import TendScreen

/// The one way in: keys, pasted text and words all end in the same `Invocation`.
enum Dispatcher {
  /// Gives a key to the overlay, else to the keymap.
  static func press(_ key: Key, _ state: inout AppState) -> [Effect] {
    if key == .control("c") { return interrupt(&state) }
    if let effects = reachTerminal(key, &state) { return effects }
    // Nothing is seen but the size that is needed; no key may go to what is hidden.
    if Layout.isTooSmall(state.size) {
      // What is being typed would be lost unseen.
      guard case .none = state.overlay else { return [] }
      return key == .character("q") || key == .character("Q") ? [.quit] : []
    }
    if case .none = state.overlay { return follow(key, &state) }
    return OverlayKeys.take(key, &state)
  }

  /// The commands that are for the terminal itself; they leave whatever is open as it is.
  private static let terminalCommands: Set<String> = ["suspend", "repaint"]

  /// Stops or repaints whatever is open; nil for any other key, and for one that can be typed.
  private static func reachTerminal(_ key: Key, _ state: inout AppState) -> [Effect]? {
    guard case .control = key, case .run(let binding) = state.keymap.step([key], in: [.global]),
      let name = binding.plainName, terminalCommands.contains(name),
      let command = CommandCatalog.command(named: name)
    else { return nil }
    return command.run(&state, "")
  }

  /// Puts pasted text into the field that has the focus; anywhere else it would run as commands.
  static func paste(_ text: String, _ state: inout AppState) -> [Effect] {
    if case .log(var entry) = state.overlay {
      let effects = entry.insert(OutsideText.line(text), state.now.day)
      state.overlay = .log(entry)
      return effects
    }
    guard OverlayKeys.insert(text, &state) else {
      state.complain("Pasted text was dropped: open a field first (/ filters, i logs, a adds)")
      return []
    }
    return OverlayKeys.changed(&state)
  }

  /// Runs a command, asking for what it needs and cannot do without.
  static func run(_ invocation: Invocation, _ state: inout AppState) -> [Effect] {
    guard let command = CommandCatalog.resolve(invocation.name) else {
      state.complain("There is no command \"\(invocation.name)\"; : lists them all")
      return []
    }
    if let reason = command.reason(state) {
      state.complain(reason)
      return []
    }
    let argument = invocation.argument ?? ""
    if command.argument == nil, !argument.allSatisfy(\.isWhitespace) {
      state.complain(
        "\(command.name) takes nothing after its name"
          + (command.context == .global ? "" : "; it acts on what is under the cursor")
      )
      return []
    }
    if let wanted = command.argument, wanted.isRequired, argument.allSatisfy(\.isWhitespace) {
      let isOfSeveral = state.actsOnMarks || state.targets.count > 1
      let whom = command.context == .contact && isOfSeveral ? state.targetNames : nil
      state.overlay = .prompt(Prompt(command, initial: wanted.initial(state), whom: whom))
      return OverlayKeys.changed(&state)
    }
    let isRepeating = command.name == "repeat"
    // What is asked or filled in first changes something only later, and is then to be known.
    if !isRepeating { state.lastAsked = Invocation(command.name, argument) }
    let effects = command.run(&state, argument)
    // A name that was chosen counts for this command alone.
    (state.chosenNumber, state.namesFound) = (nil, nil)
    if !isRepeating, effects.contains(where: \.isWrite) { state.noteChange() }
    return effects
  }

  /// Runs the first command of a row, and the others after it; one that cannot be, or that asks for something, ends it.
  static func run(_ binding: Binding, _ state: inout AppState) -> [Effect] {
    guard let first = binding.invocations.first else { return [] }
    let said = state.messages.count
    let effects = run(first, &state)
    let wasRefused = state.messages.count > said && state.toast?.isError == true
    let rest = Array(binding.invocations.dropFirst())
    guard !wasRefused, !rest.isEmpty, case .none = state.overlay else { return effects }
    // A list that was just opened has its rows first.
    return effects + [.follow(rest)]
  }

  /// The highest count; nobody means more, and nobody waits for less.
  private static let mostCount = 9999
  /// The movements that a count repeats.
  private static let counted: Set<String> = [
    "down", "up", "half-page-down", "half-page-up", "page-down", "page-up", "scroll-detail",
    "scroll-detail-up", "view-back", "view-forward", "mark",
  ]

  /// Takes a digit of a count; false where it means something else.
  private static func takesCount(_ key: Key, _ state: inout AppState) -> Bool {
    guard state.keymap.digitsAreCounts, state.pendingKeys.isEmpty, case .character(let digit) = key,
      digit.isASCII, let value = digit.wholeNumberValue, value > 0 || state.count > 0,
      case .none = state.keymap.step([key], in: state.contexts)
    else { return false }
    state.count = min(mostCount, state.count * 10 + value)
    return true
  }

  /// Runs what a chord means, as often as was said; with a count, top and bottom go to that row.
  private static func run(_ binding: Binding, count: Int, _ state: inout AppState) -> [Effect] {
    guard count > 0, let name = binding.plainName else { return run(binding, &state) }
    if name == "top" || name == "bottom" {
      state.cursor.move(to: count - 1, visible: Layout(state).visibleRows)
      return []
    }
    return (0..<(counted.contains(name) ? count : 1)).flatMap { _ in run(binding, &state) }
  }

  private static func follow(_ key: Key, _ state: inout AppState) -> [Effect] {
    if key == .escape, !state.pendingKeys.isEmpty || state.count > 0 {
      (state.pendingKeys, state.count) = ([], 0)
      return []
    }
    if takesCount(key, &state) { return [] }
    let keys = state.pendingKeys + [key]
    switch state.keymap.step(keys, in: state.contexts) {
    case .run(let binding):
      let count = state.count
      (state.pendingKeys, state.count) = ([], 0)
      return run(binding, count: count, &state)
    case .pending:
      state.pendingKeys = keys
      state.pendingSince = state.now.milliseconds
    case .none where key == .character("?") && !state.pendingKeys.isEmpty:
      // The list of what may follow is shown at once; the keys so far stand.
      state.pendingSince = state.now.milliseconds - AppState.whichKeyDelayMilliseconds
    case .none:
      refuse(keys, &state)
    }
    return []
  }

  /// Says that keys mean nothing, and what may follow those that do.
  private static func refuse(_ keys: [Key], _ state: inout AppState) {
    let begun = state.pendingKeys
    (state.pendingKeys, state.count) = ([], 0)
    let words = keys.map(\.label).joined(separator: " ")
    guard case .pending(let next) = state.keymap.step(begun, in: state.contexts), !begun.isEmpty
    else { return state.complain("\(words) means nothing here; ? lists the keys") }
    let wanted = next.map(\.key.label).joined(separator: " ")
    let before = begun.map(\.label).joined(separator: " ")
    state.complain("\(words) means nothing here; after \(before) there are \(wanted)")
  }

  private static func interrupt(_ state: inout AppState) -> [Effect] {
    if state.job != nil { return [.cancel] }
    if case .none = state.overlay {
      state.pendingKeys = []
      state.say("q leaves, Ctrl-C cancels a prompt or a running job")
      return []
    }
    OverlayKeys.close(&state)
    return []
  }
}
