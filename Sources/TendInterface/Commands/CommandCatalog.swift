/// All commands of the dashboard, joined from the screens that own them.
public enum CommandCatalog {
  /// Every command, in the order of the help.
  public static let all: [CommandInfo] =
    GlobalCommands.all + ListCommands.all + ContactCommands.all + CopyCommands.all
    + TodayCommands.all
    + TieCommands.all + ContactsCommands.all + ContactPageCommands.all + NetworksCommands.all
    + OverlapCommands.all + GoalCommands.all + DuplicateCommands.all + ChecklistCommands.all
    + ViewCommands.all + HistoryCommands.all + NetworkPageCommands.all + JournalCommands.all
    + BridgesCommands.all + ImportCommands.all + SyncCommands.all + MappingCommands.all

  /// Every command, those of the contexts first, in their order; those with keys before those without.
  static func nearest(to contexts: [Context]) -> [CommandInfo] {
    let near = contexts.flatMap { context in
      let own = all.filter { $0.context == context }
      return own.filter { !$0.keys.isEmpty } + own.filter(\.keys.isEmpty)
    }
    return near + all.filter { !contexts.contains($0.context) }
  }

  private static let byName: [String: CommandInfo] = Dictionary(
    all.map { ($0.name, $0) },
    uniquingKeysWith: { first, _ in first }
  )

  /// The command of a name; nil when there is none.
  public static func command(named name: String) -> CommandInfo? { byName[name] }

  /// The command that a word means: its name, or the only name that begins with it.
  static func resolve(_ word: String) -> CommandInfo? {
    if let exact = byName[word] { return exact }
    let matches = all.filter { $0.name.hasPrefix(word) }
    return matches.count == 1 ? matches[0] : nil
  }
}
