/// What can be asked of the terminal besides drawing.
public enum TerminalRequest: Hashable, Sendable {
  /// Draw everything anew.
  case repaint
  /// Stop the program until the shell continues it.
  case suspend
  /// Put a text on the clipboard of the machine that the user sits at.
  case copy(String)
  /// Open a link of the web in the browser, or copy it where there is none; answered by `notice`.
  case openLink(String)
  /// Open the user's editor on a text; answered by `edited`.
  case edit(EditPurpose, String)
}
