/// Measures and cuts text in columns.
public enum TextWidth {
  /// Counts the columns that the text takes once it is safe.
  public static func columns(of text: String) -> Int {
    if SafeText.isPlain(text) { return text.utf8.count }
    return CellScanner(text).reduce(0) { $0 + $1.width }
  }

  /// Counts the columns that one character takes once it is safe.
  public static func columns(of character: Character) -> Int {
    columns(of: String(character))
  }

  /// Cuts text that is too wide, and says so by the ellipsis.
  ///
  /// - Parameters:
  ///   - text: Made safe on the way.
  ///   - limit: The most columns the result may take.
  ///   - ellipsis: Ends a cut text; it must be one column wide, or empty.
  /// - Returns: Safe text of at most `limit` columns.
  public static func truncated(
    _ text: String,
    to limit: Int,
    ellipsis: String = "…"
  ) -> String {
    guard limit > 0 else { return "" }
    let room = limit - columns(of: ellipsis)
    var kept = ""
    var keptWithEllipsis = ""
    var used = 0
    for piece in CellScanner(text) {
      guard used + piece.width <= limit else { return keptWithEllipsis + ellipsis }
      used += piece.width
      kept += piece.text
      if used <= room { keptWithEllipsis = kept }
    }
    return kept
  }

  /// Cuts or fills text with spaces on the right to exactly the given width.
  public static func padded(_ text: String, to width: Int) -> String {
    let cut = truncated(text, to: width)
    return cut + String(repeating: " ", count: max(0, width - columns(of: cut)))
  }

  /// Breaks text into lines between words; a word wider than a line is cut.
  ///
  /// - Parameters:
  ///   - text: May hold line ends, which are kept.
  ///   - columns: The most columns a line may take; below 1 counts as 1.
  /// - Returns: At least one line; safe text without line ends.
  public static func wrapped(_ text: String, columns: Int) -> [String] {
    let limit = max(1, columns)
    return SafeText.multiline(text)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { wrappedParagraph(String($0), limit: limit) }
  }

  private static func wrappedParagraph(_ text: String, limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      var word = String(word)
      var width = self.columns(of: word)
      if used > 0 && used + 1 + width <= limit {
        line += " " + word
        used += 1 + width
        continue
      }
      if used > 0 { lines.append(line) }
      (line, used) = ("", 0)
      if width > limit {
        var parts = cut(word, limit: limit)
        word = parts.removeLast()
        width = self.columns(of: word)
        lines += parts
      }
      (line, used) = (word, width)
    }
    lines.append(line)
    return lines
  }

  /// Cuts one word into parts of at most `limit` columns; a wide character in one column becomes `?`.
  private static func cut(_ word: String, limit: Int) -> [String] {
    var parts: [String] = []
    var part = ""
    var used = 0
    for piece in CellScanner(word) {
      let fits = piece.width <= limit
      let width = fits ? piece.width : 1
      if used + width > limit {
        parts.append(part)
        (part, used) = ("", 0)
      }
      part += fits ? piece.text : "?"
      used += width
    }
    parts.append(part)
    return parts
  }
}
