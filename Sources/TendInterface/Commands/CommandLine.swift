import TendModel
import TendScreen

/// The `:` line: a command by name with its argument, or a choice among all that match.
struct CommandLine: Sendable {
  var field = TextField()
  var completion = Completion()
  private(set) var commands: [CommandInfo] = []
  /// The command that was chosen in the list; nil while none was.
  private(set) var selected: Int?
  /// Why the name was not run: it could be several.
  private(set) var refusal: String?
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

  /// What Up and Down go through.
  enum Walk { case list, history, both, nothing }

  /// What Up and Down go through now; of both, Up has the lines that were typed before and Down the list.
  func walk(_ state: AppState) -> Walk {
    if historyIndex != nil { return .history }
    let hasLines = !lines(state).isEmpty
    if argumentCommand != nil {
      return completion.candidates.isEmpty ? (hasLines ? .history : .nothing) : .list
    }
    if commands.isEmpty { return hasLines ? .history : .nothing }
    return field.characters.isEmpty && hasLines && selected == nil ? .both : .list
  }

  /// The lines that were typed before and begin as this one does.
  private func lines(_ state: AppState) -> [String] {
    let begun = historyIndex == nil ? field.text : historyStart
    return state.commandHistory.filter { $0.hasPrefix(begun) }
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
    case .down, .control("n"): line.move(1, &state)
    case .up, .control("p"): line.move(-1, &state)
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
    (selected, refusal) = (nil, nil)
    completion = Completion()
    return []
  }

  func revert(_ state: inout AppState) {
    if let themeBefore { state.theme = themeBefore }
  }

  private func submit(_ state: inout AppState) -> [Effect] {
    let command = selected.flatMap { commands.indices.contains($0) ? commands[$0] : nil }
    if command == nil, argumentCommand == nil, isAmbiguous {
      // A guess would be run before it could be read.
      var line = self
      line.refusal = "\"\(words.name)\" may be any of these: Up and Down choose"
      state.overlay = .commandLine(line)
      return []
    }
    revert(&state)
    state.overlay = .none
    state.chosenNumber = words.argument.flatMap { completion.number(named: $0.trimmingBlanks) }
    state.namesFound = completion.candidates
    let text = field.text
    if !text.isEmpty, state.commandHistory.last != text { state.commandHistory.append(text) }
    if text.allSatisfy(\.isWhitespace), command == nil { return [] }
    let said = state.messages.count
    let name = command?.name ?? words.name
    let effects = Dispatcher.run(Invocation(name, words.argument), &state)
    let wasRefused =
      effects.isEmpty && state.messages.count > said && state.toast?.isError == true
    // A mistake is mended where it was made; what was typed next would else run as keys.
    if wasRefused, CommandCatalog.resolve(name)?.reason(state) == nil, case .none = state.overlay {
      state.overlay = .commandLine(self)
    }
    return effects
  }

  /// The name is none and begins none alone, but could be meant for one of the list.
  private var isAmbiguous: Bool {
    !words.name.isEmpty && words.argument == nil && !commands.isEmpty
      && CommandCatalog.resolve(words.name) == nil
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
      choose(step, command, &state)
    } else if commands.indices.contains(selected ?? 0) {
      let command = commands[selected ?? 0]
      field.replace(by: command.name + (command.argument == nil ? "" : " "))
      return complete(&state)
    }
    return []
  }

  /// Goes through the list, or through the lines that were typed before.
  private mutating func move(_ step: Int, _ state: inout AppState) {
    switch walk(state) {
    case .list,
      .both where step > 0:
      if let command = argumentCommand { return choose(step, command, &state) }
      let next = selected.map { $0 + step } ?? (step > 0 ? 0 : commands.count - 1)
      selected = max(0, min(next, commands.count - 1))
    case .history, .both:
      if historyIndex == nil { historyStart = field.text }
      let lines = lines(state)
      let index = (historyIndex ?? lines.count) + step
      if lines.indices.contains(index) {
        historyIndex = index
        field.replace(by: lines[index])
      } else if index >= lines.count {
        (historyIndex, field) = (nil, TextField(historyStart))
      }
    case .nothing: break
    }
  }

  /// Goes to the next value of the argument, or back.
  private mutating func choose(_ step: Int, _ command: CommandInfo, _ state: inout AppState) {
    guard let value = completion.step(by: step) else { return }
    field.replace(by: "\(words.name) \(value)")
    tryOut(value, command, &state)
  }

  private mutating func tryOut(_ name: String, _ command: CommandInfo, _ state: inout AppState) {
    guard case .themes = command.argument?.completer else { return }
    if themeBefore == nil { themeBefore = state.theme }
    if let theme = state.themes.first(where: { $0.name == name }) { state.theme = theme }
  }
}
