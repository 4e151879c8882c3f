/// What the dashboard keeps from one run to the next beside the store.
public struct Remembered: Hashable, Sendable, Codable {
  /// The theme that was chosen; nil while the settings decide.
  public var theme: String?
  /// The lines that were typed after `:`, oldest first.
  public var commands: [String]

  /// How many lines are kept.
  static let commandLimit = 200

  /// Nothing, unless said otherwise.
  public init(theme: String? = nil, commands: [String] = []) {
    self.theme = theme
    self.commands = commands
  }
}
