/// A link that a browser may be given.
///
/// Links come from files of others, so nothing but the web is opened: no local files, no other programs.
public struct WebLink: Hashable, Sendable {
  /// The link with its scheme.
  public let text: String

  /// Reads `https://example.com`, `http://…` or `example.com/in/ada`; nil for anything else.
  public init?(_ value: String) {
    let text = OutsideText.line(value)
    let bytes = Array(text.utf8)
    // Whatever is not printable ASCII has to be percent-encoded in a link (RFC 3986, section 2).
    guard !bytes.isEmpty, bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !Self.unsafe.contains($0) })
    else { return nil }
    let lower = text.lowercased()
    for scheme in ["https://", "http://"] where lower.hasPrefix(scheme) {
      guard text.utf8.count > scheme.utf8.count else { return nil }
      self.text = text
      return
    }
    let host = lower.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, !host.contains("@"), !host.contains(":"),
      labels.allSatisfy({ !$0.isEmpty }), labels.last?.allSatisfy(\.isLetter) == true
    else { return nil }
    self.text = "https://" + text
  }

  /// Quotes, brackets and what shells read; all of it may be written percent-encoded instead.
  private static let unsafe = Set("\"'<>\\^`{|}$;".utf8)
}
