import TendCurses
import TendInterface
import TendRuntime
import TendScreen

/// Runs the dashboard on the user's terminal, or draws one frame of it.
enum Dashboard {
  /// A lone Escape is held at least this long over a line that may be slow.
  private static let remoteEscapeDelayMilliseconds = 100

  /// Runs until the user leaves.
  ///
  /// - Throws: `Failure` or `TerminalError` in a sentence; the terminal is as it was before.
  static func run(_ options: SessionOptions) throws {
    let session = try Session(options)
    let terminal = try CursesTerminal(
      options: cursesOptions(session.configuration, options.environment)
    )
    let failures = try session.run(on: terminal, notices: [terminal.warning].compactMap(\.self))
    guard failures.isEmpty else {
      throw CommandFailure(failures.map(\.text).joined(separator: "; "))
    }
  }

  /// The first frame as lines of text.
  static func frame(_ options: SessionOptions, size: Size) throws -> [String] {
    try TextFrame.lines(of: try Session(options), size: size, glyphs: glyphs(options.environment))
  }

  private static func cursesOptions(
    _ configuration: Configuration,
    _ environment: Environment
  ) -> CursesOptions {
    let delay = configuration.escapeDelayMilliseconds
    let isRemote = environment["SSH_CONNECTION"] != nil
    return CursesOptions(
      forcedDepth: configuration.depth,
      noColor: configuration.noColor,
      forceASCII: configuration.usesASCII ?? (glyphs(environment) == .ascii ? true : nil),
      escapeDelayMilliseconds: isRemote ? max(delay, remoteEscapeDelayMilliseconds) : delay,
      terminalType: environment["TERM"],
      isInsideTmux: environment["TMUX"] != nil
    )
  }

  /// Whoever asks for the plain locale gets plain signs; one that is not said at all may show all.
  private static func glyphs(_ environment: Environment) -> GlyphSet {
    let locale = environment["LC_ALL"] ?? environment["LC_CTYPE"] ?? environment["LANG"]
    return locale == "C" || locale == "POSIX" ? .ascii : .unicode
  }
}
