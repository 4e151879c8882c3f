/// One command of the catalogue: keys, `:` line, palette, help, hints and documents all come from it.
public struct CommandInfo: Sendable {
  /// The name on the `:` line and in `keys.toml`, such as `snooze`.
  public let name: String
  /// A few words for palette, hints and which-key.
  public let title: String
  /// One sentence for the help.
  public let help: String
  /// Default keys in their notation; several keys of one chord are separated by blanks.
  public let keys: [String]
  /// Where the keys have this meaning.
  public let context: Context
  /// What the command takes; nil when it takes nothing.
  public let argument: ArgumentInfo?
  /// A word for the hint bar, where the title is long.
  public let hint: String
  /// How early it appears in the hint bar: 1 first; 0 never.
  public let hintRank: Int
  /// Why the command cannot be used now; nil when it can.
  let unavailable: @Sendable (AppState) -> String?
  /// Changes the state and says what is wanted of the world.
  let run: @Sendable (inout AppState, String) -> [Effect]

  init(
    _ name: String,
    _ title: String,
    help: String,
    keys: [String] = [],
    in context: Context = .global,
    argument: ArgumentInfo? = nil,
    hint: String? = nil,
    hintRank: Int = 0,
    unavailable: @escaping @Sendable (AppState) -> String? = { _ in nil },
    run: @escaping @Sendable (inout AppState, String) -> [Effect]
  ) {
    self.name = name
    self.title = title
    self.help = help
    self.keys = keys
    self.context = context
    self.argument = argument
    self.hint = hint ?? title
    self.hintRank = hintRank
    self.unavailable = unavailable
    self.run = run
  }

  /// Why the command cannot be used now, of its own or because nothing can be written; nil when it can.
  func reason(_ state: AppState) -> String? {
    if state.isReadOnly, CommandCatalog.writing.contains(name) {
      return "This store cannot be written"
    }
    return unavailable(state)
  }
}
