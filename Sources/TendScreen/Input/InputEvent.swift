/// Something that came from the terminal.
public enum InputEvent: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted as a whole; safe, with line ends as `\n`.
  case paste(String)
  /// The terminal has a new size.
  case resized(Size)
  /// The program runs in the foreground again; the next frame is drawn in full.
  case resumed
  /// The terminal is gone, or the program was asked to end.
  case hungUp
}
