/// Text that came from outside, made safe where it enters the model.
///
/// Control characters (C0, C1, DEL) and bidirectional overrides are removed, so that no name can move the cursor of a
/// terminal or turn a line around; everything else stays as it was written.
public enum OutsideText {
  /// The most characters that a line keeps.
  public static let longestLine = 500

  /// One line: line ends and tabs become blanks, blanks at both ends go, at most `longestLine` characters stay.
  public static func line(_ text: String) -> String {
    let safe = needsCare(text) ? cleaned(text, keepsLineEnds: false) : text
    let trimmed = trimmed(safe)
    return trimmed.utf8.count > longestLine ? String(trimmed.prefix(longestLine)) : trimmed
  }

  /// Several lines: line ends become `\n`, blanks at both ends go.
  public static func multiline(_ text: String) -> String {
    trimmed(needsCare(text) ? cleaned(text, keepsLineEnds: true) : text)
  }

  private static func needsCare(_ text: String) -> Bool {
    // Every character that is removed has a byte below 0x20, is 0x7F, or begins with one of these in UTF-8.
    text.utf8.contains {
      $0 < 0x20 || $0 == 0x7f || $0 == 0xc2 || $0 == 0xd8 || $0 == 0xe2 || $0 == 0xef || $0 == 0xf3
    }
  }

  private static func cleaned(_ text: String, keepsLineEnds: Bool) -> String {
    var kept = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      switch scalar.value {
      case 0x0a where previous == "\r": continue
      case 0x0a, 0x0d: kept.append(keepsLineEnds ? "\n" : " ")
      case 0x09: kept.append(" ")
      case 0..<0x20, 0x7f..<0xa0: continue
      case 0x061c, 0x200e, 0x200f, 0x202a...0x202e, 0x2066...0x2069, 0xfeff: continue
      case 0x2028, 0x2029: kept.append(keepsLineEnds ? "\n" : " ")
      case 0xe0000...0xe007f: continue
      default: kept.append(scalar)
      }
    }
    return String(kept)
  }

  private static func trimmed(_ text: String) -> String {
    // Of nearly all texts the first and the last byte tell it.
    if let first = text.utf8.first, let last = text.utf8.last, (0x21..<0x7f).contains(first),
      (0x21..<0x7f).contains(last)
    {
      return text
    }
    guard text.first?.isWhitespace == true || text.last?.isWhitespace == true else { return text }
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }
}
