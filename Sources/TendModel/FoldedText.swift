import Foundation

/// Text as it is compared: without case, diacritics and width.
public enum FoldedText {
  /// The folded form; equal for `Zoë` and `ZOE`.
  ///
  /// - Complexity: O(n); text that is ASCII takes a short way.
  public static func folded(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    // Without a locale the same text folds alike on every machine, and none has to be loaded.
    return text.folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive],
      locale: nil
    )
  }

  /// The text with its case kept and its diacritics and widths folded.
  public static func withoutDiacritics(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    return text.folding(options: [.diacriticInsensitive, .widthInsensitive], locale: nil)
  }
}
