/// Which characters a terminal can be trusted to show.
public enum GlyphSet: Sendable {
  /// Everything, box drawing included.
  case unicode
  /// Printable ASCII only.
  case ascii
}
