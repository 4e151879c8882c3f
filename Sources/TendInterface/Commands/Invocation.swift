/// A command that is asked for, with its argument: what a key, the `:` line, the palette and a script all end in.
public struct Invocation: Hashable, Sendable {
  /// The name of the command in the catalogue.
  public var name: String
  /// What follows the name on the `:` line; nil when nothing was given.
  public var argument: String?

  /// A command with its argument.
  public init(_ name: String, _ argument: String? = nil) {
    self.name = name
    self.argument = argument
  }
}
