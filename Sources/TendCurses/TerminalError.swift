/// Why the full-screen terminal cannot be used.
public struct TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of problem it is.
  public enum Code: Hashable, Sendable {
    /// Input or output is a file or a pipe.
    case notATerminal
    /// The terminal, by its description, cannot place the cursor.
    case cannotPlaceCursor
    /// Neither TERM nor a common fallback has a description on this machine.
    case noDescription
  }

  /// What kind of problem it is.
  public let code: Code
  /// The value of TERM.
  public let subject: String

  init(_ code: Code, subject: String) {
    self.code = code
    self.subject = subject
  }

  /// One sentence that a person can act on.
  public var description: String {
    switch code {
    case .notATerminal:
      "The dashboard needs a terminal for input and output; use the commands for scripts instead."
    case .cannotPlaceCursor:
      "The terminal type \"\(subject)\" cannot place the cursor; set TERM to what you really use."
    case .noDescription:
      "The terminal type \"\(subject)\" is not known here; install its terminfo entry or set TERM."
    }
  }
}
