import TendModel
import TendScreen

/// The `:` line: a command by name with its argument, or a choice among all that match.
struct CommandLine: Sendable {
  var field = TextField()
  var completion = Completion()
  private(set) var commands: [CommandInfo] = []
  private(set) var selected = 0
  private var historyIndex: Int?
  /// What was typed before the history was walked.
  private var historyStart = ""
  private var themeBefore: Theme?

  /// The first word and what follows it.
  private var words: (name: String, argument: String?) {
    let text = field.text
    guard let blank = text.firstIndex(of: " ") else { return (text, nil) }
    let argument = text[text.index(after: blank)...]
    return (String(text[..<blank]), String(argument))
  }

  /// The command whose argument is being typed; nil while the name is.
  var argumentCommand: CommandInfo? {
    words.argument == nil ? nil : CommandCatalog.resolve(words.name)
  }

  func take(_ key: Key, _ state: inout AppState) -> [Effect] {
    var line = self
    switch key {
    case .escape:
      OverlayKeys.close(&state)
      return []
    case .backspace where field.characters.isEmpty:
      OverlayKeys.close(&state)
      return []
    case .enter: return submit(&state)
    case .tab, .backTab:
      let effects = line.fill(key == .tab ? 1 : -1, &state)
      state.overlay = .commandLine(line)
      return effects
    case .down, .control("n"): line.move(1, state)
    case .up, .control("p"): line.move(-1, state)
    default:
      guard line.field.take(key) else { return [] }
      line.historyIndex = nil
      state.overlay = .commandLine(line)
      return OverlayKeys.changed(&state)
    }
    state.overlay = .commandLine(line)
    return []
  }

  mutating func complete(_ state: inout AppState) -> [Effect] {
    if let command = argumentCommand {
      commands = []
      let text = words.argument ?? ""
      tryOut(text, command, &state)
      return completion.refresh(command.argument?.completer ?? .none, matching: text, state)
    }
    let name = words.name
    commands = FuzzyMatch.ranked(CommandCatalog.nearest(to: state.contexts), by: name) {
      "\($0.name) \($0.title)"
    }
    // The name itself comes first, then what begins with it.
    let exact = commands.filter { $0.name == name }
    let begun = commands.filter { $0.name != name && $0.name.hasPrefix(name) }
    commands = exact + begun + commands.filter { !$0.name.hasPrefix(name) }
    selected = 0
    completion = Completion()
    return []
  }

  func revert(_ state: inout AppState) {
    if let themeBefore { state.theme = themeBefore }
  }

  private func submit(_ state: inout AppState) -> [Effect] {
    revert(&state)
    state.overlay = .none
    state.chosenNumber = words.argument.flatMap { completion.number(named: $0.trimmingBlanks) }
    let text = field.text
    if !text.isEmpty, state.commandHistory.last != text { state.commandHistory.append(text) }
    if argumentCommand != nil {
      return Dispatcher.run(Invocation(words.name, words.argument), &state)
    }
    if words.argument == nil, commands.indices.contains(selected) {
      return Dispatcher.run(Invocation(commands[selected].name), &state)
    }
    return Dispatcher.run(Invocation(words.name, words.argument), &state)
  }

  private mutating func fill(_ step: Int, _ state: inout AppState) -> [Effect] {
    if let command = argumentCommand {
      if case .files = command.argument?.completer, completion.selected == nil,
        let common = completion.commonPrefix, common.count > (words.argument ?? "").count
      {
        // As a shell does: what all have in common first, then what lies there.
        field.replace(by: "\(words.name) \(common)")
        return complete(&state)
      }
      guard let value = completion.step(by: step) else { return [] }
      field.replace(by: "\(words.name) \(value)")
      tryOut(value, command, &state)
    } else if commands.indices.contains(selected) {
      let command = commands[selected]
      field.replace(by: command.name + (command.argument == nil ? "" : " "))
      return complete(&state)
    }
    return []
  }

  /// Up and down walk the list; where there is none, up walks the lines that were typed before and begin alike.
  private mutating func move(_ step: Int, _ state: AppState) {
    let begun = historyIndex == nil ? field.text : historyStart
    let history = state.commandHistory.filter { $0.hasPrefix(begun) }
    let hasNoList = field.characters.isEmpty || commands.isEmpty
    if historyIndex != nil || (hasNoList && step < 0 && !history.isEmpty) {
      historyStart = begun
      let index = (historyIndex ?? history.count) + step
      guard history.indices.contains(index) else {
        if index >= history.count { (historyIndex, field) = (nil, TextField(begun)) }
        return
      }
      historyIndex = index
      field.replace(by: history[index])
      return
    }
    selected = max(0, min(selected + step, commands.count - 1))
  }

  private mutating func tryOut(_ name: String, _ command: CommandInfo, _ state: inout AppState) {
    guard case .themes = command.argument?.completer else { return }
    if themeBefore == nil { themeBefore = state.theme }
    if let theme = state.themes.first(where: { $0.name == name }) { state.theme = theme }
  }
}
