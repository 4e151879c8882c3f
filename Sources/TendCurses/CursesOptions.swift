public import TendScreen

/// How the curses terminal is to be set up.
public struct CursesOptions: Hashable, Sendable {
  /// Colours to use, at most as many as the terminal has; nil uses all.
  public var forcedDepth: ColorDepth?
  /// Whether to do without colours, whatever the terminal has.
  public var noColor: Bool
  /// Whether only ASCII may appear; nil decides by the locale.
  public var forceASCII: Bool?
  /// How long a lone ESC is held, lest it begin a sequence.
  public var escapeDelayMilliseconds: Int
  /// The value of TERM; nil or empty when there is none.
  public var terminalType: String?
  /// Whether tmux is between the program and the screen.
  public var isInsideTmux: Bool

  /// Makes options; without arguments the terminal's abilities decide.
  public init(
    forcedDepth: ColorDepth? = nil,
    noColor: Bool = false,
    forceASCII: Bool? = nil,
    escapeDelayMilliseconds: Int = 50,
    terminalType: String? = nil,
    isInsideTmux: Bool = false
  ) {
    self.forcedDepth = forcedDepth
    self.noColor = noColor
    self.forceASCII = forceASCII
    self.escapeDelayMilliseconds = escapeDelayMilliseconds
    self.terminalType = terminalType
    self.isInsideTmux = isInsideTmux
  }
}
