import TendModel
import TendScreen

/// Commands that work everywhere.
enum GlobalCommands {
  static let all: [CommandInfo] =
    ViewName.allCases.map(open) + navigation + LayoutCommands.all + overlays + writing + terminal

  private static func open(_ view: ViewName) -> CommandInfo {
    let name = view.title.lowercased()
    let letter = view == .journal ? "l" : String(name.prefix(1))
    return CommandInfo(
      name,
      view.title,
      help: "Open the \(view.title) view.",
      keys: ["\(view.rawValue)", "g \(letter)"]
    ) { state, _ in state.open(view) }
  }

  private static let navigation = [
    CommandInfo(
      "back",
      "Back",
      help: "Go back one layer; from a view, leave the program.",
      keys: ["q"],
      hintRank: 9
    ) { state, _ in state.back(quits: true) },
    CommandInfo(
      "escape",
      "Back, never out",
      help: "Clear marks or the filter, then go back one layer.",
      keys: ["esc"]
    ) {
      state,
      _ in state.escape()
    },
    CommandInfo(
      "quit",
      "Quit",
      help: "Leave the program at once; everything is saved already.",
      keys: ["Q"]
    ) { state, _ in
      guard let job = state.job else { return [.quit] }
      state.overlay = .confirm(
        Confirmation(
          "\(job.title) is still running. Stop it and leave?",
          action: "Leave",
          effects: [.cancel, .quit]
        )
      )
      return []
    },
    CommandInfo("last-view", "Last view", help: "Go to the view that was open before.", keys: ["-"])
    {
      state,
      _ in state.open(state.previousView)
    },
    CommandInfo(
      "view-back",
      "Back to the view before",
      help: "Go back through the views that were opened.",
      keys: ["H"],
      unavailable: { $0.trail.before == nil ? "This is the first view that was opened" : nil }
    ) { state, _ in
      guard let view = state.trail.before else { return [] }
      var trail = state.trail
      trail.goBack()
      defer { state.trail = trail }
      return state.open(view)
    },
    CommandInfo(
      "view-forward",
      "Forward again",
      help: "Go forward again through the views that were opened.",
      keys: ["L"],
      unavailable: { $0.trail.after == nil ? "This is the last view that was opened" : nil }
    ) { state, _ in
      guard let view = state.trail.after else { return [] }
      var trail = state.trail
      trail.goForward()
      defer { state.trail = trail }
      return state.open(view)
    },
  ]

  private static let overlays = [
    CommandInfo(
      "help",
      "Help",
      help: "List the keys of where you stand; Enter runs one.",
      keys: ["?"],
      hintRank: 1
    ) { state, _ in
      state.overlay = .help(Picker(contexts: state.contexts, keymap: state.keymap))
      return []
    },
    CommandInfo(
      "command",
      "Command",
      help: "Type a command, or choose one from the list.",
      keys: [":"],
      hintRank: 2
    ) { state, _ in
      state.overlay = .commandLine(CommandLine())
      return OverlayKeys.changed(&state)
    },
    CommandInfo(
      "messages",
      "Messages",
      help: "List what was said in the status line.",
      keys: ["g m"]
    ) { state, _ in
      state.push(.messages(ListCursor()))
      state.cursor.resize(total: state.messages.count, visible: Layout(state).visibleRows)
      return []
    },
    CommandInfo(
      "follow-ups",
      "Follow-ups",
      help: "List every open follow-up, of contacts and networks, also those without a day.",
      keys: ["g f"]
    ) { state, _ in
      state.push(.followUps(FollowUpsScreen()))
      return state.reload()
    },
    CommandInfo(
      "trash",
      "Trash",
      help: "List what was deleted; Enter brings it back.",
      keys: ["g x"]
    ) { state, _ in
      state.push(.trash(TrashScreen()))
      return state.reload()
    },
    CommandInfo("history", "History", help: "List who changed what, newest first.", keys: ["g h"]) {
      state,
      _ in
      state.push(.history(HistoryScreen()))
      return state.reload()
    },
    CommandInfo(
      "theme",
      "Theme",
      help: "Choose a look, kept for the next start; it is shown while you choose.",
      keys: ["z t"],
      argument: ArgumentInfo("name", completer: .themes)
    ) { state, name in
      state.choose(theme: name)
      return []
    },
    CommandInfo("me", "About you", help: "Edit your own names, addresses and organisations.") {
      state,
      _ in
      state.overlay = .form(.me(state.me))
      return []
    },
  ]

  private static let writing = [
    CommandInfo(
      "log",
      "Log",
      help: "Log in a line: coffee with Ada yesterday about pricing #topic +advice !send deck fri.",
      keys: ["i"],
      argument: ArgumentInfo("line", isRequired: false),
      hintRank: 5
    ) { state, text in
      var entry = LogEntry(implied: state.impliedNames, today: state.now.day)
      let effects = entry.set(text, state.now.day)
      state.overlay = .log(entry)
      return effects
    },
    CommandInfo(
      "undo",
      "Undo",
      help: "Take back your newest change; it survives a restart.",
      keys: ["u"],
      hintRank: 8,
      unavailable: { state in
        // Until the store has said what there is, it may be asked.
        state.summary.map { $0.undoable == nil } ?? false ? "There is nothing to undo" : nil
      }
    ) { _, _ in [.write(.undo)] },
    CommandInfo(
      "redo",
      "Redo",
      help: "Do again what you undid last.",
      keys: ["C-r"],
      unavailable: { state in
        state.summary.map { $0.redoable == nil } ?? false ? "There is nothing to redo" : nil
      }
    ) { _, _ in [.write(.redo)] },
    CommandInfo(
      "repeat",
      "Repeat",
      help: "Run the last changing command again, on what is under the cursor now.",
      keys: ["."],
      unavailable: { $0.lastChanging == nil ? "Nothing to repeat yet" : nil }
    ) { state, _ in
      guard let last = state.lastChanging else { return [] }
      return Dispatcher.run(last, &state)
    },
    CommandInfo(
      "import",
      "Import a file",
      help:
        "Read contacts, a calendar, mail or messages, with --network NAME at the end into a network; "
        + "nothing is written yet.",
      argument: ArgumentInfo("file", completer: .files),
      unavailable: { $0.job.map { "\($0.title) is still running; Ctrl-C stops it" } }
    ) { _, text in [.start(.previewImport(ImportRequest(line: text)))] },
    CommandInfo(
      "export",
      "Export",
      help: "Write the store to a file in the form that its ending names, else as JSON.",
      argument: ArgumentInfo("file", completer: .files),
      unavailable: { $0.job.map { "\($0.title) is still running; Ctrl-C stops it" } }
    ) { _, path in [.start(.export(path: path.trimmingBlanks))] },
    CommandInfo(
      "demo",
      "Look at sample data",
      help: "Open the sample data in place of your store; nothing of it is kept.",
      unavailable: { state in
        if state.isSample { return "This is the sample data" }
        return state.job.map { "\($0.title) is still running; Ctrl-C stops it" }
      }
    ) { _, _ in [.start(.openSample)] },
  ]

  private static let terminal = [
    CommandInfo(
      "repaint",
      "Repaint",
      help: "Draw the screen anew and read everything again.",
      keys: ["C-l"]
    ) { state, _ in
      [.terminal(.repaint)] + state.reload()
    },
    CommandInfo(
      "suspend",
      "Suspend",
      help: "Stop the program; the shell's fg continues it.",
      keys: ["C-z"]
    ) { _, _ in
      [.terminal(.suspend)]
    },
  ]
}
