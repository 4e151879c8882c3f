public import TendInterface
public import TendScreen

/// One frame of the dashboard as plain text, for where there is no terminal.
public enum TextFrame {
  /// Draws the first frame of a session that has all it shows.
  ///
  /// - Parameters:
  ///   - session: What is shown, and where it begins.
  ///   - size: How many columns and rows.
  ///   - glyphs: Whether more than ASCII may appear.
  /// - Returns: The lines, without trailing blanks.
  /// - Throws: `Failure` when the loop cannot begin.
  public static func lines(
    of session: Session,
    size: Size,
    glyphs: GlyphSet = .unicode
  ) throws(Failure) -> [String] {
    let terminal = HeadlessTerminal(size: size, depth: .monochrome, glyphs: glyphs)
    try session.start(on: terminal).settle()
    return terminal.screen.lines
  }
}
