/// What a chord runs: one command, or several that follow one another.
public struct Binding: Hashable, Sendable {
  /// The commands in order; the first that is not available ends the row.
  public var invocations: [Invocation]
  /// What the user calls it; nil shows the first command's title.
  public var help: String?

  /// Commands under a chord.
  public init(_ invocations: [Invocation], help: String? = nil) {
    self.invocations = invocations
    self.help = help
  }

  /// The one command that is run as it is; nil for several, or with something after the name.
  var plainName: String? {
    guard invocations.count == 1, let only = invocations.first else { return nil }
    return only.argument == nil ? only.name : nil
  }

  /// The command lines, as they would be typed.
  var lines: String {
    invocations.map { ":" + [$0.name, $0.argument].compactMap(\.self).joined(separator: " ") }
      .joined(separator: "  ")
  }

  /// A few words for which-key and help.
  var title: String {
    if let help { return help }
    guard let first = invocations.first else { return "" }
    let title = CommandCatalog.command(named: first.name)?.title ?? first.name
    return [title, first.argument].compactMap(\.self).joined(separator: ": ")
  }
}
