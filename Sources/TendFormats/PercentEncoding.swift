/// The bytes of an address written as `%` and two hexadecimal digits.
///
/// Source: RFC 3986, section 2.1.
enum PercentEncoding {
  /// The text that is meant; what is no code stays as it is, as does everything when the codes are no UTF-8.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(0x25) else { return text }
    let bytes = QuotedPrintable.decoded(Array(text.utf8)[...], mark: 0x25)
    return String(validating: bytes, as: UTF8.self) ?? text
  }
}
