/// Takes out of text whatever a terminal could obey.
public enum SafeText {
  /// Shown where a control character was.
  public static let placeholder = "\u{FFFD}"

  /// Answers one line that is safe to write to a terminal.
  ///
  /// Control characters become a visible placeholder; line ends, tabs and odd spaces a space.
  /// Characters that are invisible or reorder their neighbours are left out, emoji sequences fold
  /// to their first emoji and flags to letters, and no character keeps more than four marks.
  ///
  /// - Complexity: O(n) in the scalars of the text.
  public static func neutralised(_ text: String) -> String {
    isPlain(text) ? text : joined(CellScanner(text))
  }

  /// Answers safe text that keeps its line ends, all of them as `\n`.
  ///
  /// - Complexity: O(n) in the scalars of the text.
  public static func multiline(_ text: String) -> String {
    isPlain(text) ? text : joined(CellScanner(text, keepsNewlines: true))
  }

  /// Whether every byte is printable ASCII, which nearly all text is.
  static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  private static func joined(_ pieces: CellScanner) -> String {
    var result = ""
    for piece in pieces { result += piece.text }
    return result
  }
}
