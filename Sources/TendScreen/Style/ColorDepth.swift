/// How many colours a terminal can show.
public enum ColorDepth: Int, Comparable, Sendable {
  /// None: attributes and glyphs carry all meaning.
  case monochrome
  /// The eight of the first colour terminals.
  case ansi8
  /// The eight and their bright forms.
  case ansi16
  /// The sixteen, a 6×6×6 cube and 24 greys.
  case indexed256

  /// Orders by number of colours.
  public static func < (left: ColorDepth, right: ColorDepth) -> Bool {
    left.rawValue < right.rawValue
  }
}
