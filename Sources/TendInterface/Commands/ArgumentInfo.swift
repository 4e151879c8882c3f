/// What a command takes on the `:` line, and what is asked for when a key runs it without.
public struct ArgumentInfo: Sendable {
  /// What the value is, for the prompt and the help: `until`.
  public let label: String
  /// The command asks for the value when none is given.
  public let isRequired: Bool
  /// What the prompt starts with.
  let initial: @Sendable (AppState) -> String
  /// The values that could be meant.
  let completer: Completer

  init(
    _ label: String,
    isRequired: Bool = true,
    completer: Completer = .none,
    initial: @escaping @Sendable (AppState) -> String = { _ in "" }
  ) {
    self.label = label
    self.isRequired = isRequired
    self.completer = completer
    self.initial = initial
  }
}
