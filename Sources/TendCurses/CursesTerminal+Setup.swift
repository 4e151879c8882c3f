import CNcurses
import TendScreen

extension CursesTerminal {
  static let pasteOn = "\u{1B}[?2004h"
  static let pasteOff = "\u{1B}[?2004l"

  private static let fallbackTypes = ["xterm-256color", "xterm", "vt100"]

  /// Opens the screen by the terminal's own description, or the nearest that this machine knows.
  ///
  /// - Parameter type: The value of TERM.
  /// - Returns: What to tell the user when a fallback was needed.
  /// - Throws: `TerminalError` when no description serves.
  static func open(_ type: String) throws(TerminalError) -> String? {
    cn_guard_note_modes()
    for candidate in [type] + fallbackTypes where !candidate.isEmpty {
      guard let screen = cn_new_terminal(candidate) else { continue }
      guard cn_capability("cup") != nil else {
        endwin()
        delscreen(screen)
        throw TerminalError(.cannotPlaceCursor, subject: candidate)
      }
      cn_guard_install(restoring)
      guard candidate != type else { return nil }
      let known = type.isEmpty ? "TERM is not set" : "TERM \"\(type)\" is not known here"
      return "\(SafeText.neutralised(known)); drawing for \(candidate)"
    }
    throw TerminalError(.noDescription, subject: type)
  }

  /// Starts colours unless unwanted; without the call curses never writes a colour sequence.
  static func startColors(_ options: CursesOptions) -> ColorDepth {
    guard !options.noColor, options.forcedDepth != .monochrome, has_colors() else {
      return .monochrome
    }
    start_color()
    use_default_colors()
    let found: ColorDepth =
      switch cn_colors() {
      case 256...: .indexed256
      case 16...: .ansi16
      case 8...: .ansi8
      default: .monochrome
      }
    return min(found, options.forcedDepth ?? found)
  }

  /// What the crash guard writes: paste mode off, plain text, normal screen, visible cursor.
  private static var restoring: String {
    ["sgr0", "rmcup", "cnorm"].reduce(into: pasteOff) { text, name in
      guard let sequence = cn_capability(name) else { return }
      text += String(cString: sequence)
    }
  }
}
